import type { Facet } from '../../../knowledge/schema/procedure';
import type { AnalyzedQuery } from '../../../knowledge/search/queryAnalyzer';
import { outside, type PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import phrases from '../../data/comparing.json';
import { aboutProcedures } from '../aboutProcedures';
import { comparedMatters } from '../entities/comparedMatters';
import type { Intent } from '../intent';
import { procedureTarget, type TurnAnalysis } from '../turnAnalysis';

const books = (['order', 'time', 'fee', 'documents'] as const).map((of) => ({
  of,
  book: phraseSet(phrases[of].flatMap((phrase) => [phrase, ...whose(phrase)])),
}));

/** "Nào rẻ hơn", with what it is said of. */
function whose(phrase: string): string[] {
  return phrase.startsWith('nào ') ? phrases.things.map((thing) => `${thing} ${phrase}`) : [];
}

const CONFIDENCE = 0.8;
/** "Khám trước hay nộp đơn trước": which of two that are to be done. */
const whichFirst =
  /([^\s,]+(?:\s+[^\s,]+){0,3}?)\s+(?:trước|truoc)\s*,?\s*(?:hay là|hay|hoặc|hoac)\s+([^,]+?)\s+(?:trước|truoc)(?!\p{L})/iu;

/**
 * "Cái nào nhanh hơn", "làm cái nào trước", of two matters or of open choices: that part of each. Which comes first is told
 * by what each needs; of one matter alone by its steps and papers.
 */
export const comparison = aboutProcedures('comparison', read);

function read(analysis: TurnAnalysis): Intent | null {
  const { memory, activeProcedure: active, search, text } = analysis;
  const { question } = search;
  const steps = whichFirst.exec(text);
  const compared = books.find(({ book }) => book.matchLongest(question.words).length > 0);
  if (steps && active && memory.current)
    return {
      kind: 'answer',
      targets: [procedureTarget(active, memory.current, ['steps', 'documents'], CONFIDENCE)],
      order: [steps[1] as string, steps[2] as string],
    };
  if (!compared) return null;
  const isOrder = compared.of === 'order';
  const named = analysis.subjectTermCount > 0 ? termsBeside(question, compared.book) : [];
  const matters = comparedMatters(analysis, named, withoutComparing(question, compared.book));
  const facets: Facet[] = [compared.of === 'order' ? 'documents' : compared.of];
  if (matters.length > 1)
    return {
      kind: 'answer',
      targets: matters.map((family) => procedureTarget(family, codeOf(family, memory), facets, CONFIDENCE)),
      ...(isOrder ? { order: [] } : {}),
    };
  // "Làm gì trước" of the one matter in hand: what its steps begin with.
  return isOrder && active && memory.current && named.length === 0
    ? { kind: 'answer', targets: [procedureTarget(active, memory.current, ['steps'], CONFIDENCE)] }
    : null;
}

function codeOf(
  { main, members }: { main: { code: string }; members: readonly { code: string }[] },
  { current, previousProcedures }: TurnAnalysis['memory'],
): string {
  const told = [current, ...previousProcedures];
  return members.find(({ code }) => told.includes(code))?.code ?? main.code;
}

/** What is named beside the comparing: "rẻ" in "cái nào rẻ hơn" is no subject. */
function termsBeside({ words, terms }: AnalyzedQuery, book: PhraseMatcher<true>) {
  return outside(terms, book.matchLongest(words)).filter(({ weight }) => weight >= 1);
}

function withoutComparing({ words }: AnalyzedQuery, book: PhraseMatcher<true>): string {
  return outside(words, book.matchLongest(words))
    .map(({ text }) => text)
    .join(' ');
}
