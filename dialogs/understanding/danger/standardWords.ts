import shorthand from '../../../knowledge/data/vocabulary/shorthand.json';
import { readTelex } from '../../../language/keyboard';
import { looksEnglish } from '../../../language/looksEnglish';
import { recently } from '../../../language/recently';
import { hasDiacritics } from '../../../language/syllable';
import { fold, syllables, tidy, typedToken } from '../../../language/text';
import wording from '../../data/danger/wording.json';
import { englishForm } from './englishForm';

/** Longer messages are read up to here. */
const MAX_TOKENS = 400;
/** A message and its clauses are read by several rules, one after the other. */
const KEPT = 24;

const standardOf = new Map<string, string>([
  ...Object.entries(shorthand),
  ...Object.entries(wording.spellings).flatMap(([standard, typed]) =>
    typed.map((one): [string, string] => [one, standard]),
  ),
]);

/** How a Vietnamese syllable may be built, without its marks. */
const syllable = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/;
/** Who names one of these thinks of danger; any other number is as good as another. */
const emergencyNumber = /^11[1-5]$/;
const telexKeys = /aa|ee|dd|aw|ow|uw|[aeiouyw][bcghmnpt]*[sfrxj]/;

/**
 * The words of a message as they would be written in full: shorthand, words of the middle of the country and keys that
 * stayed letters are read, lengthened letters count once ("cháyyyy"), and every number but those to call is the same
 * number. English words stand in the form in which danger is read from them.
 */
export const standardWords = recently(KEPT, (text: string): readonly string[] => {
  if (looksEnglish(text))
    return syllables(text)
      .slice(0, MAX_TOKENS)
      .map((one) => englishForm(withoutExcess(one)));
  const typed = tidy(text).toLowerCase().match(typedToken) ?? [];
  return typed.slice(0, MAX_TOKENS).flatMap(standardToken);
});

/** Dictionaries and messages are written with the same few thousand. */
const TOKENS_KEPT = 5_000;

const standardToken = recently(TOKENS_KEPT, (token): readonly string[] => {
  const said = withoutExcess(token);
  return standardOf.get(said)?.split(' ') ?? telexRead(said) ?? syllables(said).map(withoutExcess);
});

/** A phrase as it stands in a list and as it stands in a message that was read. */
export function asWritten(phrase: string): string[] {
  return [...new Set([phrase, standardWords(phrase).join(' ')])];
}

function withoutExcess(token: string): string {
  if (emergencyNumber.test(token)) return token;
  return /^\p{N}+$/u.test(token) ? '0' : token.replace(/(\p{L})\1{2,}/gu, '$1');
}

/** "muoons" is "muốn", while "gas" and "bus" stay what they are in the dictionary of danger. */
function telexRead(token: string): string[] | null {
  if (token.length < 4 || hasDiacritics(token) || syllable.test(token) || !telexKeys.test(token)) return null;
  const read = readTelex(token);
  return read !== null && syllable.test(fold(read)) ? [read] : null;
}
