import type { Knowledge } from '../../../knowledge/knowledge';
import type { Service } from '../../../knowledge/schema/service';
import type { ServiceMatch } from '../../../knowledge/services/serviceIndex';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import reporting from '../../data/reporting.json';

const whom = phraseSet(reporting.whom);
const calling = phraseSet(reporting.call);
const done = phraseSet(reporting.done);
const unheard = phraseSet(reporting.unheard);
const general: ReadonlySet<string> = new Set(reporting.general);
/** What is told to whoever has something to report, and to whoever has reported it. */
const REPORT = 'gop-y-phan-anh';
const REPORTED = 'ket-qua-phan-anh';

/** A particular service among the likeliest is meant where it is so much more like one of its names than a general one. */
const PARTICULAR = { among: 4, near: 0.5, nearer: 0.25 };

/** What is less like any name of a service says no more than that somebody was not heard. */
const IN_VAIN_NEAR = 0.5;

/** Whether it is asked whom to tell: "phản ánh ở đâu", "báo ai". */
export function reports(text: string): boolean {
  return whom.matchLongest(words(text)).length > 0;
}

/** Whether it is asked whom to call, or how to reach them: "gọi số mấy". */
export function asksToCall(text: string): boolean {
  return calling.matchLongest(words(text)).length > 0;
}

/** "Gọi rồi mà không ai giải quyết": it was told before, and nothing came of it. */
export function reportedInVain(text: string): boolean {
  const said = words(text);
  return done.matchLongest(said).length > 0 && unheard.matchLongest(said).length > 0;
}

/** "Có nhận phản ánh đèn đường hư không": street lamps, and not what became of a report. */
export function particular(matches: readonly ServiceMatch[], text: string): ServiceMatch | undefined {
  const [first, ...others] = matches.slice(0, PARTICULAR.among);
  const isInVain = reportedInVain(text);
  if (isInVain && first && first.name < IN_VAIN_NEAR)
    return matches.find(({ service }) => service.id === REPORTED) ?? first;
  if (!first || !general.has(first.service.id) || isInVain) return first;
  const nearest = others.find(
    ({ service, name }) =>
      !general.has(service.id) && name >= Math.max(PARTICULAR.near, first.name + PARTICULAR.nearer),
  );
  return nearest ?? first;
}

/** Whom to tell of what is reported, though no service is surely meant; null where nothing is. */
export function understandReport(text: string, { services }: Pick<Knowledge, 'services'>): Service | null {
  if (reportedInVain(text)) return services.byId(REPORTED) ?? null;
  if (!reports(text)) return null;
  const [first] = services.rank(text);
  const isOfStreet = first?.service.group === 'report' && !general.has(first.service.id);
  return isOfStreet ? first.service : (services.byId(REPORT) ?? null);
}
