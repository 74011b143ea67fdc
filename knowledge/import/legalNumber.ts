import { tidy } from '../../language/text';
import issuers from './data/issuers.json';

const head = String.raw`\d{1,6}[A-Za-z]?(?:\.\d+)?\/(?:\d{4}\/)?`;
const kinds = 'TTLT|TT|NĐ|ND|QĐ|QD|NQ|PL|CT|VBHN';
const assembly = /^\d{1,6}\/\d{4}\/(?:QH\d{1,2}|UBTVQH\d{1,2}|PL-UBTVQH\d{0,2}|NQ-UBTVQH\d{0,2}|L-CTN)/;
const governed = new RegExp(String.raw`^(${head}(?:${kinds}))\s*[-–/]\s*([A-ZĐ][A-ZĐa-z0-9-]*)`);
/** A number anywhere in a text. */
export const anywhere = new RegExp(
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

/** Nobody has numbered more than 999 laws, decrees or circulars in a year; decisions and official letters go further. */
const threeDigits = /\/(?:QH\d|UBTVQH|PL-UBTVQH|NQ-UBTVQH|L-CTN|NĐ-|TT-|TTLT|NQ-CP|PL)/;
const FIRST_YEAR = 1945;

/** Whether such a number can exist: at most three digits before the slash, a year that has been. @param thisYear of the record */
export function isPossible(number: string, thisYear: number): boolean {
  const [, digits = '', year] = /^(\d+)[A-Za-z]?(?:\.\d+)?\/(\d{4})?/.exec(number) ?? [];
  if (year !== undefined && (Number(year) < FIRST_YEAR || Number(year) > thisYear)) return false;
  return digits.length <= 3 ? Number(digits) > 0 : !threeDigits.test(number);
}

/**
 * A number with digits of a footnote glued on, without them: "2323/2023/QH15" → "23/2023/QH15". Only where the digits
 * repeat, or where the row names the shorter number itself.
 * @param beside other numbers and texts of the row
 */
export function withoutGluedDigits(number: string, beside: string): string | undefined {
  const [, digits, rest = ''] = /^(\d{4,})(\/.*)$/.exec(number) ?? [];
  if (digits === undefined) return undefined;
  const half = digits.slice(digits.length / 2);
  if (digits.length % 2 === 0 && digits === half + half) return half + rest;
  for (let i = 1; i < digits.length; i++) {
    const shorter = digits.slice(i);
    if (
      shorter.length <= 3 &&
      !shorter.startsWith('0') &&
      new RegExp(String.raw`(?<!\d)${shorter}${rest.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')}`).test(beside)
    )
      return shorter + rest;
  }
  return undefined;
}
