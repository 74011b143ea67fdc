import type { Facet } from '../../knowledge/schema/procedure';
import type { ProcedureSheet, Way } from '../../knowledge/sheet/sheet';
import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import type { Askable } from './askable';
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

const named: readonly (readonly [Way, typeof post])[] = [
  ['online', online],
  ['post', post],
  ['in-person', inPerson],
];

/** The one way in which somebody says that he files: "qua mạng thì mấy ngày"; null where none or several are said. */
export function saidWay(question: string): Way | null {
  const said = words(question);
  const [way, ...others] = named.filter(([, phrases]) => phrases.matchLongest(said).length > 0);
  return way && others.length === 0 ? way[0] : null;
}

/** What is asked of a procedure, as far as it tells in which way somebody files. */
interface Asking {
  question?: string | undefined;
  facets: readonly Facet[];
  asksYesNo?: boolean;
}

/** In which way somebody says that he files; who asks whether it can be done online has not chosen one. */
export function chosenWay({ question, facets, asksYesNo }: Asking): Way | null {
  const asksForWay = asksYesNo === true && facets.includes('online');
  return question === undefined || asksForWay ? null : saidWay(question);
}

/** The sheet with those questions alone that name a way which a question names: "qua mạng" is no "cần mang gì". */
export function ofSameWay(question: string, sheet: Askable): Askable {
  const waysOf = (text: string): string[] =>
    named.flatMap(([way, phrases]) => (phrases.matchLongest(words(text)).length > 0 ? [way] : []));
  const own = waysOf(question);
  if (own.length === 0) return sheet;
  const isOfOne = (wording: string): boolean => waysOf(wording).some((way) => own.includes(way));
  return { ...sheet, asked: sheet.asked.filter(({ q }) => q.some(isOfOne)) };
}

const byPost = /(?:nhận|trả|gửi)[^.;]{0,80}bưu (?:chính|điện)/iu;

/** The sentence of a sheet that speaks of the result coming by post; null where none does. */
export function resultByPost({ steps, conditions, warnings, place, asked }: ProcedureSheet): string | null {
  const all = [...steps, ...warnings, ...conditions, place?.text ?? ''];
  const answered = asked.filter(({ q }) => q.some((wording) => wayAsked(wording)?.ofResult));
  return [...all, ...answered.map(({ a }) => a)].find((text) => byPost.test(text)) ?? null;
}
