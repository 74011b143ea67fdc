import { PhraseMatcher } from '../../../language/phraseMatcher';
import type { FactReading } from '../../../knowledge/facts/reading';
import type { Office } from '../../../knowledge/schema/office';

/** A place within the city or another one, of which no figures are held. */
export interface LocationEntity {
  name: string;
  /** Places of its words. */
  places: Set<number>;
}

const kinds = /^(?:phường|phuong|xã|xa|quận|quan|huyện|huyen|tỉnh|tinh)$/;
/** Behind "phường", "xã" … these are no name. */
const noName =
  /^(?:phường|phuong|xã|xa|nào|nao|mới|moi|cũ|cu|của|cua|và|va|là|la|bao|mấy|may|có|co|không|khong|ở|o|tại|tai|đó|do|này|nay|hiện|hien|hả|ha|trực|truc|thuộc|thuoc|trong|sau|trước|truoc|đặc|dac|đà|da|tất|tat|rồi|roi|thế|the|cộng|cong|hay|thành|thanh|được|duoc|gồm|gom|vậy|vay|thì|thi)$/;

const books = new WeakMap<readonly Office[], PhraseMatcher<string>>();

function bookOf(offices: readonly Office[]): PhraseMatcher<string> {
  const known = books.get(offices);
  if (known) return known;
  const names = offices.flatMap(({ name, mergedFrom, formerDistricts }) => [
    ...[name, ...mergedFrom].map((full) => full.replace(/^(?:Phường|Xã|Thị trấn|Đặc khu) /, '')),
    ...formerDistricts,
  ]);
  const book = new PhraseMatcher(
    names.filter((name) => name.includes(' ')).map((name) => [name, name] as const),
  );
  books.set(offices, book);
  return book;
}

/** The ward, commune, district or other province that a question is about, unless its words belong to the topic. */
export function extractLocation(
  { words, elsewhere, areaPlaces, places }: FactReading,
  topicWords: ReadonlySet<number>,
  offices: readonly Office[],
): LocationEntity | null {
  const own = (from: number, to: number): boolean =>
    Array.from({ length: to - from }, (_, i) => from + i).some(
      (at) => topicWords.has(at) || areaPlaces.has(at) || places.series.has(at),
    );
  const said = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  const range = (from: number, to: number, name: string): LocationEntity => ({
    name,
    places: new Set(Array.from({ length: to - from }, (_, i) => from + i)),
  });
  for (const { from, to, name } of elsewhere) if (!own(from, to)) return range(from, to, name);
  for (const { from, to } of bookOf(offices).matchLongest(words))
    if (!own(from, to)) return range(from, to, said(from, to));
  for (let at = 0; at + 1 < words.length; at++) {
    const [kind, name] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
    if (!kinds.test(kind) || noName.test(name) || own(at, at + 2)) continue;
    const to = noName.test(words[at + 2]?.text ?? 'là') ? at + 2 : at + 3;
    return range(at, to, said(at, to));
  }
  return null;
}
