import { tidy } from '../../../language/text';
import { areaOf, periodOf } from '../factScope';
import { type Cells, parts, RowProblem, said, slug } from './cells';
import { dateIn, linkIn } from './source';
import type { Units } from './units';

/**
 * A line of figures. Figures of one title are one topic, unless a column says otherwise.
 * @param isNumber whether the value is a number to the spreadsheet, which can be read in one way only
 * @throws RowProblem naming the cell that cannot be used
 */
export function factOf(cells: Cells, isNumber: boolean, units: Units, today: string): unknown {
  const title = said(cells['title']) ?? '';
  const period = periodOf(cells['period'] ?? '');
  if (period === undefined)
    throw new RowProblem(
      'period',
      `"${cells['period'] ?? ''}" is no time such as 2025, "quý 2/2025", "6 tháng đầu năm 2025", 07/2025`,
    );
  const area = areaOf(cells['area'] ?? '', period, units);
  if ('problem' in area) throw new RowProblem('area', area.problem);
  const publisher = said(cells['publisher']);
  if (publisher === undefined) throw new RowProblem('publisher', 'must say who published it');
  const [url, note, text] = [linkIn(cells, 'url'), said(cells['note']), said(cells['text'])];
  const figure = figureOf(cells, isNumber);
  return {
    id: said(cells['id']) ?? '',
    topic: said(cells['topic']) ?? slug(title),
    title,
    ...figure,
    ...(text === undefined ? {} : { text }),
    period: period.key,
    area: area.id,
    ...(note === undefined ? {} : { note }),
    source: { ...(url === undefined ? {} : { url }), publisher, asOf: dateIn(cells, 'asOf') ?? today },
    aliases: parts(cells['aliases'], /[;|\n]/),
  };
}

/**
 * Value and unit. "3065628" and "9,18" are numbers; "250.657" could be two and stays as it is written, with its unit.
 * A share ("9,18%") has the unit "%".
 */
function figureOf(cells: Cells, isNumber: boolean): { value: number | string; unit: string; text?: string } {
  const given = tidy(cells['value'] ?? '');
  const unit = said(cells['unit']) ?? '';
  if (given === '') throw new RowProblem('value', 'must not be empty');
  if (/^[\d.,\s]+$/.test(unit)) throw new RowProblem('unit', `"${unit}" is a number, not a unit`);
  const share = /^(-?[\d.,]+)\s*%$/.exec(given)?.[1];
  if (share !== undefined) {
    if (unit !== '' && unit !== '%')
      throw new RowProblem('unit', `"${unit}" does not go with the value "${given}", which is in percent`);
    return { value: isNumber ? Number(share) : numberOf(share), unit: '%' };
  }
  if (isNumber) return { value: Number(given), unit };
  const value = numberOf(given);
  const isTwoNumbers = typeof value === 'string' && /^-?[\d.,]+$/.test(value) && unit !== '';
  return { value, unit, ...(isTwoNumbers ? { text: `${value} ${unit}` } : {}) };
}

function numberOf(text: string): number | string {
  if (/^-?\d+(?:[.,]\d{1,2})?$/.test(text)) return Number(text.replace(',', '.'));
  // "3.065.628,5": points between thousands, a comma before decimals.
  const grouped =
    /^(-?\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(text) ?? /^(-?\d{1,3}(?:\.\d{3}){2,})()$/.exec(text);
  return grouped ? Number(`${(grouped[1] ?? '').replaceAll('.', '')}.${grouped[2] || '0'}`) : text;
}
