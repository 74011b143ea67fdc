import { as, below1000, type Part, yearWord } from './below1000';
import type { Token } from './tokens';
import { readFigure } from './figure';

/** A number in words, in figures or in both ("3,07 triệu", "1tr5"), from this token on; null when none starts here. */
export function spelled(tokens: readonly Token[], from: number): Part | null {
  const sign = as(tokens[from], 'minus');
  if (sign && tokens[from]?.hasDiacritics) {
    const rest = unsigned(tokens, from + 1);
    return rest ? { ...rest, value: -rest.value } : null;
  }
  return unsigned(tokens, from);
}

function unsigned(tokens: readonly Token[], from: number): Part | null {
  const digits = digitByDigit(tokens, from);
  if (digits) return digits;
  let at = from;
  let sum = 0;
  let last = Infinity;
  let read = false;
  let compound = false;
  for (;;) {
    const group = scaled(tokens, at, last);
    if (!group) break;
    sum += group.value;
    last = group.unit;
    at = group.to;
    read = true;
    compound ||= group.compound || group.unit > 1;
    if (group.closed || last === 1) break;
  }
  return read ? { value: rounded(sum), to: at, compound } : null;
}

interface Group extends Part {
  unit: number;
  /** Nothing may follow: "rưỡi" or a left-out place was read. */
  closed: boolean;
}

/** One group with its scale: "hai triệu", "ba trăm nghìn", "5 tỷ"; behind a scale also what is left out ("triệu hai"). */
function scaled(tokens: readonly Token[], from: number, above: number): Group | null {
  const figure = tokens[from]?.digits ? readFigure(tokens[from].text) : null;
  const half = /^(?:nửa|nua)$/.test(tokens[from]?.text ?? '') ? 0.5 : null;
  const words = figure === null && half === null ? withPoint(tokens, from) : null;
  const bare = from > 0 || above === Infinity ? as(tokens[from], 'thousand') : undefined;
  // "hai tỷ mốt": behind a scale the forms that follow tens stand alone too.
  const behind = above === Infinity || words ? undefined : as(tokens[from], 'digit')?.value;
  const value = figure ?? half ?? words?.value ?? behind ?? (bare && tokens[from]?.text !== 'k' ? 1 : null);
  if (value === null) return null;
  let at = words ? words.to : bare && figure === null && half === null ? from : from + 1;
  let unit = 1;
  for (let scale = as(tokens[at], 'thousand', 'scale'); scale; scale = as(tokens[at], 'thousand', 'scale')) {
    if (tokens[at]?.text === 'cu' || (unit > 1 && scale.value <= unit && unit !== 1e9)) break;
    unit *= scale.value;
    at++;
  }
  if (half !== null && unit === 1) return null;
  if (above !== Infinity && unit >= above) return null;
  if (unit === 1 && above !== Infinity) return leftOut(tokens, from, value, at, above, words);
  if (as(tokens[at], 'half') && (unit > 1 || hundredBefore(tokens, at)))
    return { value: value * unit + rest(value, unit), to: at + 1, compound: true, unit, closed: true };
  // "ba rưỡi" alone; behind a scale "rưỡi" is a half of that.
  if (as(tokens[at], 'half') && unit === 1 && value >= 1 && value < 100 && Number.isInteger(value))
    return { value: value + 0.5, to: at + 1, compound: true, unit, closed: true };
  return { value: value * unit, to: at, compound: words?.compound ?? false, unit, closed: false };
}

function hundredBefore(tokens: readonly Token[], at: number): boolean {
  return as(tokens[at - 1], 'hundred', 'tens') !== undefined;
}

function rest(value: number, unit: number): number {
  if (unit > 1) return unit / 2;
  return value % 100 === 0 ? 50 : 5;
}

/** What follows a scale without one of its own: "một triệu hai" is 1.2 million, "2tr500" 2.5 million, "hai nghìn hai lăm" 2025. */
function leftOut(
  tokens: readonly Token[],
  from: number,
  value: number,
  to: number,
  above: number,
  words: Part | null,
): Group | null {
  if (yearWord(tokens, from)) return null;
  if (words?.compound) return { value, to, compound: true, unit: 1, closed: true };
  const text = tokens[from]?.text ?? '';
  const glued = tokens[from - 1]?.end === tokens[from]?.start;
  // A figure apart from the word before it is a number of its own ("2 triệu 2024"), unless it ends what was said: "1 nghìn 5".
  const lastWord = to === tokens.length && /^\d$/.test(text);
  if (tokens[from]?.digits && !(glued && /^\d{1,3}$/.test(text)) && !lastWord) return null;
  const places = tokens[from]?.digits ? text.length : 1;
  if (above < 1000) return null;
  return { value: (value * above) / 10 ** places, to, compound: true, unit: 1, closed: true };
}

/** "ba phẩy không bảy" → 3.07. */
function withPoint(tokens: readonly Token[], from: number): Part | null {
  const whole = below1000(tokens, from);
  if (!whole || !as(tokens[whole.to], 'point')) return whole;
  let at = whole.to + 1;
  let decimals = '';
  const pair = below1000(tokens, at);
  if (pair && pair.value >= 10 && pair.value < 100) {
    decimals = String(pair.value);
    at = pair.to;
  } else {
    for (let unit = as(tokens[at], 'digit'); unit; unit = as(tokens[at], 'digit')) {
      decimals += String(unit.value);
      at++;
    }
  }
  return decimals === '' ? whole : { value: Number(`${whole.value}.${decimals}`), to: at, compound: true };
}

/** "một không hai hai" → 1022, "hai không hai lăm" → 2025: three or more digits said one by one. */
function digitByDigit(tokens: readonly Token[], from: number): Part | null {
  let said = '';
  let at = from;
  for (let unit = as(tokens[at], 'digit'); unit && !yearWord(tokens, at); unit = as(tokens[at], 'digit')) {
    said += String(unit.value);
    at++;
  }
  if (said.length < 3 || as(tokens[at], 'tens', 'hundred', 'thousand', 'scale', 'zero-tens', 'point'))
    return null;
  return { value: Number(said), to: at, compound: true };
}

/** Sums of decimal figures without the noise of binary fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
