import type { Service } from '../../../knowledge/schema/service';
import { serviceFeatures, serviceProbability } from '../../../knowledge/services/probability';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { ServiceMatch } from '../../../knowledge/services/serviceIndex';
import { contentCount } from '../../../knowledge/services/termVector';
import { looksEnglish } from '../../../language/looksEnglish';
import { particular, reports } from './report';

/** A question about what 1022 is called for beside procedures. */
export interface ServiceIntent {
  kind: 'service';
  service: Service;
  /** Asked in English: answered in English where the card can. */
  english: boolean;
  /** 0 to 1, calibrated. */
  confidence: number;
  /** 0 to 1: likeness to the nearest of its names; not told where a name was not compared. */
  near?: number;
  /** Told by its signs, however it is called. */
  told?: true;
}

/** From here on a service is rather told than owned up to that nothing was understood. */
const LIKELY = 0.65;
/** What is as like one of its names as this need not be as likely, nor where procedures are spoken of. */
const MUCH_LIKE_A_NAME = { near: 0.55, likely: 0.45 };
const CALLED_BY_NAME = { near: 0.9, likely: 0.85 };
/** Who asks whom to tell has a service in mind, by whatever words it is told. */
const LIKELY_REPORTED = 0.33;
/** Where procedures are spoken of, one of them is rather offered. */
const LIKELY_AMONG_PROCEDURES = 0.94;
const IN_SCOPE = 0.9;
/** What is said to somebody who is beaten or robbed frightens whoever asked for leave with a newborn child. */
const SURE_OF_SAFETY = 0.8;
/** Words that alone could mean anything must be nearly one of its names: "hồ sơ tới đâu rồi". */
const NAMED = 0.8;
/** Of what is said in English only names are known: what is not like one of them means no service. */
const NAMED_IN_ENGLISH = 0.6;
/** What is told by its signs is as sure as what is called by its very name. */
const TOLD = 0.98;

/** How likely a service must be to be told. @param inScope how sure it is that procedures are spoken of, 0 to 1 */
function leastFor(text: string, { service: { group }, name }: ServiceMatch, inScope: number): number {
  if (group === 'safety') return SURE_OF_SAFETY;
  if (inScope >= IN_SCOPE)
    return name >= CALLED_BY_NAME.near ? CALLED_BY_NAME.likely : LIKELY_AMONG_PROCEDURES;
  if (reports(text)) return LIKELY_REPORTED;
  return name >= MUCH_LIKE_A_NAME.near ? MUCH_LIKE_A_NAME.likely : LIKELY;
}

/** @param procedure how sure it is that one procedure is meant, and that procedures are spoken of at all, 0 to 1 */
export function understandService(
  text: string,
  { services, models }: Pick<Knowledge, 'services' | 'models'>,
  procedure: { confidence: number; inScope: number },
): ServiceIntent | null {
  const told = services.told(text);
  if (told) return { kind: 'service', service: told, english: false, confidence: TOLD, near: 1, told: true };
  const content = contentCount(text);
  const matches = services.rank(text);
  const first = particular(matches, text);
  if (!first || (content === 0 && first.name < NAMED)) return null;
  if (looksEnglish(text) && !(first.english && first.name >= NAMED_IN_ENGLISH)) return null;
  const confidence = serviceProbability(serviceFeatures(matches, content, procedure), models.services);
  if (confidence < leastFor(text, first, procedure.inScope)) return null;
  return { kind: 'service', service: first.service, english: first.english, confidence, near: first.name };
}
