import phrases from '../../data/corrections.json';
import { phraseSet } from '../../../language/phraseMatcher';
import type { Word } from '../../../language/words';
import { anyOf } from './anyOf';

const not = anyOf(phrases.not);
const but = anyOf(phrases.but);
const START = String.raw`(?<=^|[\s,.!?])`;
/** Of what is denied alone so few words, and no number: "chưa đủ 14 tuổi" tells an age. */
const DENIED = String.raw`[^\s,.;!?\d]+(?:\s+[^\s,.;!?\d]+){0,3}?`;

/** What is said not to be meant, and the word that goes on to what is: nothing of it may attract a search. */
/** "Chứng thực chữ ký chứ không phải bản sao" */
const ratherThan = new RegExp(
  String.raw`[\s,]+(?:${anyOf(phrases.ratherThan)})(?:\s+phải|\s+phai)?\s+([^,.;!?]{2,60})`,
  'iu',
);
const denials: readonly RegExp[] = [
  // "Không phải chứng thực bản sao mà chứng thực chữ ký"
  new RegExp(String.raw`${START}(?:${not})\s[^,.;!?]{1,60}?[\s,]+(?:${but})\s+`, 'giu'),
  // "Không phải công ty, hộ kinh doanh đổi địa chỉ"
  new RegExp(String.raw`^(?:${not})\s[^,.;!?]{1,60},\s*`, 'iu'),
  // What is not done yet is a circumstance: "chưa khai tử mà muốn chia đất".
  // "Bằng lái không mất mà hết hạn", "chưa hết hạn nhưng bị mất", "không xây mới chỉ sửa nhà"
  new RegExp(
    String.raw`${START}(?!(?:chưa|chua)\s+(?:${anyOf(phrases.undone)})[\s,])(?:${anyOf(phrases.bareNot)})\s+${DENIED}\s*,?\s+(?:${anyOf(phrases.butBare)})\s+`,
    'giu',
  ),
  // "Không muốn kết hôn, muốn khai sinh"
  new RegExp(
    String.raw`^(?:[^\s,.;!?]+\s){0,2}?(?:${anyOf(phrases.bareNot)})\s+(?:${anyOf(phrases.wishes)})\s+[^,.;!?\d]{1,60}[,.;]\s*(?=(?:[^\s,.;!?]+\s){0,2}?(?:${anyOf(phrases.wishes)}|${anyOf(phrases.butBare)})\s)`,
    'iu',
  ),
  // "Thôi khỏi nhập khẩu, đăng ký tạm trú": what is waved away
  new RegExp(
    String.raw`^(?:[^\s,.;!?]+\s){0,2}?(?:thôi|thoi)[\s,]+(?:${anyOf(phrases.dropping)})\s+[^,.;!?\d]{2,60}[,.;]\s*`,
    'iu',
  ),
  new RegExp(ratherThan, 'giu'),
];
const MIN_WORDS = 2;

/** A message without what it says is not meant; the message itself where nothing, or too little, would be left. */
export function withoutDenied(text: string): string {
  const left = denials
    .reduce((rest, denial) => rest.replace(denial, ' '), text.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim();
  return left.split(' ').length >= MIN_WORDS ? left : text;
}

/** "Hộ chiếu xanh của cơ quan chứ không phải hộ chiếu thường": what is not meant; null where nothing is said of it. */
export function deniedIn(text: string): string | null {
  return ratherThan.exec(text.normalize('NFC'))?.[1]?.trim() ?? null;
}

const denying = phraseSet(phrases.bareNot);

/** Whether something is denied: "không giám hộ nữa", "chưa lấy vợ". */
export function denies(said: readonly Word[]): boolean {
  return denying.matchLongest(said).length > 0;
}
