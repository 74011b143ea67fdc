import { tidy } from '../../language/text';
import type { LegalReference } from '../schema/procedure';
import type { Note } from './defects';
import issuers from './data/issuers.json';

const head = String.raw`\d{1,5}[A-Za-z]?(?:\.\d+)?\/(?:\d{4}\/)?`;
const kinds = 'TTLT|TT|NĐ|ND|QĐ|QD|NQ|PL|CT|VBHN';
const assembly = /^\d{1,4}\/\d{4}\/(?:QH\d{1,2}|UBTVQH\d{1,2}|PL-UBTVQH\d{0,2}|NQ-UBTVQH\d{0,2}|L-CTN)/;
const governed = new RegExp(String.raw`^(${head}(?:${kinds}))\s*[-–/]\s*([A-ZĐ][A-ZĐa-z0-9-]*)`);
const anywhere = new RegExp(
  String.raw`${head}(?:QH\d{1,2}|UBTVQH\d{1,2}|(?:${kinds}|L)\s*[-–/]\s*[A-ZĐ][A-ZĐa-z0-9-]*)`,
  'g',
);

/**
 * "Nghị định số 123/2015/NĐ-CPQUY" → "123/2015/NĐ-CP": the number of a legal text without the words around it.
 * Undefined where there is none, or where the name of the issuing body is cut off so that several would fit.
 */
export function readLegalNumber(given: string): string | undefined {
  const decree = /^nghị định (?:số )?(\d{1,3}\/\d{4})$/i.exec(tidy(given))?.[1];
  if (decree) return `${decree}/NĐ-CP`;
  const letter = /^\d{1,5}[a-z]?\/[A-ZĐ]{2,}(?:-[A-ZĐ]{2,})*$/.exec(tidy(given))?.[0];
  if (letter && !letter.includes('/QĐ')) return letter;
  const text = tidy(given)
    .toUpperCase()
    .replace(/^.*?(?=\d+[A-Za-z]?(?:\.\d+)?\/)/s, '');
  const byAssembly = assembly.exec(text)?.[0];
  if (byAssembly) return byAssembly;
  const found = governed.exec(text);
  if (!found?.[1] || !found[2]) return undefined;
  const start = found[1].replace(/ND$/, 'NĐ').replace(/QD$/, 'QĐ');
  const name = found[2];
  const joint = /TTLT$/.test(start);
  if (joint) return `${start}-${name}`;
  const kind = /([A-ZĐ]+)$/.exec(start)?.[1] ?? '';
  const byKind: Readonly<Record<string, readonly string[]>> = issuers.byKind;
  const bodies: readonly string[] = byKind[kind] ?? issuers.bodies;
  const whole = bodies
    .filter((body) => name.startsWith(body.toUpperCase()))
    .sort((a, b) => b.length - a.length)[0];
  if (whole) return `${start}-${whole}`;
  const completed = bodies.filter((body) => body.toUpperCase().startsWith(name));
  return completed.length === 1 ? `${start}-${completed[0]}` : undefined;
}

const detailed = /^(\S.*?\/\S+)\s+(\S.*?)(?:\s*\((\d{1,2})-(\d{1,2})-(\d{4})\))?$/;

/**
 * Reads the legal basis: `listed` numbers, and `raw`, the text they were taken from. Lines "NUMBER TITLE (DD-MM-YYYY)"
 * give title and date too.
 */
export function readLegalBasis(listed: readonly string[], raw: string, note: Note): LegalReference[] {
  const details = new Map<string, LegalReference>();
  for (const line of raw.startsWith('Tên văn bản') ? [] : raw.split('\n')) {
    const found = detailed.exec(tidy(line));
    const number = found && readLegalNumber(found[1] ?? '');
    if (found && number) details.set(number, { number, ...titled(found[2] ?? ''), ...dated(found.slice(3)) });
  }
  const complete = [...tidy(raw).matchAll(anywhere)].flatMap((found) => readLegalNumber(found[0]) ?? []);
  const references = new Map<string, LegalReference>();
  for (const entry of listed) {
    const number = readLegalNumber(entry) ?? completeFrom(entry, complete);
    if (number === undefined) note('cut-off-legal-number', 'legalBasis', entry);
    else references.set(number, details.get(number) ?? { number });
  }
  return [...references.values()];
}

/** A number that the list cut off may stand whole in the text beside it. */
function completeFrom(cut: string, complete: readonly string[]): string | undefined {
  const fits = [...new Set(complete.filter((number) => number.startsWith(tidy(cut))))];
  return cut.includes('/') && fits.length === 1 ? fits[0] : undefined;
}

function titled(title: string): { title?: string } {
  const kept = tidy(title).replace(/\s*\(\d{1,2}[-/]\d{1,2}[-/]\d{4}\)$/, '');
  return kept === '' ? {} : { title: kept };
}

function dated([day, month, year]: (string | undefined)[]): { date?: string } {
  return day && month && year ? { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : {};
}
