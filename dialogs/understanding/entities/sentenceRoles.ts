import { PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import announcing from '../../data/announcing.json';
import asking from '../../data/asking.json';
import wishing from '../../data/wishing.json';
import { asksYesNo } from './yesNo';

const asks = phraseSet(asking);
/** "Cho em hỏi" says that something is asked, and the sentence that asks it may be another. */
const announces = phraseSet(announcing);
/** "Chưa từng có giấy tờ gì", "không còn ai": nothing, and no question. */
const nothing =
  /(?<!\p{L})(?:không|chưa|chẳng|chả|hông|khong|chua)(?:\s+(?:từng|hề|còn|tung|he|con))?\s+(?:có|còn|làm|nộp|nhận|được|biết|giữ|co|con|lam|nop|nhan|duoc|giu)(?:\s+\p{L}+){0,3}\s+(?:gì|chi|nào|ai|hết|gi|nao|het)(?!\p{L})|(?<!\p{L})(?:không|chưa|chẳng|khong|chua)(?:\s+\p{L}+){1,4}\s+(?:ở|o)\s+(?:đâu|dau)\s+(?:hết|cả|het|ca)(?!\p{L})/giu;
/** "Không có giấy của bệnh viện thì làm khai sinh thế nào": what is lacking is told, and what follows is asked. */
const lack =
  /(?<=^|[,.;]\s*|\s)(?:(?:nếu|lỡ|neu|lo)\s+)?(?:không|chưa|mất|khong|chua)\s+(?:có|còn|cầm được|co|con|cam duoc)\s+[^,.;?]{2,40}?\s+(?:thì|thi)\s+/giu;
/** "Lương hưu không có", "chồng mình thì chưa": how things stand, whatever "có" was said before. */
const lacking =
  /(?:(?:không|chưa|khong|chua)\s+(?:có|co)|(?:thì|thi)\s+(?:không|chưa|khong|chua))[\s.,!]*$/iu;
/** "Mấy người trong nhà", "mấy đứa em tui": some people, and no number that is asked for. */
const somePeople =
  /(?<!\p{L})(?:mấy|may)\s+(?:anh em|chị em|chi em|người|nguoi|anh|chị|chi|em|đứa|dua|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|cháu|chau|con|thằng|thang)\s+(?:trong|nhà|nha|kia|này|nay|đó|do|ni|nớ|no|tui|tôi|toi|mình|minh|bên|ben|ở|o)(?!\p{L})/giu;
type Wish = keyof typeof wishing;
const wishes = new PhraseMatcher<Wish>(
  (Object.entries(wishing) as [Wish, string[]][]).flatMap(([kind, phrases]) =>
    phrases.map((phrase) => [phrase, kind] as const),
  ),
);

/** By whom something is wanted in a sentence: "bảo" of "bảo hiểm" is no wish. */
function wishesIn(sentence: string): Wish[] {
  return wishes.matchLongest(words(sentence)).map(({ value }) => value);
}

/** The sentences of a message, each with the mark that ends it. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^.?!\n]+[.?!\n]*/gu) ?? []).filter((sentence) => /\p{L}/u.test(sentence));
}

/** A text without what says that there is nothing: "chưa có giấy tờ gì" asks for no papers. */
export function withoutNothing(text: string): string {
  return text.replace(nothing, ' ');
}

/** What a sentence asks, without what it says to be lacking; the sentence where nothing else would be left. */
export function withoutLack(sentence: string): string {
  const left = withoutNothing(sentence).replace(lack, ' ');
  return words(left).length > 0 ? left : sentence;
}

/** Whether a sentence asks: "hết bao nhiêu tiền", "có được không". */
export function isQuestion(sentence: string): boolean {
  if (sentence.includes('?')) return true;
  if (!lacking.test(sentence) && asksYesNo(sentence)) return true;
  return asks.matchLongest(words(withoutNothing(sentence).replace(somePeople, ' '))).length > 0;
}

/** Whether a sentence says that something is asked: "cho em hỏi". */
export function isAnnounced(sentence: string): boolean {
  return announces.matchLongest(words(sentence)).length > 0;
}

/** Whether a sentence says what somebody wants or must do: "muốn", "phải". */
export function isWish(sentence: string): boolean {
  return wishesIn(sentence).some((kind) => kind !== 'partOfWord');
}

/** Whether a sentence says what the citizen wants: what others say may be anything. */
export function isOwnWish(sentence: string): boolean {
  return wishesIn(sentence).includes('own');
}
