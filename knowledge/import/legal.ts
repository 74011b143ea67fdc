import { fold, tidy } from '../../language/text';
import type { LegalReference } from '../schema/procedure';
import type { Note } from './defects';
import { anywhere, isPossible, readLegalNumber, withoutGluedDigits } from './legalNumber';

const detailed = /^(\S.*?\/\S+)\s+(\S.*?)(?:\s*\((\d{1,2})-(\d{1,2})-(\d{4})\))?$/;
const tableHead = /^Tên văn bản pháp lý\s*Mã văn bản/u;
const dateIn = /ngày\s*(\d{1,2})\s*(?:\/|-|\.|\s*tháng\s*)\s*(\d{1,2})\s*(?:\/|-|\.|,?\s*năm\s*)\s*(\d{4})/iu;
const TITLE_LENGTH = 300;

/**
 * Reads the legal basis: `listed` numbers, and `raw`, the text they were taken from. Lines "NUMBER TITLE (DD-MM-YYYY)"
 * and the flattened table "TITLE NUMBER TITLE NUMBER …" give titles and dates too. Newest first.
 * @param asOf when the row was taken; a law of a later year cannot be
 */
export function readLegalBasis(
  listed: readonly string[],
  raw: string,
  note: Note,
  asOf = String(new Date().getFullYear()),
): LegalReference[] {
  const details = tableHead.test(raw) ? fromTable(raw) : fromLines(raw);
  const complete = [...tidy(raw).matchAll(anywhere)].flatMap((found) => readLegalNumber(found[0]) ?? []);
  const references = new Map<string, LegalReference>();
  const year = Number(asOf.slice(0, 4));
  const beside = [...listed, raw].join(' ; ');
  for (const entry of listed) {
    const read = readLegalNumber(entry) ?? completeFrom(entry, complete);
    if (read === undefined) {
      note('cut-off-legal-number', 'legalBasis', entry);
      continue;
    }
    const number = isPossible(read, year) ? read : withoutGluedDigits(read, beside.replaceAll(entry, ' '));
    if (number === undefined || !isPossible(number, year))
      note('impossible-legal-number', 'legalBasis', entry);
    else {
      if (number !== read) note('restored-legal-number', 'legalBasis', `${read} → ${number}`);
      references.set(
        number,
        details.get(number) ?? (details.has(read) ? { ...details.get(read), number } : { number }),
      );
    }
  }
  return [...references.values()].sort((a, b) => newness(b) - newness(a));
}

function fromLines(raw: string): Map<string, LegalReference> {
  const details = new Map<string, LegalReference>();
  for (const line of raw.split('\n')) {
    const found = detailed.exec(tidy(line));
    const number = found && readLegalNumber(found[1] ?? '');
    if (found && number)
      details.set(number, { number, ...titled(found[2] ?? '', number), ...datedAs(number, found.slice(3)) });
  }
  return details;
}

/** The table of titles and numbers whose cells the export ran together: each number closes the title before it. */
function fromTable(raw: string): Map<string, LegalReference> {
  const text = tidy(raw.replace(tableHead, ''));
  const details = new Map<string, LegalReference>();
  let start = 0;
  for (const found of text.matchAll(anywhere)) {
    const number = readLegalNumber(found[0]);
    const glued = found.index > 0 && !/[\s(]/.test(text.charAt(found.index - 1));
    if (number === undefined || !glued) continue;
    const title = text.slice(start, found.index);
    const [, day, month, year] = dateIn.exec(title) ?? [];
    if (!details.has(number))
      details.set(number, { number, ...titled(title, number), ...datedAs(number, [day, month, year]) });
    start = found.index + lengthOf(found[0], number);
  }
  return details;
}

/** How much of what was found is the number; the rest already begins the next title. */
function lengthOf(found: string, number: string): number {
  const issuer = number.split('-').at(-1) ?? '';
  const end = found.toUpperCase().lastIndexOf(issuer.toUpperCase());
  return end < 0 ? found.length : Math.min(found.length, end + issuer.length);
}

/** A number that the list cut off may stand whole in the text beside it. */
function completeFrom(cut: string, complete: readonly string[]): string | undefined {
  const fits = [...new Set(complete.filter((number) => number.startsWith(tidy(cut))))];
  return cut.includes('/') && fits.length === 1 ? fits[0] : undefined;
}

/** What the text is about; a title that only repeats the number says nothing. */
function titled(given: string, number: string): { title?: string } {
  const kept = tidy(given)
    .replace(/^Ề\s/, 'Về ')
    .replace(/\s*\(\d{1,2}[-/]\d{1,2}[-/]\d{4}\)$/, '')
    .replace(/^[\s;,.:-]+|[\s;,.:-]+$/g, '')
    .replace(
      /^(?:Nghị định|Thông tư(?: liên tịch)?|Quyết định|Nghị quyết|Luật|Pháp lệnh)?\s*(?:số\s*)?\d{1,6}[a-z]?(?:\.\d+)?\/[^\s,]+\s*/u,
      '',
    )
    .replace(
      /^(?:,\s*)?ngày\s*\d{1,2}\s*(?:\/|-|\.|\s*tháng\s*)\s*\d{1,2}\s*(?:\/|-|\.|,?\s*năm\s*)\s*\d{4}\s*/iu,
      '',
    )
    .replace(
      /^(?:của\s+)(?:Chính phủ|Quốc hội|Thủ tướng(?: Chính phủ)?|(?:Bộ trưởng )?Bộ [\p{Lu}][^,;]{2,60}?|Chủ tịch nước|Ủy ban Thường vụ Quốc hội)(?=\s+(?:về|quy|hướng|sửa|ban|phân|hợp)|\s*$)\s*/iu,
      '',
    )
    .replace(/^Của (?:Quốc hội|Chính phủ)\s*:?\s*/u, '')
    .replace(/^[\s;,.:-]+/, '');
  if (kept.length < 6 || fold(kept) === fold(number)) return {};
  const title = kept.charAt(0).toUpperCase() + kept.slice(1);
  return title.length > TITLE_LENGTH ? {} : { title };
}

/** The day of a text; one of another year than its number belongs to another text. */
function datedAs(number: string, [day, month, year]: (string | undefined)[]): { date?: string } {
  const own = /\/(\d{4})\//.exec(number)?.[1];
  if (!day || !month || !year || (own !== undefined && own !== year)) return {};
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function newness({ date, number }: LegalReference): number {
  const year = /\/(\d{4})\//.exec(number)?.[1] ?? '0';
  return Number((date ?? year).slice(0, 4)) * 10_000 + Number((date ?? '').slice(5).replace('-', '') || 0);
}
