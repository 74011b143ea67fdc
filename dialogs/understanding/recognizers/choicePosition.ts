import { fold, syllables } from '../../../language/text';

const named: Readonly<Record<string, number>> = {
  mot: 1,
  nhat: 1,
  dau: 1,
  hai: 2,
  nhi: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const around = new Set(
  'so cai chon muc thu cau y lua phuong an minh em toi anh chi con lay xem cho hoi la a oi nhe nha di tien thi nay do muon van thủ tuc thu cung'
    .split(' ')
    .map(fold),
);

/**
 * Which of the offered choices a message points at by position: "2", "số 2", "cái thứ hai", "cái đầu tiên", "cuối".
 * @returns index from 0, or null when the message says more than a position
 */
export function pickByPosition(text: string, count: number): number | null {
  const said = syllables(text).map(fold);
  if (said.length === 0 || said.length > 6) return null;
  const positions = said.map((word, i) => position(word, said[i - 1], count)).filter((at) => at !== null);
  const rest = said.filter((word, i) => position(word, said[i - 1], count) === null && !around.has(word));
  const [only] = positions;
  if (rest.length > 0 || positions.length !== 1 || only === undefined) return null;
  return only >= 1 && only <= count ? only - 1 : null;
}

function position(word: string, before: string | undefined, count: number): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  if (word === 'cuoi' || word === 'chot') return count;
  // "tư", "ba", "năm" alone are too often other words: they count after "thứ", "số", "cái" …, or as the whole message.
  const at = named[word];
  return at !== undefined && (before === undefined || around.has(before)) ? at : null;
}
