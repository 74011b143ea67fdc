import { aboutProcedures } from '../aboutProcedures';
import { besideDenied } from '../procedure/besideDenied';
import type { Intent } from '../intent';
import type { Recognizer } from '../recognizer';
import { keptInHand } from '../keptInHand';
import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { words } from '../../../language/words';
import { coveredBetter, isDoubtful, leavesMost, speaksOfAll } from '../entities/doubt';
import { leavesOfficialUncovered } from '../entities/officialWording';
import { open, worthOffering } from '../entities/offered';
import { isOfOtherMatter } from '../entities/otherMatter';
import { leavesNeedUnnamed } from '../entities/statedNeed';
import { tellsOfRecentLoss } from '../entities/recentLoss';
import { isQuestion, isWish } from '../entities/sentenceRoles';
import { allToldIn, answerOnCandidate, doubted, facetsOn, type TurnAnalysis } from '../turnAnalysis';
import { leadOf } from '../withMatter';
import { byAnswer } from '../procedure/byAnswer';
import { ofSaidAge } from '../procedure/byAge';
import { titledFirst } from '../procedure/byTitle';
import { leading } from '../procedure/leading';
import { ofSaidPause } from '../procedure/ofSaidPause';
import { ofSaidVisit } from '../procedure/ofSaidVisit';
import { ofWholeStory } from '../procedure/ofWholeStory';
import { asked, isItMeant, besideReserved, ratherAsked } from '../procedure/askBack';
import { isBare, leastForBare, isSpokenOf, leastFor } from '../procedure/howSure';
import { besideKnown } from '../procedure/besideKnown';
import { isAnsweredBy } from '../procedure/support';
import { unclearBesideChoices, toldOfChoices, askedOfChoices } from '../procedure/besideChoices';

/** Near-duplicates this close behind the answer (log-odds) are offered beside it. */
const ALTERNATIVE_MAX_SCORE_GAP = 3;

/** What is called by less of its names than this is offered beside no answer. */
const LEAST_CALLED = 0.5;

/**
 * What stands so far before all others (log-odds) is answered so much sooner (probability): of what was asked back and was
 * as likely as that, fifteen in sixteen meant the first; of what had another close behind it, two in three.
 */
const AHEAD = { lead: 1, sooner: 0.1 };

/** What is left alone of the candidates is answered from here on. */
const LONE_ANSWERED = 0.36;

/** From here on what is left uncovered is a story's, and what was taken for granted is said. */
const LIKELIER_THAN_NOT = 0.5;

const bySearch = aboutProcedures('procedure', (analysis) =>
  keptInHand(analysis, besideKnown(analysis, bySearchAlone(byAnswer(analysis)))),
);

/** What the search alone decides on a text, whatever else is known by name or in hand. */
export function bySearchAlone(analysis: TurnAnalysis): Intent {
  return ofWholeStory(analysis, ofLoss(analysis, decided(analysis)));
}

/** Answer, ask back or own up, by how sure the search may be. What is said not to be meant is no answer. */
export const procedure: Recognizer = {
  name: bySearch.name,
  recognize(turn) {
    const found = bySearch.recognize(turn);
    return found?.intent ? { ...found, intent: besideDenied(turn, found.intent) } : found;
  },
};

/** So far before all others (log-odds) it is what a loss that is told leads to; less far where others are offered beside it. */
const LED_TO_BY_LOSS = { alone: 3, besideOthers: 1 };

/** "Mẹ chồng em mới mất ở bệnh viện": nothing is asked, and what most people come for then is taken for granted. */
function ofLoss(analysis: TurnAnalysis, intent: Intent): Intent {
  const { estimate, text, memory, facets } = analysis;
  const { clarificationCandidates: all, confidence } = estimate;
  const asksNothing = facets.length === 0 && !isQuestion(text) && !isWish(text);
  if (memory.current || !asksNothing || !tellsOfRecentLoss(text)) return intent;
  const common = all.filter((candidate) => candidate.common);
  const [first] = common;
  if (!first) return intent;
  if (intent.kind === 'fallback') {
    // What few come for shares words with a death that says no more.
    const isLedTo = leadOf(speaksOfAll(analysis, first) ? common : all) >= LED_TO_BY_LOSS.alone;
    return isLedTo && (first === all[0] || speaksOfAll(analysis, first))
      ? doubted(answerOnCandidate(analysis, first, confidence))
      : intent;
  }
  const isOffered = intent.kind === 'clarify' && intent.families[0] === first.family;
  return isOffered && leadOf(common) >= LED_TO_BY_LOSS.besideOthers
    ? doubted(answerOnCandidate(analysis, first, confidence, intent.families.slice(1, 4)))
    : intent;
}

function decided(analysis: TurnAnalysis): Intent {
  const { estimate, thresholds, memory } = analysis;
  const { confidence } = estimate;
  const offered = open(analysis, estimate.clarificationCandidates);
  const candidates = titledFirst(
    analysis,
    foreignTwinFirst(analysis, ofSaidVisit(analysis, ofSaidPause(analysis, ofSaidAge(analysis, offered)))),
  );
  const [first] = candidates;
  if (offered[0] !== estimate.clarificationCandidates[0]) return besideReserved(analysis, candidates);
  if (!first || (estimate.inScope < thresholds.offer && !isSpokenOf(analysis, first)))
    return askedOfChoices(analysis) ?? toldOfChoices(analysis) ?? { kind: 'fallback', confidence };
  // "Tên tui trong danh sách thoát nghèo là sai, có được khiếu nại không": what its sheet surely answers is meant after all.
  // A sheet is read only where that decides: it costs more than all else here.
  const isAnswered = (): boolean => isAnsweredBy(analysis, first.family);
  if (isOfOtherMatter(analysis.search.question.words, first.family) && !isAnswered())
    return { kind: 'fallback', confidence };
  const kept = unclearBesideChoices(analysis, first);
  if (kept) return kept;
  const named = facetsOn(analysis, first);
  const left = leftOpen(analysis, first);
  if (left) return { kind: 'clarify', families: left, facets: named, confidence };
  const { words: said } = analysis.search.question;
  const story = words(allToldIn(analysis));
  if (leavesNeedUnnamed(said, first.family, story) && !isAnswered()) {
    const naming = candidates.filter(({ family }) => !leavesNeedUnnamed(said, family, story));
    return naming.length > 0
      ? asked(analysis, naming, named)
      : ratherAsked(analysis, { kind: 'fallback', confidence }, named);
  }
  const better = coveredBetter(analysis, candidates);
  // Called by its whole name, it is the one, whatever else has a word of the question.
  if (better.length > 0 && !analysis.search.named.includes(first))
    return ratherAsked(analysis, asked(analysis, better, named), named);
  // "Còn hộ chiếu thì sao" goes on from what was in hand, and means one thing.
  const goesOn = analysis.search.question.continues && memory.current !== undefined;
  const isAhead = leadOf(candidates) >= AHEAD.lead;
  const least = Math.min(
    thresholds.answer - (isAhead ? AHEAD.sooner : 0),
    leastFor(first, named, goesOn, leadOf(candidates)),
    leastForBare(analysis, candidates),
  );
  const isSure = confidence >= LIKELIER_THAN_NOT || analysis.search.named.includes(first);
  // "Gắn công tơ riêng" is no building of a house, though most people come for that.
  if (!isSure && leavesMost(analysis, first))
    return asked(
      analysis,
      candidates.filter((candidate) => !leavesMost(analysis, candidate)),
      named,
    );
  if (confidence >= least || (candidates.length === 1 && confidence >= LONE_ANSWERED)) {
    if (!analysis.search.named.includes(first) && leavesOfficialUncovered(analysis, first))
      return ratherAsked(analysis, isItMeant(analysis, candidates, named), named);
    const isGuess = isBare(named) && confidence < thresholds.answer;
    const alternatives = besideAnswer(analysis, candidates, isGuess ? Infinity : ALTERNATIVE_MAX_SCORE_GAP);
    const answer = answerOnCandidate(analysis, first, confidence, alternatives);
    return !analysis.search.named.includes(first) && isDoubtful(analysis, first) ? doubted(answer) : answer;
  }
  return ratherAsked(analysis, asked(analysis, candidates, named), named);
}

/** What is offered beside the answer on the first. @param gap in log-odds: so close behind it must stand */
function besideAnswer(
  analysis: TurnAnalysis,
  [first, ...others]: readonly Candidate[],
  gap: number,
): Family[] {
  const next = others.slice(0, 3);
  const isNear = ({ score, features, family: { main } }: Candidate): boolean =>
    first!.score - score < gap &&
    features.phrase >= LEAST_CALLED &&
    // A story says words of many names by the way.
    (!analysis.story || main.field === first!.family.main.field);
  // Mostly none is near, and what each leaves uncovered need not be worked out.
  const offered = next.some(isNear) ? worthOffering(analysis, next).filter(isNear) : [];
  return offered.map(({ family }) => family);
}

/** From here on the first is meant, whatever sounds like a country: "hợp pháp", "gia hạn", a son who is abroad. */
const SURE_OF_FIRST = 0.7;

/** "Vợ tôi người Nhật, đăng ký khai sinh cho con": the twin for them stands before the one that is the same for everybody else. */
function foreignTwinFirst({ knowledge, estimate }: TurnAnalysis, all: Candidate[]): Candidate[] {
  const [first] = all;
  if (estimate.confidence >= SURE_OF_FIRST) return all;
  const twin = all.find(
    ({ family, qualifiers }) =>
      first !== undefined &&
      qualifiers.matched > first.qualifiers.matched &&
      knowledge.finder.twins.without('foreign', family)?.id === first.family.id,
  );
  return twin ? leading(twin, all) : all;
}

/** "Cấp mới hay cấp lại": the twins among which the question itself leaves the choice. */
function leftOpen({ search, estimate, knowledge }: TurnAnalysis, first: Candidate): Family[] | null {
  if (!search.openAction) return null;
  const twins = new Set(knowledge.finder.twins.of(first.family));
  const meant = estimate.clarificationCandidates.filter(({ family }) => twins.has(family));
  return meant.length === 0 ? null : [first.family, ...meant.map(({ family }) => family)];
}
