import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { AnalyzedQuery } from '../../../knowledge/search/queryAnalyzer';
import { outside, phraseSet } from '../../../language/phraseMatcher';
import { hasDiacritics } from '../../../language/syllable';
import type { Word } from '../../../language/words';
import data from '../../data/circumstances.json';
import { aboutProcedures } from '../aboutProcedures';
import { type AgeRange, ageIn, ageWords } from '../entities/age';
import { foreignersIn } from '../entities/nationality';
import { tellsOnlyAge, unmarkedPeople } from '../entities/ageOnly';
import { ofGrade, saysGrade } from '../entities/grade';
import { ofAge } from '../entities/ofAge';
import { doTheSame } from '../entities/sameMatter';
import { tellsOfRecentLoss } from '../entities/recentLoss';
import type { Intent } from '../intent';
import { askedBefore, partOfChoices } from '../openChoices';
import { asAside, confirms } from '../circumstanceOfActive';
import {
  answerOnActive,
  doubted,
  offeredFamilies,
  procedureTarget,
  type TurnAnalysis,
} from '../turnAnalysis';

const people = phraseSet(data.people);
const domestic = phraseSet(data.domestic);

const CONFIDENCE = 0.8;
/** No more words tell a death alone. */
const FEW_WORDS = 3;

/**
 * How old somebody is, in which grade, or whether somebody is a foreigner, said of the procedure in hand or of those offered:
 * it chooses the variant and the case, and is no topic of its own.
 */
export const circumstance = aboutProcedures('circumstance', read);

function read(analysis: TurnAnalysis): Intent | null {
  const { activeProcedure, memory, knowledge, search, facets } = analysis;
  const offered = offeredFamilies(analysis);
  const spokenOf = activeProcedure ?? offered[0];
  if (spokenOf && domestic.matchLongest(search.question.words).length > 0) {
    const twin = knowledge.finder.twins.without('foreign', spokenOf);
    if (twin) return answerOn(analysis, twin);
  }
  const withForeigner = spokenOf && ofForeigner(analysis, spokenOf);
  if (withForeigner) return doubted(answerOn(analysis, withForeigner));
  // "Cha đã mất" of what is in hand tells who is left, and registers no death.
  if (
    activeProcedure &&
    analysis.subjectTermCount <= FEW_WORDS &&
    tellsOfRecentLoss(analysis.text) &&
    facets.length === 0
  )
    return asAside(answerOnActive({ ...analysis, facets: [] }, activeProcedure, CONFIDENCE));
  const ofSchool = ofSaidGrade(analysis);
  if (ofSchool && ofSchool.id !== activeProcedure?.id) return answerOn(analysis, ofSchool);
  const age = ageIn(analysis.text) ?? bareAge(analysis);
  const { text } = analysis;
  const isOfChoices = offered.length > 1 && tellsOnlyAge(text);
  if (!age || !(isOfChoices || tellsOnlyPeople({ text, question: search.question }))) return null;
  if (activeProcedure) {
    const twin = ofAge(age, [
      activeProcedure,
      ...twinsOfAge(activeProcedure, knowledge, search.question.asksTheSame),
    ]);
    if (twin && twin.id !== activeProcedure.id) return answerOn(analysis, twin);
    const inMessage =
      facets.length === 0 && confirms.test(analysis.text) ? (['conditions'] as const) : facets;
    const asked = inMessage.length > 0 ? inMessage : memory.facets;
    const answer = answerOnActive({ ...analysis, facets: [...asked] }, activeProcedure, CONFIDENCE);
    return inMessage.length > 0 ? answer : asAside(answer);
  }
  const meant = ofAge(age, offered);
  if (meant) return answerOn(analysis, meant);
  return offered.length > 1 ? partOfChoices(analysis, askedBefore(analysis), CONFIDENCE) : null;
}

/** "Vợ em người Lào" of a birth that is registered: the same for a foreigner, where nothing but who it is is told. */
function ofForeigner(
  { search: { question }, text, knowledge }: TurnAnalysis,
  spokenOf: Family,
): Family | undefined {
  const foreigners = foreignersIn(question.words);
  if (foreigners.length === 0 || !tellsOnlyPeople({ text, question, others: foreigners })) return undefined;
  const twin = knowledge.finder.twins.with('foreign', spokenOf);
  return twin?.main.field === spokenOf.main.field ? twin : undefined;
}

/** So few words, whosoever it is, tell in which grade somebody is, and ask for nothing of their own. */
const GRADE_MAX_WORDS = 4;

/** "Cháu lớp 10", "em nó lớp 4 cũng chuyển theo": of the choices, or of the twins of what is in hand, the one for that grade. */
function ofSaidGrade(analysis: TurnAnalysis): Family | undefined {
  const { activeProcedure: active, text, search, knowledge } = analysis;
  // Which twins do the same is asked of hundreds of names: only for a message that says a grade.
  if (!saysGrade(text)) return undefined;
  const besidePeople = beside(people.matchLongest(search.question.words), search.question);
  if (besidePeople.length > GRADE_MAX_WORDS || search.named.length > 0) return undefined;
  if (!active) return ofGrade(text, offeredFamilies(analysis));
  const { twins } = knowledge.finder;
  return ofGrade(text, [active, ...twins.of(active).filter((twin) => doTheSame(active, twin, knowledge))]);
}

/**
 * A name that speaks of no age holds for all: only a twin in which the same is done may stand for it, unless another age is
 * asked of ("trước 14 tuổi thì sao").
 */
function twinsOfAge(active: Family, { finder: { twins } }: Knowledge, asksOther: boolean): Family[] {
  const all = twins.of(active);
  if (asksOther) return all.filter(({ main }) => main.field === active.main.field);
  return ageIn(active.main.name) ? all : all.filter((twin) => twins.haveSameActs(active, twin));
}

function answerOn(analysis: TurnAnalysis, family: Family): Intent {
  const { code } = family.main;
  return { kind: 'answer', targets: [procedureTarget(family, code, askedBefore(analysis), CONFIDENCE)] };
}

/** "Còn thằng anh nó 15 thì sao": a number of nothing that is named, where the same is asked of somebody else. */
function bareAge({ text, search: { question } }: TurnAnalysis): AgeRange | null {
  const { words, asksTheSame } = question;
  const at = words.findIndex(({ text: said }) => /^\d{1,2}$/.test(said));
  const behind = words[at + 1]?.unaccented ?? 'thi';
  const isOfPerson = at > 0 && behind === 'thi' && people.matchLongest(words).length > 0;
  return asksTheSame && isOfPerson ? ageIn(`${words[at]?.text} tuổi, ${text}`) : null;
}

interface Telling {
  text: string;
  question: AnalyzedQuery;
  /** Places of words that tell something else of somebody. */
  others?: readonly { from: number; to: number }[];
}

/** Nothing but who it is, how old, and what else is told of them: no paper, no act. */
function tellsOnlyPeople({ text, question, others = [] }: Telling): boolean {
  const isMarked = hasDiacritics(text);
  return beside([...people.matchLongest(question.words), ...others], question).every(
    ({ unaccented }) =>
      ageWords.has(unaccented) ||
      // Typed without marks, a word for a person may have got those of another.
      (!isMarked && unmarkedPeople.has(unaccented)) ||
      /^\d+t?$/.test(unaccented),
  );
}

/** The words that speak of a subject at other places. */
function beside(places: readonly { from: number; to: number }[], { terms, words }: AnalyzedQuery): Word[] {
  const read = words.map((word, at) => ({ word, weight: terms[at]?.weight ?? 0 }));
  return outside(read, places).flatMap(({ word, weight }) => (weight >= 1 ? [word] : []));
}
