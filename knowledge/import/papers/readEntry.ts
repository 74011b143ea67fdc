import type { RequiredDocument } from '../../schema/procedure';
import type { readCopies } from '../copies';
import { isEmptyMarker } from '../empty';
import { readForm } from '../form';
import { shortened, unwrapped, withoutLegalTail } from '../lines/clauses';
import { certified, isApplication, isPaper, kindOf } from './kinds';
import { announces, type Entry } from './outline';
import { readPaper, sentencesOf, withoutSituation } from './paper';

export interface PapersReading {
  documents: RequiredDocument[];
  /** What stands among the papers and is none. */
  notes: string[];
}

/** What a cell says of all its entries. */
export interface Cell {
  /** The situation that the source's own grouping names. */
  situation?: string;
  shown?: true;
  form: string | undefined;
  /** A file of the form is attached. */
  attached: boolean;
  counts: ReturnType<typeof readCopies>;
}

export const SITUATION_LENGTH = 200;

/** "Lần đầu: 01 Thông báo …": which time it is, and the paper. */
const LABELLED = /^(lần đầu|lần thứ \p{L}+|cấp (?:mới|lại|đổi|lần đầu)|gia hạn)\s*:\s*(.{6,})$/isu;

/** Reads one entry of the outline with those under it. */
export function readEntry(given: Entry, cell: Cell, alone: boolean, reading: PapersReading): void {
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

/** "Trường hợp cấp lại, hồ sơ gồm: Đơn …; Báo cáo …": what stands before the colon announces what follows in the line. */
function withInlineList(entry: Entry): Entry {
  const text = unwrapped(entry.text);
  const labelled = LABELLED.exec(text);
  if (entry.children.length === 0 && labelled && isPaper(labelled[2] ?? ''))
    return {
      text: `Trường hợp ${(labelled[1] ?? '').toLowerCase()}:`,
      children: [{ text: labelled[2] ?? '', children: [] }],
    };
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
