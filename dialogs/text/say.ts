import { city } from './city';
import { hotlineNumber } from './hotline';
import vi from './vi.json';

/** The name of a sentence in the catalogue: "procedure.fee.free". */
export type SentenceName = keyof typeof vi;

/** Words for the `{places}` of a sentence. */
export type SentenceWords = Readonly<Record<string, string | number>>;

const place = /\{([a-zA-Z]+)\}/g;

/** Words that every sentence may use without being given them: the city, its hotline by name, and the number for mobiles. */
const ownWords: Readonly<Record<string, () => string>> = {
  city: () => city().name,
  call: () => city().hotline.name,
  mobile: () => hotlineNumber().label,
};

/**
 * A sentence of the catalogue with its places filled.
 * @throws Error when a place is left without words: a half sentence must not reach a citizen
 */
export function say(name: SentenceName, words: SentenceWords = {}): string {
  return fill(name, vi[name], words);
}

/**
 * A sentence with its places filled.
 * @throws Error naming the place that is left without words
 */
export function fill(name: string, sentence: string, words: SentenceWords): string {
  return sentence.replace(place, (_whole: string, key: string) => {
    const word = words[key] ?? ownWords[key]?.();
    if (word === undefined) throw new Error(`The sentence "${name}" needs words for {${key}}.`);
    return String(word);
  });
}
