import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { SaidName } from '../../../knowledge/names/knownNameIndex';
import { onceFor } from '../../../knowledge/onceFor';
import { phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import type { Turn } from '../turn';
import { allToldIn, type TurnAnalysis } from '../turnAnalysis';
import { askingPart, wantingPart } from './askingPart';
import { coverageOf } from './needCoverage';
import { isReserved, speaksOfForces } from './reserved';
import { leavesNeedUnsaid } from './statedNeed';

/** So sure of a held procedure, a known name is only said by the way. */
const SURE_OF_HELD = 0.9;
/** So much of a name's pairs a held procedure may leave out and still speak of it. */
const PAIRS_UNCOVERED = 0.5;

/**
 * A name that stands in the message word for word, of which the best that is held does not speak: in a story where
 * something is asked or wanted, and however many words follow in English. What is told by its signs is meant besides
 * where something that is held seems sure but leaves signs unsaid.
 */
export const saidKnownName = onceFor(({ aboutProcedures, knowledge }: Turn): SaidName | null => {
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
  const coverage = coverageOf(knowledge);
  const isUnsaid =
    coverage.uncovered(name, first.family).words > 0 ||
    coverage.pairsUncalled(words(said.text), first.family) >= PAIRS_UNCOVERED;
  return isUnsaid ? said : null;
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
