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
import { knownTitles, lawSentences, serviceNames } from './otherTexts';
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

/** One everyday question in so many is learned as harmless too. */
const EVERY = 2;
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

/** Everyday questions, none of which speaks of danger; the others (`rest` 1) are left for measuring. */
export function everydayQuestions(questions: readonly Question[], rest = 0): string[] {
  return questions.flatMap(({ q }, i) =>
    i % EVERY === rest && !dangerConcepts.matchAll(words(q)).some(({ value }) => ambiguous.has(value))
      ? [q]
      : [],
  );
}

/** Greetings, thanks, wishes for a human: said every day, and never danger. */
function smallTalkPhrases(): string[] {
  return Object.entries(smallTalk).flatMap(([topic, phrases]) =>
    topic === 'emergency' ? [] : phrases.flatMap(alternatives),
  );
}

/** How much the same sentence counts again as it is typed without accents, and how much an everyday question counts. */
const FOLDED_WEIGHT = 0.5;
const EVERYDAY_WEIGHT = 0.6;

/** Services are called for in these as well: such names teach nothing. */
const alarming = new Set([
  ...ambiguous,
  'fire',
  'gas',
  'unconscious',
  'breath',
  'acute',
  'injury',
  'crash',
  'poison',
  'drown',
  'missing',
  'flood',
  'trap',
  'ambulance',
]);

/** Titles of procedures and questions of law speak of deaths, fires and crimes without anybody being in danger. */
function paperwork(): TopicExample[] {
  const law = lawSentences().filter(({ topic }) => topic !== 'hostile');
  const texts = [...knownTitles(), ...law.map(({ text }) => text)].filter((_, i) => i % EVERY === 0);
  return [
    ...texts.map((text) => ({ text, topic: 'none', weight: EVERYDAY_WEIGHT })),
    ...serviceNames()
      .filter((text) => dangerConcepts.matchAll(words(text)).every(({ value }) => !alarming.has(value)))
      .map((text) => ({ text, topic: 'none' })),
  ];
}

export function dangerExamples(
  sentences: readonly DangerSentence[],
  questions: readonly Question[],
): TopicExample[] {
  const examples = [
    ...sentences.map(({ text, kind, danger }) => ({ text, topic: danger ? kind : 'none' })),
    ...smallTalkPhrases().map((text) => ({ text, topic: 'none' })),
  ];
  const folded = examples.flatMap(({ text, topic }) =>
    fold(text) === text.toLowerCase() ? [] : [{ text: fold(text), topic, weight: FOLDED_WEIGHT }],
  );
  const everyday = everydayQuestions(questions).map((text) => ({
    text,
    topic: 'none',
    weight: EVERYDAY_WEIGHT,
  }));
  return [...examples, ...folded, ...everyday, ...paperwork()];
}
