import { officeBook } from '../../../knowledge/offices/officeBook';
import { streetBook } from '../../../knowledge/offices/streetBook';
import { type Group, groupsIn, kindsIn, officeWords } from '../../../knowledge/offices/words';
import type { Office } from '../../../knowledge/schema/office';
import type { Street } from '../../../knowledge/schema/street';
import { outside } from '../../../language/phraseMatcher';

/** In which ward a street lies. */
export interface StreetIntent {
  kind: 'street';
  name: string;
  /** Each ward that the street runs through, with the records that say so. */
  places: { office: Office; streets: Street[] }[];
  /** For what the dialogs remember: the wards. */
  offices: Office[];
  confidence: number;
}

const explaining: readonly Group[] = ['where', 'successor', 'mine', 'filler', 'before', 'old', 'office'];
/** Words before the name that make it a street's. */
const streetWords = new Set(['duong', 'pho', 'street', 'road', 'd']);
/** What may be said beside it without being explained: a number of a house, a word of politeness. */
const MAX_LEFT = 2;
const MAX_WORDS = 24;
const SURE = 0.96;
const LESS_PER_WORD = 0.08;

/** @returns null when no ward of a street that is held is asked for */
export function understandStreet(
  text: string,
  streets: readonly Street[],
  offices: readonly Office[],
): StreetIntent | null {
  if (streets.length === 0) return null;
  const words = officeWords(text);
  if (words.length > MAX_WORDS) return null;
  const mention = streetBook(streets).find(words);
  if (!mention) return null;
  const said = groupsIn(words);
  const isStreet = streetWords.has(words[mention.from - 1]?.unaccented ?? '');
  const asksWard = said.some(
    ({ value, from }) => value === 'successor' && (from >= mention.to || from < mention.from),
  );
  const isWhole = isStreet && mention.from === 1 && mention.to === words.length;
  if (!asksWard && !isWhole) return null;
  // A name that is also a ward's is the ward's, unless "đường" stands before it; with a ward named beside it, that is asked of.
  const units = officeBook(offices).find(words);
  const beside = units.filter(({ from, to }) => to <= mention.from || from >= mention.to);
  if (beside.length > 0 || (units.length > 0 && !isStreet)) return null;
  const known = [mention, ...kindsIn(words), ...said.filter(({ value }) => explaining.includes(value))];
  const left = outside(words, known).filter(
    ({ unaccented }) => !streetWords.has(unaccented) && !/^\d+\w?$/.test(unaccented),
  ).length;
  if (left > MAX_LEFT) return null;
  const places = placesOf(mention.streets, offices);
  if (places.length === 0) return null;
  return {
    kind: 'street',
    name: mention.name,
    places,
    offices: places.map(({ office }) => office),
    confidence: Number((SURE - left * LESS_PER_WORD).toFixed(2)),
  };
}

function placesOf(streets: readonly Street[], offices: readonly Office[]): StreetIntent['places'] {
  return offices.flatMap((office) => {
    const here = streets.filter(({ ward }) => ward === office.code);
    return here.length === 0 ? [] : [{ office, streets: here }];
  });
}
