import { tidy } from '../../language/text';
import type { Note } from './defects';

export interface Copies {
  originals?: number;
  copies?: number;
  /** A number that does not say whether of originals or of copies; the name of the paper may. */
  either?: number;
}

/** More papers of one kind than anybody asks for: digits of a year or a form number have run into the count. */
const most = 20;
const count = String.raw`(\d{1,3})(?:\s*\([^)]*\))?`;
const original = new RegExp(String.raw`^${count}\s*bản\s*(?:chính|gốc)$`, 'i');
const copy = new RegExp(String.raw`^${count}\s*bản\s*(?:sao|chụp)$`, 'i');
/** "1", "01 bản", "1 bộ". */
const bare = /^(\d{1,3})(?:\s*\([^)]*\))?\s*(?:bản|bộ|tờ)?$/i;
const labelled = /^bản\s*(chính|sao)\s*:\s*(\d{1,3})$/i;

/**
 * "1 bản chính,1 bản sao" or "Bản chính: 1\nBản sao: 1" → numbers; "1" alone → either. Nought and nought says nothing. Anything else, such
 * as a file name, or "20251 bản chính" (a year that ran into the count), is left out.
 */
export function readCopies(given: string, note: Note): Copies {
  const parts = given
    .split(/[,;\n]/)
    .map(tidy)
    .filter((part) => part !== '');
  const alone = parts.length === 1 ? bare.exec(parts[0] ?? '')?.[1] : undefined;
  if (alone !== undefined)
    return Number(alone) === 0 ? {} : Number(alone) > most ? unreadable() : { either: Number(alone) };
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
