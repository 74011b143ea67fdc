import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { words } from '../../../language/words';
import { sentencesOf } from '../../understanding/entities/sentenceRoles';
import { contentWords } from '../contentWords';
import { kindOf } from '../writtenQuestion';
import { type Decision, only } from './decision';
import { lackedBehind } from './ofLackedPaper';

/** "Không có văn bản giám định thì nộp cam đoan": what is done without. */
const tellsWithout = /(?<!\p{L})(?:không|chưa) (?:có|còn) [^.;:]{3,60}? thì/iu;
const goesWithout =
  /(?<!\p{L})(?:không|ko|k|khỏi|khong) (?:có|đi|làm|co|di|lam) |(?<!\p{L})(?:chưa|chua) (?:có|làm|co|lam) /iu;
/** "Adn" is no syllable: one such word names a thing. */
const syllable =
  /^(?:ngh?|ch|gh|gi|kh|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/**
 * "Không có kết quả ADN thì có làm được không", "khỏi đi xét nghiệm được không": the answer that tells what is done without it, to a
 * question whether that is needed. Null where none does.
 * @param message all that was said: what is lacking may stand behind what asks
 */
export function ofLackAnswered(question: string, message: string, sheet: ProcedureSheet): Decision | null {
  const things = thingsLacked(question) ?? thingsLacked(sentencesOf(message).at(-1) ?? '');
  if (!things) return null;
  const own = contentWords(`${sheet.title} ${sheet.officialName}`);
  const named = things.filter((thing) => !thing.split(' ').every((word) => own.has(word)));
  const asksForIt = (wording: string): boolean => {
    const own = new Set(namesIn(wording));
    const isNeed = kindOf(wording) === 'must' || goesWithout.test(wording);
    return isNeed && named.some((thing) => own.has(thing));
  };
  const found = sheet.asked.find(({ a, q }) => tellsWithout.test(a) && q.some(asksForIt));
  return found ? only(found.a) : null;
}

function thingsLacked(text: string): string[] | null {
  const lacked = lackedBehind(text, goesWithout);
  return lacked === null ? null : namesIn(lacked);
}

/** The pairs of neighbours, and words that are no syllables: "xet nghiem", "adn". */
function namesIn(text: string): string[] {
  const plain = words(text).map(({ unaccented }) => unaccented);
  const content = contentWords(text);
  const pairs = plain.slice(1).flatMap((word, i) => {
    const before = plain[i] as string;
    return content.has(before) && content.has(word) ? [`${before} ${word}`] : [];
  });
  return [...pairs, ...plain.filter((word) => word.length > 1 && !syllable.test(word) && !/\d/.test(word))];
}
