import { fold } from '../../../language/text';

/** Ages in years, from one on and below another. */
export interface AgeRange {
  from: number;
  below: number;
}

const AGE = String.raw`(\d{1,3})\s*(?:tuoi|t)\b`;
/** "Năm ni 73, không có lương hưu", "thằng anh nó 15 thì sao": an age by its number alone; "chị 3" is an order of birth. */
const BARE =
  /\b(?:nam nay|nam ni|(?:thang|con|chau|be|anh|chi|em|no|ong|ba|cha|me|ma|bo|noi|ngoai|chu|bac|vo|chong)(?= (?:1[1-9]|[2-9]\d|1[01]\d)\b)) (\d{1,3})(?=\s*(?:[,.;?!]|$|thi\b|thoi\b|roi\b|ma\b))/;
const NEWBORN = /\b(?:so sinh|moi sinh|moi de|moi lot long)\b/;
/** "Bé 5 tháng", "con được 20 ngày". */
const MONTHS = /\b(?:be|con|chau)\b[^.,?!]{0,20}?\b\d{1,2}\s*(?:thang|tuan|ngay)\b(?! (?:nua|sau|truoc))/;

const readings: readonly [pattern: RegExp, range: (...years: number[]) => AgeRange][] = [
  [
    new RegExp(String.raw`\b(?:tu|du)(?: du)? (\d{1,3})(?: tuoi)? (?:den|toi)(?: duoi| chua du)? ${AGE}`),
    (from, below) => ({ from: from, below: below }),
  ],
  [
    new RegExp(String.raw`\b(?:duoi|chua du|chua toi|chua den|truoc|chua|nho hon)\s+${AGE}`),
    (below) => ({ from: 0, below: below }),
  ],
  [
    new RegExp(String.raw`\b(?:tu du|tu|tren|du|qua|ngoai|hon)\s+${AGE}`),
    (from) => ({ from: from, below: Infinity }),
  ],
  [new RegExp(String.raw`\b${AGE}`), (age) => ({ from: age, below: age + 1 })],
  [BARE, (age) => ({ from: age, below: age + 1 })],
];

/** The age that a text tells by its number alone, in years. */
export function bareAgeIn(text: string): number | null {
  const found = BARE.exec(fold(text))?.[1];
  return found === undefined ? null : Number(found);
}

/** The age that a text speaks of: "bé 4 tuổi", "17t", "từ đủ 14 tuổi trở lên", "trước 14 tuổi"; the first that it names. */
export function ageIn(text: string): AgeRange | null {
  const plain = fold(text);
  for (const [pattern, range] of readings) {
    const found = pattern.exec(plain);
    if (found) return range(...found.slice(1).map(Number));
  }
  return NEWBORN.test(plain) || MONTHS.test(plain) ? { from: 0, below: 1 } : null;
}

/** Whether all of one range lies in the other. */
export function within(inner: AgeRange, outer: AgeRange): boolean {
  return inner.from >= outer.from && inner.below <= outer.below;
}

/** Whether the two have no year in common. */
export function apart(a: AgeRange, b: AgeRange): boolean {
  return a.below <= b.from || b.below <= a.from;
}

/** Words that tell an age and nothing else. */
export const ageWords: ReadonlySet<string> = new Set(
  'tuoi t duoi tren tu du chua toi truoc qua ngoai hon den moi sinh so de thang tuan ngay tro len nho lon gan'.split(
    ' ',
  ),
);
