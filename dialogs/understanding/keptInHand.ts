import type { Family } from '../../knowledge/families';
import { durationAsked } from '../procedure/duration';
import { asAside, circumstanceOfActive } from './circumstanceOfActive';
import { coverageOf } from './entities/needCoverage';
import type { Intent } from './intent';
import { answerOnActive, type TurnAnalysis } from './turnAnalysis';

/** Longer messages tell enough of a matter of their own. */
const MAX_SUBJECT_WORDS = 5;
const MAX_WORDS = 12;
/** A choice of what is less likely than this is a guess. */
const GUESSED = 0.25;
/** However short it is, what is as sure as this is meant. */
const CERTAIN = 0.9;
/** So much of what nothing else explains may be foreign to the procedure in hand. */
const MAX_UNCOVERED = 0.5;
const CONFIDENCE = 0.5;

/**
 * What a short message means with a procedure in hand: another one only where that is sure. "Khám sức khỏe ở đâu" asked of
 * a driving licence is no notice of a clinic, and "cha mẹ đi chung hay một người" tells of the matter.
 */
export function keptInHand(heard: TurnAnalysis, intent: Intent): Intent {
  const { activeProcedure: active, subjectTermCount, search } = heard;
  if (!active || subjectTermCount > MAX_SUBJECT_WORDS || search.question.words.length > MAX_WORDS)
    return intent;
  const isUnclear =
    (intent.kind === 'fallback' && uncovered(heard, active) <= MAX_UNCOVERED) ||
    (intent.kind === 'clarify' && intent.confidence < GUESSED && search.named.length === 0);
  // Nothing is told again: who asks nothing that is known hears what decides it, or that the source has nothing of it.
  if (isUnclear) return circumstanceOfActive(withoutPart(heard), active, CONFIDENCE);
  // Where a health check is made is not where the licence is filed.
  return isOfMatter(heard, intent)
    ? asAside(answerOnActive({ ...heard, facets: [] }, active, CONFIDENCE))
    : intent;
}

function withoutPart(heard: TurnAnalysis): TurnAnalysis {
  return { ...heard, memory: { ...heard.memory, facets: ['overview'] } };
}

/** Nothing is named, and the procedure in hand speaks of all that is said: a part of it is asked. */
function isOfMatter(heard: TurnAnalysis, intent: Intent): boolean {
  const { activeProcedure: active, estimate, search } = heard;
  if (!active || intent.kind !== 'answer') return false;
  if (intent.targets.some(({ family }) => family.id === active.id)) return false;
  const [first] = estimate.clarificationCandidates;
  if (!first || first.common || search.named.length > 0 || search.traitsAsked > 0) return false;
  if (estimate.confidence >= CERTAIN) return false;
  return uncovered(heard, active) === 0;
}

function uncovered({ search, knowledge }: TurnAnalysis, family: Family): number {
  return coverageOf(knowledge).uncovered(search.question.terms, family).words;
}

/** "Mấy tháng phải làm lại": how long it is good is asked of what is in hand, whatever act is named. */
export function asksItsDuration({ text, activeProcedure }: TurnAnalysis): boolean {
  return activeProcedure !== undefined && durationAsked(text) !== null;
}
