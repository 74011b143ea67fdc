import { tidy } from '../../language/text';
import type { Note } from './defects';

export interface Copies {
  originals?: number;
  copies?: number;
}

/** More papers of one kind than anybody asks for: digits of a year or a form number have run into the count. */
const most = 20;
const count = String.raw`(\d{1,3})(?:\s*\([^)]*\))?`;
const original = new RegExp(String.raw`^${count}\s*bản\s*(?:chính|gốc)$`, 'i');
const copy = new RegExp(String.raw`^${count}\s*bản\s*(?:sao|chụp)$`, 'i');
const labelled = /^bản\s*(chính|sao)\s*:\s*(\d{1,3})$/i;

/**
 * "1 bản chính,1 bản sao" or "Bản chính: 1\nBản sao: 1" → numbers. Nought and nought says nothing. Anything else, such
 * as a file name, or "20251 bản chính" (a year that ran into the count), is left out.
 */
export function readCopies(given: string, note: Note): Copies {
  const parts = given
    .split(/[,;\n]/)
    .map(tidy)
    .filter((part) => part !== '');
  const found: Copies = {};
  for (const part of parts) {
    const label = labelled.exec(part);
    const originals =
      original.exec(part)?.[1] ?? (label?.[1]?.toLowerCase() === 'chính' ? label[2] : undefined);
    const copies = copy.exec(part)?.[1] ?? (label?.[1]?.toLowerCase() === 'sao' ? label[2] : undefined);
    if (originals !== undefined && found.originals === undefined) found.originals = Number(originals);
    else if (copies !== undefined && found.copies === undefined) found.copies = Number(copies);
    else return unreadable();
  }
  const total = (found.originals ?? 0) + (found.copies ?? 0);
  if (total === 0) return {};
  return (found.originals ?? 0) > most || (found.copies ?? 0) > most ? unreadable() : found;

  function unreadable(): Copies {
    note('unreadable-copies', 'documents', given);
    return {};
  }
}
