import { fold, tidy } from '../../../language/text';
import type { RequiredDocument } from '../../schema/procedure';
import { readCopies } from '../copies';
import type { Note } from '../defects';
import { isEmptyMarker, orEmpty } from '../empty';
import { readForm } from '../form';
import { shortened, unwrapped, withoutLegalTail } from '../lines/clauses';
import { withoutFileName } from '../plain';
import type { PortalDocument } from '../portalRow';
import { certified, isApplication, isPaper, kindOf } from './kinds';
import { announces, type Entry, outlineOf } from './outline';
import { ON_PAPER, readPaper, sentencesOf, withoutSituation } from './paper';

export interface PapersReading {
  documents: RequiredDocument[];
  /** What stands among the papers and is none. */
  notes: string[];
}

interface Cell {
  /** The situation that the source's own grouping names. */
  situation?: string;
  shown?: true;
  form: string | undefined;
  /** A file of the form is attached. */
  attached: boolean;
  counts: ReturnType<typeof readCopies>;
}

const attachment = /\.(?:docx?|xlsx?|pdf|rar|zip|odt|rtf)$/i;
const counts = /\s*(?:Bản chính\s*:\s*\d+\s*Bản sao\s*:\s*\d+.*|(?:[A-D]\.\s*)?Số lượng hồ sơ\s*:.*)$/i;
const everyCase =
  /^[-+*\s\d.()]*(bao gom|thanh phan ho so( gom| bao gom)?|ho so( gom| bao gom)?|giay to phai (nop|gui)|cac giay to|\d+ bo ho so|\(?\d+\)? ?(mot )?bo)\b.{0,45}$/;
const SITUATION_LENGTH = 200;

/** Reads a list of papers: every enumerated one, the application first, notes and headings apart. */
export function readPapers(given: readonly PortalDocument[], note: Note): PapersReading {
  const reading: PapersReading = { documents: [], notes: [] };
  for (const entry of given) readCell(entry, reading, note);
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

function readCell(given: PortalDocument, reading: PapersReading, note: Note): void {
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
    ...situationOfHeading(heading),
    form,
    attached: attached.trim() !== '',
    counts: misplaced ? {} : readCopies(given.so_luong, note),
  };
  if (/^(?:lưu ý|ghi chú|chú ý)/iu.test(heading)) {
    reading.notes.push(unwrapped(tidy(text)));
    return;
  }
  const roots = outlineOf(text);
  // A number beside a whole file of papers speaks of the file.
  const several = roots.length > 1 || roots.some(({ children }) => children.length > 1);
  const each: Cell = several ? { ...cell, counts: {} } : cell;
  roots.forEach((root) => readEntry(root, each, roots.length === 1 && root.children.length === 0, reading));
}

/** A list of which nothing looks like a paper: its entries are told as they stand, at the end of their first clause. */
function asTheyStand(reading: PapersReading): void {
  for (const text of reading.notes) {
    const name = shortened(text, 220);
    if (name !== undefined && /\p{L}{3}/u.test(name))
      reading.documents.push({ name, ...(name === text ? {} : { shortened: true as const }) });
  }
}

/** File names glued to the end of the cell; line breaks stay, they part the items. */
function withoutFileNames(given: PortalDocument, note: Note): string {
  const lines = given.giay_to.replace(/\r/g, '').split('\n');
  const last = lines.pop() ?? '';
  const cut = withoutFileName(last, given.mau, 'documents', note);
  return [...lines, cut === tidy(last) ? last : cut].join('\n');
}

function situationOfHeading(heading: string): Pick<Cell, 'situation' | 'shown'> {
  if (heading === '' || everyCase.test(fold(heading))) return {};
  if (/^giay to phai xuat trinh/.test(fold(heading))) return { shown: true };
  const words = shortened(
    withoutLegalTail(heading).length > 10 ? withoutLegalTail(heading) : heading,
    SITUATION_LENGTH,
  );
  return { situation: (words ?? heading).replace(/,?\s*thì\s+(?:hồ sơ|phải).*$/iu, '') };
}

/** "Trường hợp cấp lại, hồ sơ gồm: Đơn …; Báo cáo …": what stands before the colon announces what follows in the line. */
function withInlineList(entry: Entry): Entry {
  const text = unwrapped(entry.text);
  if (entry.children.length > 0 || kindOf(text) === 'paper') return entry;
  const found =
    /^(.{3,240}?(?:gồm|hồ sơ(?: \d{1,2})?|như sau|sau|nộp cho [^:]{3,80}|^[^:]{3,160}))\s*:\s*(.{6,})$/isu.exec(
      text,
    );
  const [, head, rest] = found ?? [];
  const items = (rest ?? '')
    .split(/;\s+|\s*\+\+\s*/u)
    .map((item) => unwrapped(item))
    .filter((item) => item !== '');
  if (head === undefined || items.length === 0 || !isPaper(items[0] ?? '')) return entry;
  return { text: `${head}:`, children: items.map((item) => ({ text: item, children: [] })) };
}

function readEntry(given: Entry, cell: Cell, alone: boolean, reading: PapersReading): void {
  const entry = withInlineList(given);
  const text = unwrapped(entry.text);
  if (text === '' || isEmptyMarker(text)) return;
  const lists = entry.children.length > 0;
  const kind = kindOf(text);
  if (lists && /một trong (?:các|những|số|hai|ba|bốn)/iu.test(text))
    return pushAlternatives(text, entry, cell, reading);
  if (lists && (kind === 'heading' || kind === 'conditional' || (kind === 'note' && announces(entry.text)))) {
    const shownHere = /xuất trình/iu.test(text) && /^(?:các )?giấy tờ/iu.test(text);
    const inner =
      kind === 'conditional'
        ? withSituation(cell, text)
        : shownHere
          ? { ...cell, shown: true as const }
          : cell;
    entry.children.forEach((child) => readEntry(child, inner, false, reading));
    return;
  }
  if (kind === 'heading') return;
  if (kind === 'note') return void reading.notes.push(text, ...leaves(entry));
  if (kind === 'conditional' && withoutSituation(sentencesOf(text)[0] ?? '').onlyIf === undefined)
    return void reading.notes.push(text);
  pushPaper(text, entry, cell, alone, reading);
}

function pushPaper(text: string, entry: Entry, cell: Cell, alone: boolean, reading: PapersReading): void {
  const read = readPaper(
    text.replace(
      /\s*(?:,\s*)?(?:bao )?gồm(?: có)?(?: các)?(?: giấy tờ| tài liệu| nội dung)?(?: sau)?(?: đây)?\s*:?$/iu,
      '',
    ),
    cell.counts,
    alone || isApplication(text) ? cell.form : formOf(text),
  );
  if (!read) return;
  const parts = entry.children.map((child) => unwrapped(child.text)).filter((part) => part !== '');
  const areParts = parts.length > 0 && parts.every((part) => part.length <= 200);
  reading.documents.push({
    ...(cell.situation === undefined ? {} : { case: cell.situation }),
    ...read.paper,
    ...(read.paper.form === undefined && cell.attached && (alone || isApplication(text))
      ? { hasForm: true as const }
      : {}),
    ...(cell.shown && !certified.test(read.paper.name) ? { shown: true as const } : {}),
    ...(areParts ? { contents: parts } : parts.length > 0 ? { shortened: true as const } : {}),
  });
  reading.notes.push(...read.notes, ...(areParts ? [] : leaves(entry)));
  for (const sentence of read.rest) {
    if (kindOf(sentence) === 'note' || withoutSituation(sentence).onlyIf === undefined)
      reading.notes.push(sentence);
    else pushPaper(sentence, { text: sentence, children: [] }, cell, false, reading);
  }
}

/** "Một trong các giấy tờ sau: A; B": one paper with its choices. */
function pushAlternatives(text: string, entry: Entry, cell: Cell, reading: PapersReading): void {
  const name =
    shortened(withoutLegalTail(text.replace(/\s*(?:sau|sau đây|như sau|gồm|bao gồm)\s*:?$/iu, '')), 220) ??
    text;
  const alternatives = leaves(entry)
    .map((one) => sentencesOf(one)[0] ?? one)
    .map((one) => shortened(one, 240) ?? one);
  reading.documents.push({
    ...(cell.situation === undefined ? {} : { case: cell.situation }),
    name: name.charAt(0).toUpperCase() + name.slice(1),
    ...(cell.counts.originals ? { originals: cell.counts.originals } : {}),
    ...(cell.counts.copies ? { copies: cell.counts.copies } : {}),
    ...(cell.shown ? { shown: true as const } : {}),
    alternatives,
  });
}

function withSituation(cell: Cell, text: string): Cell {
  const words = text
    .replace(/[\s:;.,]+$/, '')
    .replace(/,?\s*thì\s+(?:hồ sơ|phải).*$/iu, '')
    .replace(/,?\s*(?:hồ sơ\s*)?(?:bao )?gồm(?: có)?$/iu, '');
  const own =
    shortened(withoutLegalTail(words).length > 10 ? withoutLegalTail(words) : words, SITUATION_LENGTH) ??
    words;
  return { ...cell, situation: cell.situation === undefined ? own : `${cell.situation}; ${own}` };
}

function leaves(entry: Entry): string[] {
  return entry.children
    .flatMap((child) => [unwrapped(child.text), ...leaves(child)])
    .filter((text) => text !== '');
}

function formOf(text: string): string | undefined {
  return readForm(text, '', () => undefined);
}

function withoutRepeats(documents: readonly RequiredDocument[]): RequiredDocument[] {
  return [
    ...new Map(
      documents.map((one) => [`${one.case ?? ''}|${one.onlyIf ?? ''}|${fold(one.name)}`, one]),
    ).values(),
  ];
}

/** A choice that the source lists once more as a paper of its own would be asked for twice. */
function withoutChoicesAgain(documents: readonly RequiredDocument[]): RequiredDocument[] {
  const choices = new Set(
    documents.flatMap((one) =>
      (one.alternatives ?? []).map((choice) => `${one.case ?? ''}|${keyOf(choice)}`),
    ),
  );
  return documents.filter(
    (one) => one.alternatives !== undefined || !choices.has(`${one.case ?? ''}|${keyOf(one.name)}`),
  );
}

function keyOf(name: string): string {
  return fold(withoutLegalTail(name)).slice(0, 80);
}

/** Pieces of torn texts: they begin in the middle of a sentence or hold nothing but small words. */
function apart(documents: readonly RequiredDocument[]): {
  whole: RequiredDocument[];
  pieces: RequiredDocument[];
} {
  const isPiece = ({ name }: RequiredDocument): boolean =>
    name.replace(/[^\p{L}]/gu, '').length < 3 ||
    /^(?:Hoặc|Và|Có chứng thực|Nếu có|Kèm theo)\b.{0,12}$/iu.test(name) ||
    /^[)\]}.,;]/.test(name);
  return { whole: documents.filter((one) => !isPiece(one)), pieces: documents.filter(isPiece) };
}

/** What everybody needs first, the application before all; then what only some need; then case by case. */
function inOrder(documents: readonly RequiredDocument[]): RequiredDocument[] {
  const cases = [...new Set(documents.map((one) => one.case))];
  const rank = (one: RequiredDocument): number =>
    (one.case === undefined ? 0 : 100 * (1 + cases.indexOf(one.case))) +
    (one.onlyIf === undefined || (one.onlyIf === ON_PAPER && isApplication(one.name)) ? 0 : 20) +
    (isApplication(one.name) ? 0 : isPaper(one.name) ? 5 : 8);
  return documents
    .map((one, i) => ({ one, i, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ one }) => one);
}
