import type { KnownNameMatch } from '../../../knowledge/names/knownNameIndex';
import { onceFor } from '../../../knowledge/onceFor';
import { PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import ministry from '../../data/ministry.json';
import type { TurnAnalysis } from '../turnAnalysis';

type Asked = Pick<TurnAnalysis, 'text' | 'search' | 'knowledge'>;

/** Fits worse than this are chance. */
const LEAST_FIT = 0.4;
const ministryLevel = phraseSet(ministry.named);
const hints = new PhraseMatcher([
  ...ministry.hinted.map((phrase) => [phrase, true] as const),
  ...ministry.others.map((phrase) => [phrase, false] as const),
]);

/** Whether a text names the level of a ministry: "do bộ cấp", "cấp trung ương". */
export function namesMinistry(text: string): boolean {
  return ministryLevel.matchAll(words(text)).length > 0;
}

/** Whether it speaks of a ministry, or of more than one province. */
export function hintsAtMinistry(text: string): boolean {
  return hints.matchLongest(words(text)).some(({ value }) => value);
}

/**
 * The known name that fits best: as the search reads the words, without what is only said by the way, or as they were
 * typed, for the search puts one word in the place of another ("chết", "mất"). The level is no part of a name.
 */
export const nearestKnownName = onceFor(({ text, search, knowledge }: Asked): KnownNameMatch | null => {
  const read = search.question.terms.flatMap(({ weight, variants: [own] }) =>
    weight > 0 && own ? [own.word] : [],
  );
  const typed = words(text);
  const [best = null] = (isSame(read, typed) ? [read] : [read, typed])
    .map((said) => ministryLevel.without(said))
    .flatMap((asked) => (asked.length < 2 ? [] : (knowledge.knownNames.find(asked, LEAST_FIT) ?? [])))
    .sort((a, b) => b.fit - a.fit);
  return best;
});

function isSame(read: readonly Word[], typed: readonly Word[]): boolean {
  return (
    read.length === typed.length && read.every(({ unaccented }, i) => unaccented === typed[i]?.unaccented)
  );
}
