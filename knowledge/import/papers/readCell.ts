import { fold, tidy } from '../../../language/text';
import { readCopies } from '../copies';
import type { Note } from '../defects';
import { isEmptyMarker, orEmpty } from '../empty';
import { readForm } from '../form';
import { shortened, unwrapped, withoutLegalTail } from '../lines/clauses';
import { withoutFileName } from '../plain';
import type { PortalDocument } from '../portalRow';
import { isForEverybody } from './everyCase';
import { certified, copied, original } from './kinds';
import { outlineOf } from './outline';
import { type Cell, type PapersReading, readEntry, SITUATION_LENGTH } from './readEntry';

const attachment = /\.(?:docx?|xlsx?|pdf|rar|zip|odt|rtf)$/i;
const counts = /\s*(?:Bản chính\s*:\s*\d+\s*Bản sao\s*:\s*\d+.*|(?:[A-D]\.\s*)?Số lượng hồ sơ\s*:.*)$/i;

/**
 * Reads one cell of the list of papers into the reading.
 * @param isOnly whether all cells of the procedure stand under one heading
 */
export function readCell(given: PortalDocument, reading: PapersReading, note: Note, isOnly = true): void {
  const text = withoutFileNames(given, note).replace(counts, '');
  if (tidy(text) === '') return;
  if (isEmptyMarker(text)) return note('empty-marker', 'documents', text);
  const heading = orEmpty(tidy(given.truong_hop))
    .replace(/[\s:;.,]+$/, '')
    .replace(/^(?:[-+*•\s]+|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*)+/, '');
  const misplaced = attachment.test(given.so_luong.trim());
  if (misplaced) note('misplaced-file', 'documents', given.so_luong);
  const attached = misplaced ? given.so_luong : given.mau;
  const form = readForm(tidy(text), attached, note);
  const cell: Cell = {
    ...situationOfHeading(heading, isOnly),
    form,
    attached: attached.trim() !== '',
    counts: misplaced ? {} : readCopies(given.so_luong, note),
  };
  if (/^(?:lưu ý|ghi chú|chú ý)/iu.test(heading)) {
    reading.notes.push(unwrapped(tidy(text)));
    return;
  }
  if (cell.counts.either !== undefined && ![original, copied, certified].some((kind) => kind.test(text)))
    note('copies-of-what', 'documents', given.so_luong);
  const roots = outlineOf(text);
  // A number beside a whole file of papers speaks of the file.
  const several = roots.length > 1 || roots.some(({ children }) => children.length > 1);
  const each: Cell = several ? { ...cell, counts: {} } : cell;
  roots.forEach((root) => readEntry(root, each, roots.length === 1 && root.children.length === 0, reading));
}

/** File names glued to the end of the cell; line breaks stay, they part the items. */
function withoutFileNames(given: PortalDocument, note: Note): string {
  const lines = given.giay_to.replace(/\r/g, '').split('\n');
  const last = lines.pop() ?? '';
  const cut = withoutFileName(last, given.mau, 'documents', note);
  return [...lines, cut === tidy(last) ? last : cut].join('\n');
}

function situationOfHeading(heading: string, isOnly: boolean): Pick<Cell, 'situation' | 'shown'> {
  if (heading === '' || isForEverybody(heading, isOnly)) return {};
  if (/^giay to phai xuat trinh/.test(fold(heading))) return { shown: true };
  const words = shortened(
    withoutLegalTail(heading).length > 10 ? withoutLegalTail(heading) : heading,
    SITUATION_LENGTH,
  );
  return { situation: (words ?? heading).replace(/,?\s*thì\s+(?:hồ sơ|phải).*$/iu, '') };
}
