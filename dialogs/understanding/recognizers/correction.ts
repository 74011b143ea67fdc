import { saysWholeName } from '../entities/agreement';
import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { aboutProcedures } from '../aboutProcedures';
import { actInHand } from '../entities/actInHand';
import { circumstanceOfActive } from '../circumstanceOfActive';
import { type Correction, meantInstead } from '../entities/meantInstead';
import { withoutDenied } from '../entities/withoutDenied';
import { coverageOf } from '../entities/needCoverage';
import type { Intent } from '../intent';
import { analyseTurn, answerOnCandidate, doubted, type TurnAnalysis } from '../turnAnalysis';
import { ofSaidPause } from '../procedure/ofSaidPause';
import { leadOf, withMatter } from '../withMatter';
import { siblingOfActive } from './followUp';

/** From here on what is named besides is meant, whatever twin of another field is near. */
const NAMED_CLEARLY = 0.8;
const CONFIDENCE = 0.6;
const FEW_WORDS = 3;
/** After a denial the likeliest of the same field is meant from here on. */
const SAME_FIELD_MIN_CONFIDENCE = 0.25;

const FOREIGN_TRAITS = ['foreign', 'mission', 'border'];

/** A correction of the procedure in hand ("không phải mất mà hết hạn"): its sibling, or what is named. */
export const correction = aboutProcedures('correction', (turn) => {
  const intent = read(turn);
  const { activeProcedure: active } = turn;
  // "Sai do phường chứ không phải nhà khai sai" moves nobody to another country.
  return active && isForeignTwin(turn, intent, active)
    ? circumstanceOfActive(turn, active, CONFIDENCE)
    : intent;
});

function read(turn: TurnAnalysis): Intent | null {
  const { text, thresholds, activeProcedure, knowledge } = turn;
  const corrected = activeProcedure ? correctionIn(knowledge.finder.analyzer.writtenOut(text)) : null;
  if (!corrected || !activeProcedure) return null;
  const heard = analyseTurn(corrected.meant, turn);
  // "Nhầm, của con tôi": whose it is, and the same matter.
  if (heard.subjectTermCount === 0 && heard.facets.length === 0 && heard.search.traitsAsked === 0)
    return circumstanceOfActive(heard, activeProcedure, CONFIDENCE);
  const { confidence, clarificationCandidates } = heard.estimate;
  const [first] = ofSaidPause(heard, clarificationCandidates);
  const named = first?.family.id === activeProcedure.id ? undefined : first;
  const isOfField = (family: Family | undefined): boolean =>
    family?.main.field === activeProcedure.main.field;
  if (!corrected.denies && named && confidence >= NAMED_CLEARLY && isOfField(named.family))
    return answerOnCandidate(heard, named, confidence);
  // "Ý em là kết hôn với người nước ngoài": the name and nothing else, however near its twins are.
  if (!corrected.denies && named && isNameAlone(heard, named))
    return answerOnCandidate(heard, named, Math.max(CONFIDENCE, confidence));
  const completed = corrected.denies || confidence < thresholds.answer ? withMatter(heard) : null;
  // "Không phải, ý em là đăng ký kết hôn": what is called by its name needs no completing.
  if (corrected.denies && named && isCalled(heard, named)) return answerOnCandidate(heard, named, confidence);
  if (completed && completed.family.id !== activeProcedure.id) {
    const isNearer = named !== undefined && saysMoreOf(heard, named, completed);
    return isNearer
      ? doubted(answerOnCandidate(heard, named, CONFIDENCE))
      : answerOnCandidate(heard, completed, CONFIDENCE);
  }
  const thing = corrected.denies ? ofNamedThing(heard, activeProcedure) : null;
  if (thing) return thing;
  // "Mất ở nhà chứ không phải bệnh viện": of the matter in hand itself.
  if (completed && corrected.denies && heard.search.traitsAsked === 0)
    return circumstanceOfActive(turn, activeProcedure, CONFIDENCE);
  const sibling = siblingOfActive(heard);
  if (sibling && isOfField(heard.siblings()[0]?.family)) return sibling;
  const least =
    corrected.denies && isOfField(named?.family)
      ? SAME_FIELD_MIN_CONFIDENCE
      : sibling
        ? NAMED_CLEARLY
        : thresholds.answer;
  if (named && confidence >= least) return answerOnCandidate(heard, named, confidence);
  // "Không phải nhà thuê, nhà của anh trai": a few words that name nothing else put right what was taken of it.
  const isOfIt =
    corrected.denies && heard.subjectTermCount <= FEW_WORDS && heard.estimate.inScope < thresholds.offer;
  return (
    sibling ??
    (corrected.denies ? ofAnother(heard, activeProcedure) : null) ??
    (isOfIt ? circumstanceOfActive(turn, activeProcedure, CONFIDENCE) : null)
  );
}

/** The twin of the matter in hand for foreigners, or at embassies, where nobody speaks of them. */
function isForeignTwin({ knowledge, search }: TurnAnalysis, intent: Intent | null, active: Family): boolean {
  const [target] = intent?.kind === 'answer' ? intent.targets : [];
  const found = search.candidates.find(({ family }) => family === target?.family);
  if (!target || (found?.qualifiers.matched ?? 0) > 0) return false;
  return FOREIGN_TRAITS.some(
    (trait) => knowledge.finder.twins.without(trait, target.family)?.id === active.id,
  );
}

/** No more is offered of one thing. */
const MAX_OF_THING = 4;

/**
 * "Không phải bằng lái, cà vẹt xe cơ": another thing is named, and nothing that is done to it. The act of what is in hand is
 * carried over to it; where that has none, what may be done to the thing is offered.
 */
function ofNamedThing(heard: TurnAnalysis, active: Family): Intent | null {
  const { search, subjectTermCount, facets, estimate, knowledge, text } = heard;
  const [called] = search.named;
  if (!called || search.traitsAsked > 0 || subjectTermCount > FEW_WORDS) return null;
  if (search.named.some(({ family }) => family.id === active.id)) return null;
  const act = actInHand(active, knowledge);
  const acted = act ? analyseTurn(`${act} ${text}`, heard).search.candidates[0] : undefined;
  if (acted && acted.actions.matched > 0 && acted.family.main.field === called.family.main.field)
    return doubted(answerOnCandidate(heard, acted, CONFIDENCE));
  const [first] = search.candidates;
  const [only, ...others] = search.named.filter((one) => one.common);
  const isAhead =
    first?.common === true && search.named.includes(first) && leadOf(search.candidates) >= AHEAD;
  const common = isAhead ? first : others.length === 0 ? only : undefined;
  if (common) return doubted(answerOnCandidate(heard, common, CONFIDENCE));
  const families = search.candidates
    .filter(({ family }) => family.main.field === called.family.main.field)
    .map(({ family }) => family)
    .slice(0, MAX_OF_THING);
  return { kind: 'clarify', families, facets, confidence: Math.max(OFFERED, estimate.confidence) };
}

/** So far ahead of the next (log-odds), what most people come for is meant by what stands against what was denied. */
const AHEAD = 1;

/**
 * "Không phải sổ đỏ, sổ bảo hiểm xã hội cơ": of what is foreign to the procedure in hand, what most people come for, with what
 * was taken for granted; else those that it may be. What was denied is none of them.
 */
function ofAnother(heard: TurnAnalysis, active: Family): Intent | null {
  const { search, estimate, thresholds, knowledge, facets } = heard;
  const { clarificationCandidates: candidates, confidence } = estimate;
  const unsaid = (family: Family): number =>
    coverageOf(knowledge).uncovered(search.question.terms, family).words;
  const others = candidates.filter(({ family }) => family.id !== active.id);
  const [first] = others;
  if (!first || unsaid(active) < unsaid(first.family) + FOREIGN || estimate.inScope < thresholds.offer)
    return null;
  if (first.common && leadOf(others) >= AHEAD && unsaid(first.family) === 0)
    return doubted(answerOnCandidate(heard, first, CONFIDENCE));
  if (confidence < OFFERED) return null;
  return { kind: 'clarify', families: others.map(({ family }) => family), facets, confidence };
}

/** What is less likely than this is no list worth reading. */
const OFFERED = 0.1;

/** So much more of what is meant the procedure in hand must leave out. */
const FOREIGN = 0.5;

/** So much of what is said is a name, and so much of a name is said. */
const NAME_ALONE = 0.98;

function isNameAlone({ search, subjectTermCount }: TurnAnalysis, named: Candidate): boolean {
  const isAll = saysWholeName(named) && named.features.question >= NAME_ALONE;
  return isAll && search.named.includes(named) && subjectTermCount >= FEW_WORDS;
}

/** "Tôi chỉ sửa thêm tầng gác": a few words alone may call anything so. */
function isCalled(heard: TurnAnalysis, named: Candidate): boolean {
  const { search, subjectTermCount, estimate, thresholds } = heard;
  if (subjectTermCount >= FEW_WORDS && saysWholeName(named)) return estimate.confidence >= thresholds.answer;
  return named.common && search.named.includes(named) && estimate.confidence >= NAMED_CLEARLY;
}

/** "Sổ bảo hiểm xã hội" after a land book: what most people come for by that name, and not what shares a word of both. */
function saysMoreOf(heard: TurnAnalysis, named: Candidate, completed: Candidate): boolean {
  if (!named.common || completed.common || named.family.id === completed.family.id) return false;
  const { terms } = heard.search.question;
  const coverage = coverageOf(heard.knowledge);
  return coverage.uncovered(terms, named.family).words < coverage.uncovered(terms, completed.family).words;
}

/** "Không phải … mà …", or a denial alone: "không lãnh nữa mà rút một lần". */
function correctionIn(text: string): Correction | null {
  const corrected = meantInstead(text);
  if (corrected) return corrected;
  const meant = withoutDenied(text);
  return meant === text ? null : { meant, denies: true };
}
