import { patternMatcher } from '../../language/phraseMatcher';
import type { Turn } from './turn';

/** Tells whether a whole message is one of some phrases, words of politeness aside. */
export function wholePhrase(
  phrases: readonly string[],
): (turn: Pick<Turn, 'words' | 'knowledge'>) => boolean {
  const matcher = patternMatcher(phrases.map((pattern) => [pattern, true] as const));
  return ({ words, knowledge }) => {
    const found = matcher.matchLongest(words);
    if (found.length === 0) return false;
    const { analyzer } = knowledge.finder;
    return words.every(
      (word, i) => found.some(({ from, to }) => i >= from && i < to) || analyzer.isFiller(word),
    );
  };
}
