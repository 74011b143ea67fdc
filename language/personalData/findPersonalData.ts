import { recognizeContacts } from '../recognizers/contacts';
import { type Check, checks } from './checks';
import data from './patterns.json';
import { matchesOf } from '../matches';

export type PersonalDataKind = keyof typeof data.masks;

/** Personal data in a text: characters `from` up to but not including `to`. */
export interface PersonalData {
  kind: PersonalDataKind;
  from: number;
  to: number;
}

interface Pattern {
  kind: PersonalDataKind;
  /** Which of `signs`: where it does not stand, the form is not looked for: most messages hold no digit. */
  needs: number;
  form: RegExp;
  said?: RegExp;
  check?: Check;
}

interface PatternData {
  kind: string;
  needs?: string;
  form: string;
  said?: string;
  check?: string;
  unless?: string;
  flags?: string;
}

const DIGIT = String.raw`\p{N}`;
/** Between two digits of one number. */
const SEPARATOR = String.raw`[\s.\-_]?`;
/** Words that tell what a number is stand at most so many characters before it. */
const SAID_REACH = 80;
/** Longer messages are looked through up to here; channels refuse them before. */
const MAX_TEXT_LENGTH = 20_000;
/** So many digits spelled out in a row are a telephone or identity number. */
const SPELLED_DIGITS = 9;

const needed = [...new Set((data.patterns as PatternData[]).map(({ needs = DIGIT }) => needs))];
/** Each is looked for once. */
const signs = needed.map((sign) => new RegExp(sign, 'iu'));

const patterns: readonly Pattern[] = (data.patterns as PatternData[]).map(
  ({ kind, needs = DIGIT, form, said, check, unless = data.amount, flags = 'i' }) => ({
    kind: kind as PersonalDataKind,
    needs: needed.indexOf(needs),
    form: new RegExp(
      String.raw`(?<![\p{L}\p{N}/@]|\p{N}[.,])${form.replaceAll('~', SEPARATOR)}(?![\p{N}/@]|[.,]\p{N}${unless && `|${unless}`})`,
      `gu${flags}`,
    ),
    ...(said ? { said: new RegExp(String.raw`(?<![\p{L}\p{N}])${said}$`, 'iu') } : {}),
    ...(check ? { check: check as Check } : {}),
  }),
);

/** A number that everybody may know stands behind this. */
const isPublic = new RegExp(String.raw`(?<![\p{L}\p{N}])${data.public}$`, 'iu');

const spelled = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${data.digitWords.join('|')})[\s,.-]+){${SPELLED_DIGITS - 1},}(?:${data.digitWords.join('|')})(?!\p{L})`,
  'giu',
);

/** The personal data of a text in order; none overlap. What was masked before is none. */
export function findPersonalData(text: string): PersonalData[] {
  const read = plainDigits(text.slice(0, MAX_TEXT_LENGTH));
  const found: PersonalData[] = [];
  const add = (kind: PersonalDataKind, from: number, to: number): void => {
    if (found.every((other) => to <= other.from || other.to <= from)) found.push({ kind, from, to });
  };
  const isThere = signs.map((sign) => sign.test(read));
  for (const { kind, needs, form, said, check } of patterns) {
    if (!isThere[needs]) continue;
    for (const match of matchesOf(form, read)) {
      const [whole] = match;
      const before = read.slice(Math.max(0, match.index - SAID_REACH), match.index);
      if (said && !said.test(before)) continue;
      if (kind === 'phone' && isPublic.test(before)) continue;
      if (check && !checks[check](whole.replace(/\P{N}/gu, ''))) continue;
      add(kind, match.index, match.index + whole.length);
    }
  }
  for (const { kind, from, to } of recognizeContacts(read))
    if (!isPublic.test(read.slice(Math.max(0, from - SAID_REACH), from))) add(kind, from, to);
  for (const match of matchesOf(spelled, read)) add('phone', match.index, match.index + match[0].length);
  return found.sort((a, b) => a.from - b.from);
}

/** Digits of other scripts and the letter O among digits as plain digits; every place stays where it is. */
function plainDigits(text: string): string {
  return text
    .replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48))
    .replace(/(?<=\d[\s.-]?)[oO](?=[\s.-]?[\doO])|(?<![\p{L}\p{N}])[oO](?=\d)/gu, '0');
}
