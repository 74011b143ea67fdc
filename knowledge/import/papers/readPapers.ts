import { tidy } from '../../../language/text';
import type { Note } from '../defects';
import { shortened } from '../lines/clauses';
import type { PortalDocument } from '../portalRow';
import { apart, inOrder, withoutChoicesAgain, withoutRepeats } from './arrange';
import { readCell } from './readCell';
import type { PapersReading } from './readEntry';

/** Reads a list of papers: every enumerated one, the application first, notes and headings apart. */
export function readPapers(given: readonly PortalDocument[], note: Note): PapersReading {
  const reading: PapersReading = { documents: [], notes: [] };
  const isOnly =
    new Set(given.map(({ truong_hop }) => tidy(truong_hop)).filter((heading) => heading !== '')).size < 2;
  for (const entry of given) readCell(entry, reading, note, isOnly);
  if (reading.documents.length === 0) asTheyStand(reading);
  const merged = withoutRepeats(reading.documents);
  if (merged.length < reading.documents.length)
    note('duplicate-part', 'documents', `${reading.documents.length - merged.length}`);
  const { whole, pieces } = apart(merged);
  if (pieces.length > 0) note('garbled-documents', 'documents', pieces.map(({ name }) => name).join(' | '));
  return {
    documents: inOrder(withoutChoicesAgain(whole)),
    notes: [...new Set([...reading.notes, ...pieces.map(({ name }) => name)])],
  };
}

/** A list of which nothing looks like a paper: its entries are told as they stand, at the end of their first clause. */
function asTheyStand(reading: PapersReading): void {
  for (const text of reading.notes) {
    const name = shortened(text, 220);
    if (name !== undefined && /\p{L}{3}/u.test(name))
      reading.documents.push({ name, ...(name === text ? {} : { shortened: true as const }) });
  }
}
