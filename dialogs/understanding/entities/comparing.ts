import type { AnalyzedQuery } from '../../../knowledge/search/queryAnalyzer';
import type { Facet } from '../../../knowledge/schema/procedure';
import { outside, phraseSet } from '../../../language/phraseMatcher';
import phrases from '../../data/comparing.json';
import { anyOf } from './anyOf';

/** What two matters are compared by. */
export interface Comparing {
  /** The part of each that tells it. */
  facets: Facet[];
  /** Which comes first, or whether both go together, is asked. */
  isOrder: boolean;
  /** The terms and the text beside the words that compare. */
  terms: AnalyzedQuery['terms'];
  rest: string;
  /** What is said of each, where both are. */
  inTurn: readonly [string, string] | null;
}

const parts = ['time', 'fee', 'documents'] as const;

/** "Nào rẻ", "cái nào rẻ hơn", and "rẻ hơn" beside it. */
const which = (adjective: string): string[] =>
  phrases.which.flatMap((word) =>
    ['', ...phrases.things].flatMap((thing) =>
      ['', ' hơn', ' nhất'].map((than) => `${thing} ${word} ${adjective}${than}`.trim()),
    ),
  );
const whose = (phrase: string): string[] => phrases.things.map((thing) => `${thing} ${phrase}`);
const books = parts.map((of) => ({
  of,
  book: phraseSet([
    ...phrases.than[of].flatMap(which),
    ...phrases[of].flatMap((one) => [one, ...whose(one)]),
  ]),
}));
const beside = parts.map((of) => ({
  of,
  book: phraseSet(phrases.than[of].flatMap((adjective) => [`${adjective} hơn`, `${adjective} nhất`])),
}));
/** "Cái đó nhanh hơn hỉ": one of the two that were told, against the other. */
const pointed = parts.map((of) => ({
  of,
  pattern: new RegExp(
    String.raw`^(?:vậy |rứa |thế |vay |rua |the )?(?:${anyOf(phrases.things)})\s+(?:đó|này|kia|nớ|ni|do|nay|no)\s+(?:${anyOf(phrases.than[of])})\s+(?:hơn|hon)(?:\s+(?:${anyOf(phrases.so)}))?[\s?.!]*$`,
    'iu',
  ),
}));
const order = phraseSet(phrases.order);
const two = phraseSet(phrases.two);
const together = phraseSet(phrases.together);

/** "Khai tử xong mới làm mai táng hả", "có giấy rồi mới đăng ký được phải không". */
const oneThenOther =
  /^(.{3,60}?)\s+(?:xong|rồi|roi)(?:\s+(?:xuôi|hết|đã))?(?:\s*,)?\s+(?:mới|moi)\s+(.{3,60}?)\s+(?:hả|ha|hở|à|phải không|phai khong|đúng không|dung khong|phải ko|đúng ko)?\s*[?.]*$/iu;
/** "Xin giấy độc thân trước hay đăng ký luôn cũng được". */
const firstOrAtOnce = new RegExp(
  String.raw`^(.{3,60}?)\s+(?:trước|truoc)(?:\s*,)?\s+(?:hay|hoặc|hoac)(?:\s+(?:là|la))?\s+(.{3,60}?)\s+(?:${anyOf(phrases.together)})(?!\p{L})`,
  'iu',
);

/** How two matters are compared in a message; null where they are not. */
export function comparing(text: string, question: AnalyzedQuery): Comparing | null {
  const said = text.normalize('NFC');
  const inTurn = firstOrAtOnce.exec(said) ?? (asksSo.test(said) ? oneThenOther.exec(said) : null);
  if (inTurn)
    return {
      facets: ['documents'],
      isOrder: true,
      terms: question.terms,
      rest: said,
      inTurn: [inTurn[1] as string, inTurn[2] as string],
    };
  const isOrder = order.matchLongest(question.words).length > 0 || isOfBoth(question);
  const one = pointed.find(({ pattern }) => pattern.test(said));
  if (one) return { facets: [one.of], isOrder: false, terms: [], rest: '', inTurn: null };
  const found = isOrder ? [] : books.filter(({ book }) => book.matchLongest(question.words).length > 0);
  if (!isOrder && found.length === 0) return null;
  const also = isOrder ? [] : beside.filter(({ book }) => book.matchLongest(question.words).length > 0);
  const asked = parts.filter((part) => [...found, ...also].some(({ of }) => of === part));
  const places = [
    order,
    two,
    ...(isOrder ? [together] : []),
    ...[...found, ...also].map(({ book }) => book),
  ].flatMap((book) => book.matchLongest(question.words));
  return {
    facets: isOrder ? ['documents'] : asked,
    isOrder,
    terms: outside(question.terms, places),
    rest: outside(question.words, places)
      .map((word) => word.text)
      .join(' '),
    inTurn: null,
  };
}

const asksSo = /(?:hả|ha|hở|à|phải không|phai khong|đúng không|dung khong|phải ko|đúng ko|\?)\s*[?.]*$/iu;

/** "Xin luôn hai thứ một lượt": of both that were told. */
function isOfBoth({ words }: AnalyzedQuery): boolean {
  return two.matchLongest(words).length > 0 && together.matchLongest(words).length > 0;
}
