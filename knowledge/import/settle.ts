import type { Submission } from '../schema/procedure';
import type { Note } from './defects';

const order: readonly Submission['way'][] = ['online', 'in-person', 'post'];

/** Makes like entries one; where one way has several times or fees and no notes to tell them apart, leaves those out. */
export function settle(read: readonly Submission[], note: Note): Submission[] {
  const distinct = [...new Map(read.map((entry) => [JSON.stringify(entry), entry])).values()];
  if (distinct.length < read.length)
    note('duplicate-part', 'submissions', `${read.length - distinct.length}`);
  return order.flatMap((way) => {
    const same = distinct.filter((entry) => entry.way === way);
    if (same.length < 2) return same;
    const notes = same.map((entry) => `${entry.timeNote ?? ''}|${entry.feeNote ?? ''}`);
    const told = !notes.includes('|') && new Set(notes).size === notes.length;
    if (told) return same;
    note('ambiguous-way', 'submissions', same.map((entry) => JSON.stringify(entry)).join(' '));
    return [common(same)];
  });
}

/** What all entries of a way agree on. */
function common(entries: readonly Submission[]): Submission {
  const [first, ...others] = entries;
  if (!first) throw new Error('A way of filing needs at least one entry.');
  const kept = (Object.keys(first) as (keyof Submission)[]).filter((key) =>
    others.every((other) => JSON.stringify(other[key]) === JSON.stringify(first[key])),
  );
  return { way: first.way, ...Object.fromEntries(kept.map((key) => [key, first[key]])) };
}
