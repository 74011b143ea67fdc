import { word, words } from '../../../language/words';
import { say } from '../../text/say';
import { contentWords } from '../contentWords';
import { saysQuantityOf } from '../saidQuantity';
import situationWords from '../data/situationWords.json';
import { type Conditional, rowsAsSentence, rowsByCase, tableRows } from './byCase';
import { saidByOptions } from './saidOptions';
import type { FacetRequest, Told } from './told';

/** A number in the range of a situation tells more than its words do. */
const OF_QUANTITY = 10;
/** "6 tờ giấy" are six papers. */
const sheetsOfPaper = /(\d+)\s+(?:tờ|bản|cái|loại|to|ban|cai|loai)\s+(?=(?:giấy|giay))/giu;

const plain = (text: string): Set<string> => new Set(words(text).map(({ unaccented }) => unaccented));
const generalWords = plain(situationWords.general.join(' '));
/** By a word of citizens, the one that situations are written with. */
const same = new Map(
  Object.entries(situationWords.same).map(([said, written]) => [word(said).accent, word(written)]),
);

/**
 * What is told first where a question names one of several situations: "mất rồi cấp lại" asks what is paid for what was
 * lost. The others follow. Null where it names none, or all alike.
 */
export function saidFirst(values: readonly Conditional[], { sheet, situation }: FacetRequest): Told | null {
  if (!situation) return null;
  const heard = wordsOf(situation);
  const own = plain(`${sheet.title} ${sheet.officialName}`);
  const numbered = situation.replace(sheetsOfPaper, '$1 ');
  const counts = values.map(({ when }) =>
    when ? named(when, heard, own) + (saysQuantityOf(numbered, when) ? OF_QUANTITY : 0) : 0,
  );
  const most = Math.max(0, ...counts);
  const optional = saidByOptions(values, sheet, situation);
  const byWords = values.filter((_, i) => most > 0 && counts[i] === most);
  const said = optional.length < values.length ? optional : byWords;
  const others = values.filter((value) => !said.includes(value));
  if (said.length === 0 || others.length === 0) return null;
  const lead = rowsAsSentence(rowsByCase(said, sheet.ways));
  if (!lead) return null;
  const rows = tableRows(rowsByCase(others, sheet.ways));
  return {
    lead,
    rest: [
      { type: 'text', text: say('procedure.otherCases') },
      { type: 'facts', rows },
    ],
  };
}

/** How many words of a situation are said that neither all situations nor the matter itself have. */
function named(when: string, heard: ReadonlyMap<string, string | null>, own: ReadonlySet<string>): number {
  return words(when).filter(({ unaccented, accent }) => {
    if (own.has(unaccented) || generalWords.has(unaccented)) return false;
    const marked = heard.get(unaccented);
    return marked !== undefined && (marked === null || marked === accent);
  }).length;
}

/** Words that say something, with their marks where they were typed with some, as situations are written. */
function wordsOf(text: string): Map<string, string | null> {
  const content = contentWords(text);
  return new Map(
    words(text)
      .filter(({ unaccented }) => content.has(unaccented))
      .flatMap((one) => [one, same.get(one.accent) ?? one])
      .map(({ unaccented, accent, hasDiacritics }) => [unaccented, hasDiacritics ? accent : null]),
  );
}
