import { looksEnglish } from '../../../language/looksEnglish';
import { phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import data from '../../data/otherCountries.json';

const countries = phraseSet(data.countries);
const going = phraseSet(data.going);
const visas = phraseSet(data.visa.papers);
const passports = phraseSet(data.passport.papers);
const acts = phraseSet(data.passport.acts);
const between = {
  visa: new Set(data.visa.between),
  passport: new Set(data.passport.between),
};
const inEnglish = { visa: english(data.visa.english), passport: english(data.passport.english) };

function english(pattern: string): RegExp {
  const { noun, adjective } = data.english;
  const filled = pattern.replaceAll('NOUN', noun.join('|')).replaceAll('ADJECTIVE', adjective.join('|'));
  return new RegExp(String.raw`\b(?:${filled})\b`, 'iu');
}

/**
 * The known name of what only another country gives: its visa ("xin visa đi Nhật"), a new passport of it ("hộ chiếu Mỹ hết
 * hạn"); undefined for every other text, and for people of other countries who ask for what this one gives ("visa cho
 * người Hàn").
 */
export function ofOtherCountry(text: string): string | undefined {
  const said = words(text);
  const english = looksEnglish(text);
  const isOf = (kind: 'visa' | 'passport'): boolean =>
    (!said.some(({ hasDiacritics }) => hasDiacritics) && inEnglish[kind].test(text)) ||
    (!english && isNamed(kind, said));
  if (isOf('visa')) return data.visa.known;
  const isOfPassport = visas.matchLongest(said).length === 0 && acts.matchLongest(said).length > 0;
  return isOfPassport && isOf('passport') ? data.passport.known : undefined;
}

/** The country stands behind the paper, with nothing but the way there between, or one goes there for it. */
function isNamed(kind: 'visa' | 'passport', said: readonly Word[]): boolean {
  const named = new Set(countries.matchAll(said).map(({ from }) => from));
  if (named.size === 0) return false;
  const papers = (kind === 'visa' ? visas : passports).matchLongest(said);
  const isBehind = papers.some(({ to }) => {
    let at = to;
    while (at < said.length && !named.has(at) && isBetween(kind, said[at] as Word)) at++;
    return named.has(at);
  });
  if (isBehind) return true;
  return kind === 'visa' && papers.length > 0 && going.matchLongest(said).some(({ to }) => named.has(to));
}

function isBetween(kind: 'visa' | 'passport', { text, unaccented, hasDiacritics }: Word): boolean {
  const all = between[kind];
  return all.has(text.toLowerCase()) || (!hasDiacritics && plain[kind].has(unaccented));
}

const plain = { visa: withoutMarks(data.visa.between), passport: withoutMarks(data.passport.between) };

function withoutMarks(all: readonly string[]): ReadonlySet<string> {
  return new Set(all.flatMap((one) => words(one).map(({ unaccented }) => unaccented)));
}
