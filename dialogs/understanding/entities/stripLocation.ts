import { tidy } from '../../../language/text';
import { type Word, words } from '../../../language/words';

const kinds = ['phường', 'xã', 'thị trấn', 'đặc khu', 'quận', 'huyện', 'toàn bộ huyện'].map((kind) =>
  words(kind),
);

/** Behind the name: a unit of before July 2025. */
const formerly = ['cũ', 'trước đây', 'ngày trước', 'hồi trước'].map((phrase) => words(phrase));

/**
 * The text without the name of a ward or commune: where someone lives says nothing of what they need. The rest stays as
 * it was typed, for its marks tell the sentence that asks from those that tell.
 */
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
  return withoutWords(text, read, from, to);
}

/** How many words before the name say its kind. "Phường", "xã" stay: they tell the level of a procedure, too. */
function lengthOfKind(read: readonly Word[], at: number): number {
  return kinds.find((kind) => kind.length > 1 && stands(kind, read, at - kind.length))?.length ?? 0;
}

function stands(part: readonly Word[], whole: readonly Word[], start: number): boolean {
  return part.every(({ unaccented }, i) => whole[start + i]?.unaccented === unaccented);
}

/** A text without its words `from` up to but not including `to`. */
function withoutWords(text: string, read: readonly Word[], from: number, to: number): string {
  const typed = tidy(text);
  const lower = typed.toLowerCase();
  // Some letters of other scripts are longer in lower case: places in one are then none in the other.
  const kept = lower.length === typed.length ? typed : lower;
  let [start, end] = [kept.length, 0];
  for (let at = 0; at < to; at++) {
    const { text: own } = read[at] as Word;
    const begin = lower.indexOf(own, end);
    if (at === from) start = begin;
    end = begin + own.length;
  }
  return `${kept.slice(0, start).trimEnd()}${glue(kept.slice(end))}${kept.slice(end).trimStart()}`.trim();
}

/** A mark goes on right behind what stands before it, a word does not. */
function glue(rest: string): string {
  return /^\s*[.,;:!?]/.test(rest) ? '' : ' ';
}
