/** Rows of numbers that belong to lists, sorted by list: list `i` stands from `starts[i]` up to `starts[i + 1]`. */
export interface GroupedRows {
  starts: Int32Array;
  /** For each place, the number of the row that stands there; rows of one list keep their order. */
  order: Int32Array;
}

/** @param lists the list of each row, from 0 up to `count` */
export function groupRows(lists: readonly number[], count: number): GroupedRows {
  const starts = new Int32Array(count + 1);
  for (const list of lists) starts[list + 1]!++;
  for (let list = 0; list < count; list++) starts[list + 1]! += starts[list]!;
  const next = starts.slice();
  const order = new Int32Array(lists.length);
  for (let row = 0; row < lists.length; row++) order[next[lists[row]!]!++] = row;
  return { starts, order };
}

/** The values of a column in the order of the rows. */
export function inOrder<Column extends Int32Array | Float64Array>(
  column: Column,
  order: Int32Array,
  values: readonly number[],
): Column {
  for (let i = 0; i < order.length; i++) column[i] = values[order[i]!]!;
  return column;
}
