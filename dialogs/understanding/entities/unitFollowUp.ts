import { unitWordsIn } from '../../../knowledge/facts/unitWords';
import type { UnitMeasure } from '../../../knowledge/facts/unitFigures';
import { officeBook } from '../../../knowledge/offices/officeBook';
import { officeWords } from '../../../knowledge/offices/words';
import type { Office } from '../../../knowledge/schema/office';
import { phraseSet } from '../../../language/phraseMatcher';
import provenance from '../../data/provenance.json';
import type { Memory } from '../../memory';

const measures: Readonly<Record<UnitMeasure, string>> = {
  population: 'dân số',
  area: 'diện tích',
  density: 'mật độ dân số',
};

const asksOfSource = phraseSet([...provenance.source, ...provenance.either]);

/** A message that leans on the one before is short. */
const MAX_WORDS = 8;
const leaning =
  /^\s*(?:thế còn|vậy còn|còn|the con|vay con|con|thế|vậy|the|vay)(?!\p{L})|(?<!\p{L})(?:thì sao|thi sao|nữa|nua|sao)\s*$/giu;

/**
 * "Còn Hải Châu" after the population of the city or of a ward, "diện tích" after that of a ward: the whole question; null
 * where the message does not go on from a figure that wards have, too.
 */
export function unitQuestion(
  text: string,
  { beside, fact, current, choices }: Pick<Memory, 'beside' | 'fact' | 'current' | 'choices'>,
  offices: readonly Office[],
): string | null {
  if (current || choices) return null;
  const unit = beside?.kind === 'unit' ? beside : undefined;
  const measure = unit?.measure ?? measureOf(fact?.topic);
  if (!measure) return null;
  const rest = text.replace(leaning, ' ').trim();
  const words = officeWords(rest);
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  // Of when it is, and whose, stands under the figure.
  if (unit && asksOfSource.matchLongest(words).length > 0) return `${measures[unit.measure]} ${unit.name}`;
  const namesUnit = officeBook(offices).find(words).length > 0;
  const namesMeasure = unitWordsIn(words).some(({ value }) => value in measures);
  if (namesUnit && !namesMeasure) return `${measures[measure]} ${rest}`;
  return unit && namesMeasure && !namesUnit ? `${rest} ${unit.name}` : null;
}

function measureOf(topic: string | undefined): UnitMeasure | undefined {
  return topic === 'population' || topic === 'area' ? topic : undefined;
}
