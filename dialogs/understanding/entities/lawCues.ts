import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import data from '../../data/generalLaw.json';

const cues = phraseSet([...data.cues, ...data.penal, ...data.heirs]);
const penal = phraseSet(data.penal);
const decisive = phraseSet([...data.penal, ...data.heirs]);

/** Whether a text asks what only the law says: whether something is allowed, who must pay, what the heirs get. */
export function asksOfLaw(text: string): boolean {
  return cues.matchLongest(words(text)).length > 0;
}

/** Whether it asks for a penalty: "phạt bao nhiêu", "đi tù mấy năm". */
export function asksForSentence(text: string): boolean {
  return penal.matchLongest(words(text)).length > 0;
}

/** Whether no procedure can be meant, however well one fits: a penalty, or who inherits where there is no will. */
export function isForTheLaw(text: string): boolean {
  return decisive.matchLongest(words(text)).length > 0;
}

const english = phraseSet(data.english);

/** The same in English: "is it legal to …", "what are my rights". */
export function asksOfLawInEnglish(text: string): boolean {
  return english.matchLongest(words(text)).length > 0;
}
