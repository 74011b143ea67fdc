import { areNeighbours, readTelex, readVni } from '../../language/keyboard';
import { accentKey, unaccentedKey } from '../../language/syllable';
import { type Word, word, words } from '../../language/words';
import type { Lexicon } from './index/lexicon';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Reads a token that is no known word: as a slip of the typing method, as words run together, or with one letter
 * wrong. Returns null when it is known as it stands, or nothing likely is found.
 * @param before the word on its left, which helps to choose
 */
export function repair(token: string, lexicon: Lexicon, before: Word | undefined): Word[] | null {
  const plain = unaccentedKey(token);
  if (/^\d+$/.test(token) || (lexicon.has(plain) && !/\d/.test(token))) return null;
  const slip = [token.length > 2 ? readVni(token) : null, readTelex(token)].find(
    (read): read is string => read !== null && lexicon.hasAccent(accentKey(read)),
  );
  if (slip) return [word(slip)];
  if (/\d/.test(token)) return null;
  const undoubled = plain.replace(/(.)\1+/g, '$1');
  if (lexicon.has(undoubled)) return [word(undoubled)];
  return split(plain, lexicon) ?? oneWrong(plain, lexicon, before);
}

/** "khaisinh" → ["khai", "sinh"]: the fewest known syllables, neighbours before strangers. */
function split(joined: string, lexicon: Lexicon): Word[] | null {
  if (joined.length < 5 || joined.length > 40) return null;
  const best: ({ parts: string[]; cost: number } | undefined)[] = [{ parts: [], cost: 0 }];
  for (let to = 1; to <= joined.length; to++) {
    for (let from = Math.max(0, to - lexicon.longest); from < to; from++) {
      const head = best[from];
      const part = unaccentedKey(joined.slice(from, to));
      if (!head || part.length < 2 || !lexicon.has(part)) continue;
      const last = head.parts.at(-1);
      const cost = head.cost + (last === undefined || lexicon.areNeighbours(last, part) ? 1 : 2);
      if (cost < (best[to]?.cost ?? Infinity)) best[to] = { parts: [...head.parts, part], cost };
    }
  }
  const found = best[joined.length];
  return found?.parts.flatMap(words) ?? null;
}

/** The likeliest known word at one letter's distance. */
function oneWrong(plain: string, lexicon: Lexicon, before: Word | undefined): Word[] | null {
  if (plain.length < 3 || plain.length > 8) return null;
  const likelihood = ({ text, near }: { text: string; near: number }): number =>
    Math.log1p(lexicon.count(text)) +
    near +
    (before && lexicon.areNeighbours(before.unaccented, text) ? 6 : 0);
  const [best] = variants(plain)
    .filter(({ text }) => lexicon.has(text))
    .sort((a, b) => likelihood(b) - likelihood(a));
  return best ? [word(best.text)] : null;
}

/** Every text at one letter's distance, with how easily it happens. */
function variants(plain: string): { text: string; near: number }[] {
  const out: { text: string; near: number }[] = [];
  for (let i = 0; i <= plain.length; i++) {
    const [head, at, next] = [plain.slice(0, i), plain[i] ?? '', plain[i + 1] ?? ''];
    const tail = plain.slice(i + 1);
    if (at) out.push({ text: head + tail, near: at === plain[i - 1] ? 3 : 1 });
    if (at && next) out.push({ text: head + next + at + plain.slice(i + 2), near: 3 });
    for (const letter of letters) {
      if (at) out.push({ text: head + letter + tail, near: areNeighbours(at, letter) ? 2 : 0 });
      out.push({ text: head + letter + plain.slice(i), near: 1 });
    }
  }
  return out;
}
