import { datesIn } from '../../language/dates/dates';
import { monthsPeriod, type Period } from '../../language/dates/period';
import { localDay } from '../../language/dates/calendar';
import { PhraseMatcher, phraseSet } from '../../language/phraseMatcher';
import { Spelling } from '../../language/spelling';
import type { Word } from '../../language/words';
import { areas, beforeNation, elsewhere, factWords, nation } from './data';

/** A period that was asked for; `year: false` when the words did not say of which year. */
export interface AskedPeriod {
  period: Period;
  year: boolean;
  /** "năm trước": the year before the one that is spoken of. */
  before: boolean;
}

const groups = [
  'compare',
  'samePeriod',
  'growth',
  'series',
  'newest',
  'city',
  'quantity',
  'follow',
  'procedures',
  'filler',
] as const;
type Group = (typeof groups)[number];

/** A text as questions about figures are read: words without the periods, and what stands where. */
export interface FactReading {
  words: readonly Word[];
  periods: AskedPeriod[];
  /** Places of the words of each group. */
  places: Record<Group, Set<number>>;
  /** Areas named, in order. */
  areas: string[];
  areaPlaces: Set<number>;
  /** Of which kind the figure is to be: "tổng điều tra". */
  kind?: string;
  kindPlaces: Set<number>;
  /** Places that no figure is held of, with the words. */
  elsewhere: { from: number; to: number; name: string }[];
}

const spelling = new Spelling(factWords.shorthand, factWords.rewrites);
const book = new PhraseMatcher(
  groups.flatMap((group) => factWords[group].map((phrase) => [phrase, group] as const)),
);
const areaBook = new PhraseMatcher(
  areas.flatMap(({ id, words }) => words.map((phrase) => [phrase, id] as const)),
);
const kindBook = new PhraseMatcher(factWords.kinds.map((kind) => [kind, kind] as const));
const elsewhereBook = new PhraseMatcher(elsewhere.map((name) => [name, name] as const));
const nationBook = new PhraseMatcher(nation.map((name) => [name, name] as const));
const beforeNationBook = phraseSet(beforeNation);

/** @param now the time that "năm ngoái" counts from */
export function readFactQuestion(text: string, now: Date): FactReading {
  const { rest, periods } = withoutPeriods(text, now);
  const words = spelling.read(
    factWords.signs.reduce((read, [sign, said]) => read.replaceAll(sign, ` ${said} `), rest),
  );
  const places = Object.fromEntries(groups.map((group) => [group, new Set<number>()])) as Record<
    Group,
    Set<number>
  >;
  for (const { from, to, value } of book.matchAll(words))
    for (let at = from; at < to; at++) places[value].add(at);
  const withNation = beforeNationBook.matchAll(words).length > 0;
  const foreign = [
    ...elsewhereBook.matchLongest(words),
    ...(withNation ? [] : nationBook.matchLongest(words)),
  ];
  const named = areaBook.matchLongest(words);
  const [kind] = kindBook.matchLongest(words);
  return {
    words,
    periods,
    places,
    areas: [...new Set(named.map(({ value }) => value))],
    areaPlaces: placesOf(named),
    ...(kind ? { kind: kind.value } : {}),
    kindPlaces: placesOf(kind ? [kind] : []),
    elsewhere: foreign.map(({ from, to, value }) => ({ from, to, name: value })),
  };
}

function placesOf(found: readonly { from: number; to: number }[]): Set<number> {
  return new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
}

/** The day on which Quảng Nam became part of the city. */
const merger = '2025-07-01';

/** "trước 1/7/2025" and "từ 1/7/2025" name the city of before and of since, in the words that the areas are known by. */
function sideOf(before: string): string | null {
  const found = /(trước|truoc|từ|sau)(?: khi| ngày| ngay| tháng| thang| thời điểm| mốc)*\s*$/iu.exec(
    before,
  )?.[1];
  if (!found) return null;
  return /^tr/i.test(found) ? 'trước sáp nhập' : 'sau sáp nhập';
}

/** Weeks, and days without their month ("hôm nay", "thứ hai"), ask for no figure. */
function figured({ grain }: Period, said: string): boolean {
  return grain !== 'week' && (grain !== 'day' || /th[aá]ng|[/.-]/i.test(said));
}

/** Periods are taken out, so that their words count for nothing else; a length of months is the year's first ones. */
function withoutPeriods(text: string, now: Date): { rest: string; periods: AskedPeriod[] } {
  const periods: AskedPeriod[] = [];
  let rest = '';
  let at = 0;
  for (const { start, end, text: said, when } of datesIn(text, now)) {
    const months = when.kind === 'duration' && when.unit === 'month' && when.value >= 2 && when.value <= 11;
    const asked =
      when.kind === 'period' && figured(when.period, said)
        ? { period: when.period, year: when.year, before: /tr(?:ước|uoc)$/i.test(said) }
        : months
          ? { period: monthsPeriod(localDay(now).year, when.value), year: false, before: false }
          : null;
    if (!asked) continue;
    const side = asked.period.from === merger ? sideOf(text.slice(at, start)) : null;
    if (!side) periods.push(asked);
    rest += `${text.slice(at, start)} ${side ?? ','} `;
    at = end;
  }
  return { rest: rest + text.slice(at), periods };
}
