import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import ways from './data/ways.json';

/** A way of handing in, or of getting the result, that a question names by itself. */
export interface WayAsked {
  way: 'post' | 'in-person';
  /** The result is to come that way; the file otherwise. */
  ofResult: boolean;
}

const post = phraseSet(ways.post);
const inPerson = phraseSet(ways['in-person']);
const online = phraseSet(ways.online);
const receiving = phraseSet(ways.receiving);

/** The one way that a question asks for: "gửi qua bưu điện được không"; null where it names none, or filing online. */
export function wayAsked(question: string): WayAsked | null {
  const said = words(question);
  const has = (some: typeof post): boolean => some.matchLongest(said).length > 0;
  if (has(online)) return null;
  const way = has(post) ? 'post' : has(inPerson) ? 'in-person' : null;
  return way && { way, ofResult: way === 'post' && has(receiving) };
}

/** The sentence of a sheet that speaks of the result coming by post; null where none does. */
export function resultByPost({ steps, conditions, warnings, place }: ProcedureSheet): string | null {
  const all = [...steps, ...warnings, ...conditions, place?.text ?? ''];
  return all.find((text) => /(?:nhận|trả|gửi)[^.;]{0,80}bưu (?:chính|điện)/iu.test(text)) ?? null;
}
