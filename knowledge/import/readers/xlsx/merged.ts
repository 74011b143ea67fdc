import { type List, mapped } from '../../spool';
import type { TableRow } from '../table';

/** Cells of one column that are merged downwards, by their rows. */
export interface Merge {
  column: number;
  from: number;
  to: number;
}
interface Fill {
  column: number;
  said: string;
}

/** The rows with merged cells filled: each says what the first one says. @param last the last row of the sheet */
export function filledDownwards(
  rows: List<TableRow>,
  merges: readonly Merge[],
  last: number,
): List<TableRow> {
  if (merges.length === 0) return rows;
  const firsts = new Map<number, (Merge & Fill)[]>();
  for (const merge of merges) {
    const one = { ...merge, said: '' };
    const same = firsts.get(merge.from);
    if (same) same.push(one);
    else firsts.set(merge.from, [one]);
  }
  for (const { line, cells } of rows)
    for (const merge of firsts.get(line) ?? []) merge.said = cells[merge.column] ?? '';
  const fills = new Map<number, Fill[]>();
  for (const merge of [...firsts.values()].flat().filter(({ said }) => said !== ''))
    for (let line = merge.from + 1; line <= merge.to && line <= last; line++)
      fills.set(line, [...(fills.get(line) ?? []), merge]);
  return mapped(rows, (row) => {
    const cells = [...row.cells];
    for (const { column, said } of fills.get(row.line) ?? []) {
      while (cells.length <= column) cells.push('');
      if (cells[column] === '') cells[column] = said;
    }
    return { ...row, cells };
  });
}
