import { type Word, words } from '../../../language/words';

const kinds = ['phường', 'xã', 'thị trấn', 'đặc khu', 'quận', 'huyện', 'toàn bộ huyện'].map((kind) =>
  words(kind),
);

/** Behind the name: a unit of before July 2025. */
const formerly = ['cũ', 'trước đây', 'ngày trước', 'hồi trước'].map((phrase) => words(phrase));

/** The text without the name of a ward or commune: where someone lives says nothing of what they need. */
export function stripLocation(text: string, name: string): string {
  const read = words(text);
  const full = words(name);
  const kind = kinds.find((one) => one.length < full.length && stands(one, full, 0)) ?? [];
  const bare = full.slice(kind.length);
  const at = read.findIndex((_, start) => stands(bare, read, start));
  if (bare.length === 0 || at < 0) return text;
  const from = at - lengthOfKind(read, at);
  const end = at + bare.length;
  const to = end + (formerly.find((phrase) => stands(phrase, read, end))?.length ?? 0);
  return [...read.slice(0, from), ...read.slice(to)].map((word) => word.text).join(' ');
}

/** How many words before the name say its kind. "Phường", "xã" stay: they tell the level of a procedure, too. */
function lengthOfKind(read: readonly Word[], at: number): number {
  return kinds.find((kind) => kind.length > 1 && stands(kind, read, at - kind.length))?.length ?? 0;
}

function stands(part: readonly Word[], whole: readonly Word[], start: number): boolean {
  return part.every(({ unaccented }, i) => whole[start + i]?.unaccented === unaccented);
}
