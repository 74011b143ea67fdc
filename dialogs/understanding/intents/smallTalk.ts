import { patternMatcher } from '../../../language/phraseMatcher';
import type { Word } from '../../../language/words';
import phrases from '../../data/smalltalk.json';
import { type SmallTalkTopic, smallTalkTopics } from '../intent';

const book = patternMatcher(
  smallTalkTopics.flatMap((topic) => phrases[topic].map((pattern) => [pattern, topic] as const)),
);

/** When several are said at once, the first of these counts: "chào em, cháy nhà rồi" is no greeting. */
const precedence: readonly SmallTalkTopic[] = [
  'emergency',
  'handoff',
  'anger',
  'restart',
  'none',
  'noMore',
  'reference',
  'back',
  'menu',
  'erase',
  'privacy',
  'robot',
  'help',
  'goodbye',
  'thanks',
  'greeting',
  'other',
];

/**
 * Small talk and commands, when the whole message is one: every word must belong to a phrase or be filler.
 * @param isFiller whether a word says nothing of a subject
 */
export function smallTalk(read: readonly Word[], isFiller: (word: Word) => boolean): SmallTalkTopic | null {
  const found = book.matchLongest(read);
  if (found.length === 0) return null;
  const covered = new Set(
    found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  if (read.some((word, i) => !covered.has(i) && !isFiller(word))) return null;
  const topics = new Set(found.map(({ value }) => value));
  return precedence.find((topic) => topics.has(topic)) ?? null;
}
