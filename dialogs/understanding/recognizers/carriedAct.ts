import type { Candidate } from '../../../knowledge/search/finder';
import type { Family } from '../../../knowledge/families';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import services from '../../data/serviceActs.json';
import { aboutProcedures } from '../aboutProcedures';
import { actInHand } from '../entities/actInHand';
import { coverageOf } from '../entities/needCoverage';
import type { Intent } from '../intent';
import { analyseTurn, answerOnCandidate, type TurnAnalysis } from '../turnAnalysis';

/** So few words name a thing, and tell nothing of it. */
const MAX_WORDS = 3;
/** The procedure in hand says no more than so much of it. */
const MIN_UNCOVERED = 0.5;
/** What is meant by act and thing together is called so, all but word for word. */
const CALLED = 0.75;
const CONFIDENCE = 0.6;

/** "Rồi căn cước" after a lost vehicle registration: the act of what is in hand, done to another thing. */
export const carriedAct = aboutProcedures('carriedAct', read);

function read(heard: TurnAnalysis): Intent | null {
  return heard.activeProcedure ? ofHand(heard) : ofService(heard);
}

const actsOfServices = new Map<string, string>(Object.entries(services.acts));
/** What is done then, as official names say it. */
const after = phraseSet(services.after);

/** "Cái bằng lái thôi, mấy cái kia còn" after lost papers: which paper it is. */
function ofService(heard: TurnAnalysis): Intent | null {
  const { memory, text } = heard;
  const act = memory.beside?.kind === 'service' ? actsOfServices.get(memory.beside.id) : undefined;
  if (act === undefined) return null;
  const named = analyseTurn(text.split(/[,.;!?]/u)[0] ?? text, heard);
  if (named.subjectTermCount === 0 || named.subjectTermCount > MAX_WORDS) return null;
  const { estimate } = analyseTurn(`${act} ${named.text}`, heard);
  const [first] = estimate.clarificationCandidates;
  const isMeant = first !== undefined && isAfter(first.family);
  return isMeant && estimate.confidence >= heard.thresholds.answer
    ? answerOnCandidate(heard, first, CONFIDENCE)
    : null;
}

function isAfter({ main }: Family): boolean {
  return after.matchLongest(words(main.name)).length > 0;
}

function ofHand(heard: TurnAnalysis): Intent | null {
  const { activeProcedure: active, search, subjectTermCount, knowledge } = heard;
  if (!active || subjectTermCount === 0 || subjectTermCount > MAX_WORDS || search.traitsAsked > 0)
    return null;
  const act = actInHand(active, knowledge);
  if (!act) return null;
  const { terms } = search.question;
  const uncovered = coverageOf(knowledge).uncovered(terms, active);
  if (Math.max(uncovered.words, uncovered.pairs) < MIN_UNCOVERED) return null;
  const first = calledBy(act, heard);
  return first && first.family.id !== active.id ? answerOnCandidate(heard, first, CONFIDENCE) : null;
}

/** What most people come for that is called by the act and the thing that is named. */
function calledBy(act: string, named: TurnAnalysis): Candidate | null {
  const { terms } = named.search.question;
  const thing = terms
    .flatMap(({ weight, variants: [own] }) => (weight >= 1 && own ? [own.word.text] : []))
    .join(' ');
  const { estimate } = analyseTurn(`${act} ${thing}`, named);
  const [first] = estimate.clarificationCandidates;
  if (!first?.common || estimate.confidence < named.thresholds.answer) return null;
  if (first.features.phrase < CALLED) return null;
  const isOfBoth = coverageOf(named.knowledge).uncovered(terms, first.family).words === 0;
  return isOfBoth ? first : null;
}
