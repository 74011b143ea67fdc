import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { KnownName } from '../../../knowledge/schema/knownName';
import type { SaidName } from '../../../knowledge/names/knownNameIndex';
import { onceFor } from '../../../knowledge/onceFor';
import type { Candidate } from '../../../knowledge/search/finder';
import { type Word, words } from '../../../language/words';
import { phraseSet } from '../../../language/phraseMatcher';
import { askingPart, wantingPart } from '../entities/askingPart';
import { coverageOf } from '../entities/needCoverage';
import { namesMinistry, nearestKnownName, type NearestKnownName } from '../entities/nearestKnownName';
import { isComplaint } from '../entities/otherMatter';
import { isPaperAsked } from '../entities/paperAsked';
import { asksOfActive, callsHeld } from '../entities/heldBesideName';
import { isReserved, speaksOfForces } from '../entities/reserved';
import { leavesNeedUnsaid } from '../entities/statedNeed';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { allToldIn, facetsOnName, type TurnAnalysis } from '../turnAnalysis';

/** A name that fits a question as well as this is meant. */
const NAME_MIN_FIT = 0.66;
/** It must fit better than every name that is held, by so much. */
const NAME_MIN_LEAD = 0.04;
/** A long question says much beside a name: it is meant, too, when no name that is held fits nearly as well. */
const AMONG_OTHER_WORDS = { fit: 0.45, lead: 0.16, askedWords: 4, heldConfidence: 0.9 };

/** So few words that a held procedure has all of them speak of a whole field; only the very name is meant then. */
const BROAD_MAX_WORDS = 4;
const WHOLE_COVERAGE = 0.98;
const EXACT_FIT = 0.97;

/** Under this what few come for and what does more than is said is a guess: "ly hôn" is no note of a divorce abroad. */
const GUESSED = 0.2;

function isGuess(held: Candidate | undefined, confidence: number): boolean {
  return held !== undefined && !held.common && held.actions.extra > 0 && confidence < GUESSED;
}

/** Of twins, the one of the ministry is meant where its level is named; the city's has the very same name. */
const MINISTRY_MIN_LEAD = -0.02;

/** A procedure that is known by name, while its content is not held; the nearest that is held would mislead. */
export const knownName: Recognizer = {
  name: 'knownName',
  recognize(turn) {
    const { known, probability } = meantName(turn) ?? {};
    if (probability === undefined) return null;
    if (!known) return { probability };
    // Of none of the parts that are asked anything is held.
    const facets = facetsOnName(turn.aboutProcedures, known.name);
    return { intent: { kind: 'notheld', known, confidence: Math.min(1, probability), facets }, probability };
  },
};

/** The name that is meant, and how surely; without one where another reading is likelier. */
function meantName(turn: Turn): { known?: KnownName; probability: number } | null {
  if (complainsOfForces(turn) || asksOfActive(turn.aboutProcedures)) return null;
  const said = saidKnownName(turn);
  if (said && isPaperAsked(turn, said)) return { probability: PLAINLY_NAMED };
  if (said)
    return { known: said.known, probability: said.share >= MOSTLY_SAID ? WHOLLY_NAMED : PLAINLY_NAMED };
  const found = nearestKnownName(turn.aboutProcedures);
  if (!found) return null;
  const { known, fit, askedWords } = found;
  // "Làm lý lịch tư pháp đi du học" tells what for.
  if (callsHeld(turn.aboutProcedures)) return { probability: fit };
  if (leavesNeedUnsaid(words(allToldIn(turn.aboutProcedures)), known)) return { probability: fit };
  if (fit >= AMONG_OTHER_WORDS.fit && isOfMinistry(turn, known) && fit >= found.heldFit() + MINISTRY_MIN_LEAD)
    return { known, probability: fit };
  const isUnsaid = isUnsaidByHeld(turn, found);
  if (fit < NAME_MIN_FIT && !isUnsaid && !standsAlone(turn, found)) return null;
  if (fit < found.heldFit() + NAME_MIN_LEAD && !isUnsaid) return { probability: fit };
  const [held] = turn.aboutProcedures.search.candidates;
  const isBroad =
    askedWords <= BROAD_MAX_WORDS &&
    (held?.hit.queryCoverage ?? 0) >= WHOLE_COVERAGE &&
    !isGuess(held, turn.aboutProcedures.estimate.confidence);
  return isBroad && fit < EXACT_FIT ? { probability: fit } : { known, probability: fit };
}

/** With a procedure in hand, a name that is said wholly is asked before what goes on from the one in hand. */
export const anotherKnownName: Recognizer = {
  name: 'anotherKnownName',
  recognize(turn) {
    if (!turn.memory.current) return null;
    const found = knownName.recognize(turn);
    return found?.intent && found.probability >= WHOLLY_NAMED ? found : null;
  },
};

/** What is held of complaints are those to the army and the police: they are meant where somebody speaks of these. */
function complainsOfForces({ aboutProcedures: { search } }: Turn): boolean {
  const [first] = search.candidates;
  const { words: said } = search.question;
  return first !== undefined && isReserved(first.family) && speaksOfForces(said) && isComplaint(said);
}

/** So sure of a held procedure, a known name is only said by the way. */
const SURE_OF_HELD = 0.9;
/** From this share of the question on nothing else is meant than the name that is said. */
const MOSTLY_SAID = 0.5;

/**
 * A name that stands in the message word for word, of which the best that is held does not speak: in a story where
 * something is asked or wanted, and however many words follow in English. What is told by its signs is meant besides where something that is
 * held seems sure but leaves signs unsaid.
 */
const saidKnownName = onceFor(({ aboutProcedures, knowledge }: Turn): SaidName | null => {
  const { search, estimate, text, story = text } = aboutProcedures;
  const { knownNames } = knowledge;
  const isHeld = estimate.confidence >= SURE_OF_HELD || search.named.length > 0;
  // Beside what is held only signs tell another name.
  const mayBeTold = (): boolean =>
    [search.question.words, words(text), words(story)].some((read) => knownNames.tells(read));
  if (isHeld && !mayBeTold()) return null;
  const said =
    inWhatIsWanted(knownNames.said(search.question.words) ?? knownNames.said(words(text)), aboutProcedures) ??
    toldInStory(aboutProcedures, knowledge);
  if (said?.isTold !== true && isHeld) return null;
  const [first] = search.candidates;
  // What few come for seems sure by words that it shares with what they do come for.
  const isSure = isHeld && (search.named.length > 0 || first?.common === true);
  if (said?.isTold === true && !isSure) return said;
  // "Làm hồ sơ người có công thì bị trả vì khai sinh sai": what is to be put right is asked, and not what it is for.
  if (said && leavesNeedUnsaid(words(allToldIn(aboutProcedures)), said.known)) return null;
  if (!said || !first || isForOthers(first.family, search.question.words)) return said;
  const name = knowledge.finder.analyzer.analyze(said.text).terms;
  const { words: unsaid, pairs } = coverageOf(knowledge).uncovered(name, first.family);
  return unsaid > 0 || pairs >= PAIRS_UNCOVERED ? said : null;
});

/** "Tôi làm công an xã nghỉ hưu": a name that a story says where nothing is asked or wanted is said by the way. */
function inWhatIsWanted(
  said: SaidName | null,
  { story, knowledge }: Pick<TurnAnalysis, 'story' | 'knowledge'>,
): SaidName | null {
  if (!said || story === undefined) return said;
  const wanted = knowledge.knownNames.said(words(wantingPart(story) ?? story));
  return wanted?.known.id === said.known.id ? said : null;
}

/**
 * What a story tells by its signs is meant where what asks has one of them; a name that is said by the way is not, nor is
 * any beside what is called by its name.
 */
function toldInStory({ story, isCalled }: TurnAnalysis, { knownNames }: Knowledge): SaidName | null {
  if (story === undefined || isCalled) return null;
  const said = knownNames.said(words(story));
  if (said?.isTold !== true) return null;
  const asked = words(askingPart(story) ?? story);
  return phraseSet(said.signs ?? []).matchLongest(asked).length > 0 ? said : null;
}

/** A complaint to the army or the police, where nobody speaks of these. */
function isForOthers(family: Family, said: readonly Word[]): boolean {
  return isReserved(family) && !speaksOfForces(said);
}

/** So much of a name's pairs a held procedure may leave out and still speak of it. */
const PAIRS_UNCOVERED = 0.5;

/** What is held leaves so much unsaid of the words, or of the pairs of words, while a known name fits nearly as well. */
const UNSAID = [
  { words: 0, pairs: 0.3, lead: -0.02 },
  { words: 0, pairs: 0.4, lead: -0.12 },
  { words: 0.2, pairs: 0, lead: -0.15 },
] as const;

/** "Mở tài khoản ngoại tệ ở nước ngoài": of a currency or an account the nearest that is held says nothing. */
function isUnsaidByHeld({ aboutProcedures, knowledge }: Turn, found: NearestKnownName): boolean {
  const { fit } = found;
  const { search, estimate, thresholds } = aboutProcedures;
  const { confidence } = estimate;
  const [first] = search.candidates;
  if (!first || fit < AMONG_OTHER_WORDS.fit) return false;
  // What would only be offered misleads nobody.
  if (confidence < thresholds.answer || confidence >= AMONG_OTHER_WORDS.heldConfidence) return false;
  const unsaid = coverageOf(knowledge).uncovered(search.question.terms, first.family);
  return UNSAID.some(
    ({ words: some, pairs, lead }) =>
      unsaid.words >= some && unsaid.pairs >= pairs && fit >= found.heldFit() + lead,
  );
}

/**
 * Far before all that is held, in a question of some length, while the search is not sure of what it found; before what
 * the army and the police hold for their own people it need not be far.
 */
function standsAlone(
  { aboutProcedures: { estimate, search } }: Turn,
  { fit, heldFit, askedWords }: NearestKnownName,
): boolean {
  const [first] = search.candidates;
  const lead = first && isReserved(first.family) ? NAME_MIN_LEAD : AMONG_OTHER_WORDS.lead;
  return (
    fit >= AMONG_OTHER_WORDS.fit &&
    askedWords >= AMONG_OTHER_WORDS.askedWords &&
    estimate.confidence < AMONG_OTHER_WORDS.heldConfidence &&
    fit >= heldFit() + lead
  );
}

function isOfMinistry({ text }: Turn, { levels }: KnownName): boolean {
  return levels.includes('ministry') && namesMinistry(text);
}

/** By nearly all of its words. */
const PLAINLY_NAMED = 0.8;
/** By all but a word. */
export const WHOLLY_NAMED = 0.9;

/** Whether a procedure that is not held is plainly named, so that nothing that shares a word with it is meant. */
export function namesUnheld(turn: Turn, least = PLAINLY_NAMED): boolean {
  const found = meantName(turn);
  return found?.known !== undefined && found.probability >= least;
}
