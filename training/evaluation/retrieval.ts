import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SearchIndex } from '../../knowledge/search/index/searchIndex';
import { packPhrases } from '../../knowledge/search/index/phraseIndex';
import { TextIndex } from '../../knowledge/search/texts/textIndex';
import { fold, tidy } from '../../language/text';
import { wordsOnce } from '../../language/words';
import { quantile, share } from './statistics';

/** Texts, and questions each of which one of them answers: the form in which benchmarks of retrieval are published. */
export interface RetrievalSet {
  file: string;
  texts: string[];
  questions: { q: string; text: number }[];
}

/** How often the right text was first, and among the first five; `mrr` is the mean of one by its place, 0 from 11 on. */
export interface RetrievalSummary {
  file: string;
  index: string;
  texts: number;
  n: number;
  first: number | null;
  amongFive: number | null;
  mrr: number;
  p50ms: number;
  p99ms: number;
}

/** The numbers of the texts that fit a question, best first. */
type Retriever = (question: string) => number[];

const LIMIT = 10;

/** @param file CSV with the columns `question` and `context`. @throws Error when a column is missing */
export function readRetrievalSet(file: string): RetrievalSet {
  const lowerCase = (header: string[]): string[] => header.map((name) => name.trim().toLowerCase());
  const rows = parse<Partial<Record<string, string>>>(readFileSync(file), { bom: true, columns: lowerCase });
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const questions = rows.map(({ question, context }, i) => {
    if (question === undefined || context === undefined)
      throw new Error(`${file}: row ${i + 1} needs the columns "question" and "context".`);
    // The same text comes with each of its questions.
    const key = tidy(context);
    const text = numbers.get(key) ?? texts.push(context) - 1;
    numbers.set(key, text);
    return { q: question, text };
  });
  return { file: basename(file), texts, questions };
}

/** The indexes of the search, without our vocabulary and models. */
const retrievers: Record<string, (texts: readonly string[]) => Retriever> = {
  /** What the bot finds procedures by: the first sentence as an official name, the others as what people call it. */
  names: (texts) => {
    const index = new SearchIndex(
      packPhrases(
        texts.map((text) => {
          const [name = [], ...everyday] = sentencesOf(text).map(wordsOnce);
          return { names: [name], everyday, context: [] };
        }),
      ),
    );
    return (question) => {
      const asked = wordsOnce(question);
      const query = asked.map((word, i) => ({
        variants: [{ word, weight: 1 }],
        weight: 1,
        joined: i > 0,
      }));
      return index.search(query, LIMIT).map(({ family }) => family);
    };
  },
  texts: (texts) => {
    const index = new TextIndex(texts);
    return (question) => index.search(question, LIMIT).map(({ text }) => text);
  },
};

/** Each index on a set, with the questions as they are and without their marks. @param clock milliseconds */
export function measureRetrieval(set: RetrievalSet, clock: () => number): RetrievalSummary[] {
  const bare = { ...set, questions: set.questions.map(({ q, text }) => ({ q: fold(q), text })) };
  return Object.entries(retrievers).flatMap(([name, make]) => {
    const retrieve = make(set.texts);
    return [summaryOf(set, name, retrieve, clock), summaryOf(bare, `${name}, no marks`, retrieve, clock)];
  });
}

function summaryOf(
  { file, texts, questions }: RetrievalSet,
  index: string,
  retrieve: Retriever,
  clock: () => number,
): RetrievalSummary {
  const times: number[] = [];
  const places = questions.map(({ q, text }) => {
    const start = clock();
    const found = retrieve(q);
    times.push(clock() - start);
    return found.indexOf(text);
  });
  const sum = places.reduce((total, place) => total + (place < 0 ? 0 : 1 / (place + 1)), 0);
  return {
    file,
    index,
    texts: texts.length,
    n: questions.length,
    first: share(places.map((place) => place === 0)),
    amongFive: share(places.map((place) => place >= 0 && place < 5)),
    mrr: Math.round((sum / Math.max(1, questions.length)) * 10_000) / 10_000,
    p50ms: quantile(times, 0.5),
    p99ms: quantile(times, 0.99),
  };
}

function sentencesOf(text: string): string[] {
  return text.split(/\n+|(?<=[.:;?!])\s+/u).filter((sentence) => sentence.trim() !== '');
}
