import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import telling from '../../data/telling.json';
import { isAnnounced, isOwnWish, isQuestion, isWish, sentencesOf } from './sentenceRoles';
import { denies } from './withoutDenied';

/** Shorter messages are read as a whole: what tells and what asks stands in one sentence. */
export const STORY_MIN_CHARACTERS = 160;
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

/** No more sentences of a story are read by themselves. */
const MAX_SENTENCES = 3;

/**
 * The sentences of a story that ask, each by itself, and those that say right before one of them what is wanted: "tôi muốn
 * nhập hộ khẩu. Cần giấy tờ gì?" Those with a question mark first, of the others the last; none of a shorter message.
 */
export function sentencesThatAsk(text: string): string[] {
  if (text.length < STORY_MIN_CHARACTERS) return [];
  const sentences = sentencesOf(text);
  const isMarked = (sentence: string): boolean => sentence.includes('?');
  const asks = sentences.map(isQuestion);
  const asking = sentences.filter((_, i) => asks[i]);
  const inOrder = [...asking.filter(isMarked), ...asking.filter((sentence) => !isMarked(sentence)).reverse()];
  const wishing = sentences.filter((sentence, i) => !asks[i] && asks[i + 1] && isOwnWish(sentence));
  return [...inOrder, ...wishing.reverse()].slice(0, MAX_SENTENCES);
}

function partOfStory(text: string, isWanted: (sentence: string) => boolean): string | null {
  if (text.length < STORY_MIN_CHARACTERS) return null;
  const sentences = sentencesOf(text);
  const wanted = sentences.filter(isWanted);
  if (wanted.length === 0 || wanted.length === sentences.length) return null;
  return wanted.join(' ').slice(-MAX_CHARACTERS);
}

/** Between two clauses: a mark, or "giờ", "nay", which go on from what was told to what is wanted: "lâu nay" does not. */
const joint =
  /[,;.?!\n]+\s*|(?<!\d|(?<!\p{L})(?:năm|tháng|tuần|ngày|hôm|bữa|lâu|xưa|trước|nam|thang|tuan|ngay|hom|bua|lau|xua|truoc))\s+(?=(?:giờ|bây giờ|chừ|nay|bữa ni|gio|bay gio|bua ni|h)\s)/giu;
const done = phraseSet(telling.done);

/**
 * The clauses of a message that ask, wish or name something to be done, without those that only tell: "vợ em sinh ở bệnh
 * viện, giờ làm giấy khai sinh cần gì". Null where all of them or none tell.
 */
export function actingPart(text: string, namesAct: (clause: string) => boolean): string | null {
  const clauses = text.split(joint).filter((clause) => clause.trim() !== '');
  // Of a single clause there is nothing to leave out.
  if (clauses.length < 2) return null;
  // "Chưa làm căn cước", "nghỉ bán rồi" tell how things stand. What is named to be done costs most to tell, and comes last.
  const acts = (clause: string): boolean => !denies(words(clause)) && !isDone(clause) && namesAct(clause);
  const wanted = clauses.filter((clause) => isQuestion(clause) || isWish(clause) || acts(clause));
  return wanted.length === 0 || wanted.length === clauses.length ? null : wanted.join(', ');
}

function isDone(clause: string): boolean {
  return done.matchLongest(words(clause)).length > 0;
}
