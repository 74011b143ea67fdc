import { englishStem } from '../../../language/englishStem';
import { hasDiacritics } from '../../../language/syllable';
import { syllables } from '../../../language/text';
import concepts from '../../data/danger/concepts.json';
import wording from '../../data/danger/wording.json';
import rules from '../../data/dangerRules.json';

/** Shorter words have no forms that could be told from other words. */
const LEAST_LETTERS = 4;

/** Words that danger is read from, as the lists write them. */
const listed = new Set(
  [concepts.concepts, wording.people, rules.words].flatMap((lists) =>
    Object.values<string[]>(lists).flatMap((phrases) =>
      phrases.filter((phrase) => !hasDiacritics(phrase)).flatMap(syllables),
    ),
  ),
);

/** By stem, the shortest that is listed. */
const byStem = new Map(
  [...listed]
    .filter(({ length }) => length >= LEAST_LETTERS)
    .sort((a, b) => b.length - a.length)
    .map((word) => [englishStem(word), word] as const),
);

const irregular = new Map(
  wording.irregular.flatMap((forms) => {
    const base = forms.find((form) => listed.has(form));
    return base === undefined ? [] : forms.map((form) => [form, base] as const);
  }),
);

/** An English word in the form in which danger is read from it ("wrists" as "wrist"); one that is listed stays. */
export function englishForm(word: string): string {
  if (word.length < LEAST_LETTERS || listed.has(word)) return word;
  return irregular.get(word) ?? byStem.get(englishStem(word)) ?? word;
}
