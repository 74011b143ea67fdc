import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import hardships from '../../data/hardships.json';

const hard = phraseSet(hardships);
const age =
  /(?<![\p{L}\d])(?:(?:nay|đã|hơn|gần|được|mới)\s+)?\d{1,3}\s*(?:tuổi|tuoi)(?:\s+(?:rưỡi|ruoi|rồi|roi))?(?!\p{L})/giu;
/** Words left that still ask for something. */
const MIN_WORDS = 3;

/**
 * A message without how old somebody is and what is hard for them ("79 tuổi", "đi lại khó"): this chooses the case, and says
 * nothing of the matter. Null where nothing of the kind is told, or too little would be left.
 */
export function withoutHardship(text: string): string | null {
  const told = text.normalize('NFC');
  const ageless = told.replace(age, ' ');
  const said = words(ageless);
  const left = hard.without(said);
  if (ageless === told && left.length === said.length) return null;
  return left.length >= MIN_WORDS ? left.map((word) => word.text).join(' ') : null;
}
