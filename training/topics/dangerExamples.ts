import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import smallTalk from '../../dialogs/data/smalltalk.json';
import { alternatives } from '../../language/alternatives';
import { fold } from '../../language/text';
import { words } from '../../language/words';
import { dangerConcepts } from '../../dialogs/understanding/danger/concepts';
import { dangerKinds } from '../../dialogs/understanding/danger/kinds';
import type { Question } from '../evaluation/cases';
import { knownTitles, lawSentences, serviceTexts } from './otherTexts';
import type { TopicExample } from './trainTopicClassifier';

const folder = join('training', 'data', 'danger');

/** One sentence. `kind` of a harmless one is the danger that it might be mistaken for. */
export const DangerSentence = z.strictObject({
  text: z.string().trim().min(1).max(1_000),
  kind: z.enum(dangerKinds),
  danger: z.boolean(),
  /** Whose manner of writing it is: whole authors are left out to see what the model makes of new ones. */
  author: z.string().min(1),
});
export type DangerSentence = z.infer<typeof DangerSentence>;

export function readDangerSentences(): DangerSentence[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => DangerSentence.parse(JSON.parse(line))),
    );
}

/** Everyday questions, and paperwork, are harmless: they are learned from, but for one in so many, left for measuring. */
const ONE_LEFT_OF = 5;
const isLeft = (i: number): boolean => i % ONE_LEFT_OF === 0;
/** Questions that speak of these are everyday ones for some and danger for others: nothing is learned from them. */
const ambiguous = new Set([
  'suicide',
  'hit',
  'sexual',
  'neglect',
  'threat',
  'brawl',
  'kidnap',
  'scam',
  'rob',
]);

/** Everyday questions, none of which speaks of danger: those to learn from, or those that are left for measuring. */
export function everydayQuestions(questions: readonly Question[], use: 'learn' | 'measure'): string[] {
  return questions
    .filter((_, i) => isLeft(i) === (use === 'measure'))
    .map(({ q }) => q)
    .filter((q) => !dangerConcepts.matchAll(words(q)).some(({ value }) => ambiguous.has(value)));
}

/** One pattern of small talk stands for up to thousands of phrases: so many teach what all of them would. */
const MOST_OF_PATTERN = 40;

/** Greetings, thanks, wishes for a human: said every day, and never danger. */
function smallTalkPhrases(): string[] {
  return Object.entries(smallTalk).flatMap(([topic, patterns]) =>
    topic === 'emergency'
      ? []
      : patterns.flatMap((pattern) => spread(alternatives(pattern), MOST_OF_PATTERN)),
  );
}

/** At most so many, from first to last. */
function spread<One>(all: readonly One[], most: number): One[] {
  const every = Math.max(1, all.length / most);
  return all.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every));
}

/** How much the same sentence counts again as it is typed without accents, and how much an everyday question counts. */
const FOLDED_WEIGHT = 0.5;
const EVERYDAY_WEIGHT = 0.6;

/** Services that people in danger need: what is said of them is no everyday talk. */
const forThoseInDanger = new Set([
  'bao-day-dien-dut',
  'bao-luc-gia-dinh',
  'bao-ma-tuy',
  'bao-ve-tre-em',
  'benh-vien-cap-cuu',
  'can-xe-cho-can',
  'cuu-nan-bien',
  'lua-dao',
  'ngap-lut',
  'ngo-doc-thuc-pham',
  'so-khan-cap',
  'to-giac-toi-pham',
  'tranh-bao',
]);

/** What 1022 is called for every day: a broken lamp, a lost bag, a dear bowl of noodles. */
function everydayMatters(): TopicExample[] {
  return serviceTexts()
    .filter(({ id }) => !forThoseInDanger.has(id))
    .flatMap(({ texts }) => texts.map((text) => ({ text, topic: 'none' })));
}

/** Titles of procedures and questions of law speak of deaths, fires and crimes without anybody being in danger. */
function paperwork(): TopicExample[] {
  const law = lawSentences().filter(({ topic }) => topic !== 'hostile');
  const texts = [...knownTitles(), ...law.map(({ text }) => text)].filter((_, i) => !isLeft(i));
  return texts.map((text) => ({ text, topic: 'none', weight: EVERYDAY_WEIGHT }));
}

export function dangerExamples(
  sentences: readonly DangerSentence[],
  questions: readonly Question[],
): TopicExample[] {
  const examples = [
    ...sentences.map(({ text, kind, danger }) => ({ text, topic: danger ? kind : 'none' })),
    ...smallTalkPhrases().map((text) => ({ text, topic: 'none' })),
    ...everydayMatters(),
  ];
  const folded = examples.flatMap(({ text, topic }) =>
    fold(text) === text.toLowerCase() ? [] : [{ text: fold(text), topic, weight: FOLDED_WEIGHT }],
  );
  const everyday = everydayQuestions(questions, 'learn').map((text) => ({
    text,
    topic: 'none',
    weight: EVERYDAY_WEIGHT,
  }));
  return [...examples, ...folded, ...everyday, ...paperwork()];
}
