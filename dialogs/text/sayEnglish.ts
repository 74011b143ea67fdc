import en from './en.json';
import { fill, type SentenceWords } from './say';

export type EnglishSentenceName = keyof typeof en;

/** An English sentence with its places filled; the catalogue holds those that foreigners must understand. */
export function sayEnglish(name: EnglishSentenceName, words: SentenceWords = {}): string {
  return fill(name, en[name], words);
}
