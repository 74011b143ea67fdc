import { words } from '../../../language/words';
import asking from '../../data/asking.json';
import { phraseSet } from '../../../language/phraseMatcher';
import { asksYesNo } from './yesNo';

const asks = phraseSet(asking);

/** Shorter messages are read as a whole: what tells and what asks stands in one sentence. */
const STORY_MIN_CHARACTERS = 160;
/** No more of it is looked at; the end says what is wanted. */
const MAX_CHARACTERS = 400;

/** The sentences of a story that ask, without those that tell; null where it is no story, or nothing in it asks. */
export function askingPart(text: string): string | null {
  if (text.length < STORY_MIN_CHARACTERS) return null;
  const sentences = text.match(/[^.?!\n]+[.?!\n]*/gu) ?? [];
  const asked = sentences.filter((sentence) => sentence.includes('?') || isQuestion(sentence));
  if (asked.length === 0 || asked.length === sentences.length) return null;
  return asked.join(' ').slice(-MAX_CHARACTERS);
}

function isQuestion(sentence: string): boolean {
  return asksYesNo(sentence) || asks.matchLongest(words(sentence)).length > 0;
}
