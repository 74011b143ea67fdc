import { words } from '../../../language/words';
import announcing from '../../data/announcing.json';
import asking from '../../data/asking.json';
import wishing from '../../data/wishing.json';
import { phraseSet } from '../../../language/phraseMatcher';
import { denies } from './withoutDenied';
import { asksYesNo } from './yesNo';

const asks = phraseSet(asking);
/** "Cho em hỏi" says that something is asked, and the sentence that asks it may be another. */
const announces = phraseSet(announcing);
/** "Chưa từng có giấy tờ gì", "không còn ai": nothing, and no question. */
const nothing =
  /(?<!\p{L})(?:không|chưa|chẳng|chả|hông|khong|chua)(?:\s+(?:từng|hề|còn|tung|he|con))?\s+(?:có|làm|nộp|nhận|được|biết|giữ|co|lam|nop|nhan|duoc|giu)(?:\s+\p{L}+){0,3}\s+(?:gì|chi|nào|ai|hết|gi|nao|het)(?!\p{L})/iu;
const wishes = phraseSet(wishing);

/** Shorter messages are read as a whole: what tells and what asks stands in one sentence. */
const STORY_MIN_CHARACTERS = 160;
/** No more of it is looked at; the end says what is wanted. */
const MAX_CHARACTERS = 400;

/** The sentences of a story that ask, without those that tell; null where it is no story, or nothing in it asks. */
export function askingPart(text: string): string | null {
  return partOfStory(text, isQuestion) ?? partOfStory(text, isAnnounced);
}

/** The sentences of a story that ask, or say what is wanted; null where it is no story, or all of them or none do. */
export function wantingPart(text: string): string | null {
  return partOfStory(text, (sentence) => isQuestion(sentence) || isAnnounced(sentence) || isWish(sentence));
}

function partOfStory(text: string, isWanted: (sentence: string) => boolean): string | null {
  if (text.length < STORY_MIN_CHARACTERS) return null;
  const sentences = text.match(/[^.?!\n]+[.?!\n]*/gu) ?? [];
  const wanted = sentences.filter(isWanted);
  if (wanted.length === 0 || wanted.length === sentences.length) return null;
  return wanted.join(' ').slice(-MAX_CHARACTERS);
}

function isQuestion(sentence: string): boolean {
  if (sentence.includes('?') || asksYesNo(sentence)) return true;
  return asks.matchLongest(words(sentence.replace(nothing, ' '))).length > 0;
}

function isAnnounced(sentence: string): boolean {
  return announces.matchLongest(words(sentence)).length > 0;
}

function isWish(sentence: string): boolean {
  return wishes.matchLongest(words(sentence)).length > 0;
}

/** Between two clauses: a mark, or "giờ", which goes on from what was told to what is wanted. */
const joint = /[,;.?!\n]+\s*|\s+(?=(?:giờ|bây giờ|chừ|gio|bay gio)\s)/giu;

/**
 * The clauses of a message that ask, wish or name something to be done, without those that only tell: "vợ em sinh ở bệnh
 * viện, giờ làm giấy khai sinh cần gì". Null where all of them or none tell.
 */
export function actingPart(text: string, namesAct: (clause: string) => boolean): string | null {
  const clauses = text.split(joint).filter((clause) => clause.trim() !== '');
  // "Chưa làm căn cước" tells how things stand.
  const acts = (clause: string): boolean => namesAct(clause) && !denies(words(clause));
  const wanted = clauses.filter((clause) => isQuestion(clause) || isWish(clause) || acts(clause));
  return wanted.length === 0 || wanted.length === clauses.length ? null : wanted.join(', ');
}
