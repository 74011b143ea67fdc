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
  const { kept, places } = placesOf(text, read);
  const between = kept.slice(places[end - 1]?.end, places[end]?.begin);
  const behind = besideName.test(between) ? formerly.find((phrase) => stands(phrase, read, end)) : undefined;
  const [start, stop] = [places[from]?.begin ?? 0, places[end - 1 + (behind?.length ?? 0)]?.end ?? 0];
  return `${kept.slice(0, start).trimEnd()}${glue(kept.slice(stop))}${kept.slice(stop).trimStart()}`.trim();
}

/** "Sơn Trà (cũ)"; behind a mark another sentence begins. */
const besideName = /^[\s(]*$/;

/** How many words before the name say its kind. "Phường", "xã" stay: they tell the level of a procedure, too. */
function lengthOfKind(read: readonly Word[], at: number): number {
  return kinds.find((kind) => kind.length > 1 && stands(kind, read, at - kind.length))?.length ?? 0;
}

function stands(part: readonly Word[], whole: readonly Word[], start: number): boolean {
  return part.every(({ unaccented }, i) => whole[start + i]?.unaccented === unaccented);
}

/** A text as it is written out again, and where each of its words begins and ends in it. */
function placesOf(
  text: string,
  read: readonly Word[],
): { kept: string; places: { begin: number; end: number }[] } {
  const typed = tidy(text);
  const lower = typed.toLowerCase();
  // Some letters of other scripts are longer in lower case: places in one are then none in the other.
  const kept = lower.length === typed.length ? typed : lower;
  let end = 0;
  const places = read.map(({ text: own }) => {
    const begin = lower.indexOf(own, end);
    end = begin + own.length;
    return { begin, end };
  });
  return { kept, places };
}

/** A mark goes on right behind what stands before it, a word does not. */
function glue(rest: string): string {
  return /^\s*[.,;:!?]/.test(rest) ? '' : ' ';
}
