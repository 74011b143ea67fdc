import { dayInVietnam } from '../../language/dates/dayInVietnam';
import { answerTarget } from '../procedure/answerTarget';
import { agreement } from './entities/agreement';
import { coverageOf } from './entities/needCoverage';
import { tellsOfRecentLoss } from './entities/recentLoss';
import { tellsCircumstance } from './entities/tellsCircumstance';
import { tellsOfNothingNamed } from './entities/tellsOfNothingNamed';
import type { Intent } from './intent';
import type { Turn } from './turn';
import { answerOnCandidate, doubted } from './turnAnalysis';

/**
 * How much more of what is said another must know than the procedure in hand, how far it must be ahead of all further ones
 * (log-odds), and how far its best name and the message must say the same.
 */
const ANOTHER = { knowsMore: 0.33, lead: 1, agreement: 0.55 };
const CONFIDENCE = 0.5;

/**
 * "Vậy học nghề thì được không" after unemployment benefits: the record in hand says nothing of it, and another procedure
 * is what it names. What was taken for granted is told with the answer. Null where the record in hand answers, or where
 * nothing else is named.
 */
export function otherThanInHand(turn: Turn, intent: Intent): Intent | null {
  if (!turn.memory.current) return null;
  const analysis = turn.aboutProcedures;
  const { activeProcedure: active, search, estimate, knowledge, text } = analysis;
  const [first, next] = estimate.clarificationCandidates;
  if (!active || !first || first.family.id === active.id || tellsOfRecentLoss(text)) return null;
  // "Vợ tôi quê ở Quảng Ngãi": what only tells something asks for no other matter.
  if (tellsCircumstance(text) && !knowledge.finder.namesAct(text)) return null;
  if (tellsOfNothingNamed(analysis) && first.family.main.field !== active.main.field) return null;
  const coverage = coverageOf(knowledge);
  const unknown = (family: typeof active): number => coverage.uncovered(search.question.terms, family).words;
  const isOther =
    unknown(active) - unknown(first.family) >= ANOTHER.knowsMore &&
    first.score - (next?.score ?? -Infinity) >= ANOTHER.lead &&
    agreement(first) >= ANOTHER.agreement;
  // To know what the record says its reply has to be made: last.
  return isOther && isUnsaid(intent, turn) ? doubted(answerOnCandidate(analysis, first, CONFIDENCE)) : null;
}

/** Whether the record in hand says nothing of what is asked of it. */
function isUnsaid(intent: Intent, { memory, knowledge, now, text }: Turn): boolean {
  if (intent.kind !== 'answer' || intent.targets.length !== 1) return false;
  const [target] = intent.targets;
  if (!target || target.code !== memory.current) return false;
  return answerTarget(target, { knowledge, day: dayInVietnam(now), question: text }).answer.unsaid === true;
}
