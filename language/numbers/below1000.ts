import { type NumberWord, numberWords } from './lexicon';
import type { Token } from './tokens';

/** A part of a number that was read: its value and the token after it. */
export interface Part {
  value: number;
  to: number;
  /** Written in full places ("hai mươi lăm", "không trăm linh năm"), not as one word. */
  compound: boolean;
}

/** The reading of a token as a number word of one of the kinds. */
export function as(token: Token | undefined, ...kinds: NumberWord['kind'][]): NumberWord | undefined {
  if (!token || token.digits) return undefined;
  return numberWords(token).find(({ kind }) => kinds.includes(kind));
}

/** "hai trăm năm mươi", "trăm hai", "hai lăm", "linh năm", "chục": words worth less than a thousand. */
export function below1000(tokens: readonly Token[], from: number): Part | null {
  if (as(tokens[from], 'zero-tens')) return behindZero(tokens, from + 1);
  const lead = as(tokens[from], 'digit');
  const hundredAt = lead && as(tokens[from + 1], 'hundred') ? from + 1 : from;
  if (as(tokens[hundredAt], 'hundred') && !lead?.onlyBehind) {
    const hundreds = (lead?.value ?? 1) * 100;
    return behindHundred(tokens, hundredAt + 1, hundreds);
  }
  return below100(tokens, from);
}

/** "lẻ năm", and behind thousands "lẻ mười", "lẻ hai mươi hai": what follows the words for nought. */
function behindZero(tokens: readonly Token[], from: number): Part | null {
  const unit = as(tokens[from], 'digit');
  const rest = below100(tokens, from) ?? (unit && { value: unit.value, to: from + 1 });
  return rest ? { value: rest.value, to: rest.to, compound: true } : null;
}

function behindHundred(tokens: readonly Token[], from: number, hundreds: number): Part {
  const tail = as(tokens[from], 'zero-tens') ? behindZero(tokens, from + 1) : null;
  if (tail) return { ...tail, value: hundreds + tail.value };
  const short = as(tokens[from], 'digit');
  if (short?.onlyBehind) return { value: hundreds + short.value * 10, to: from + 1, compound: true };
  const rest = below100(tokens, from);
  if (!rest || yearWord(tokens, from)) return { value: hundreds, to: from, compound: true };
  // "một trăm hai" is 120: the tens are left out in speech.
  const value = rest.to === from + 1 && rest.value < 10 ? rest.value * 10 : rest.value;
  return { value: hundreds + value, to: rest.to, compound: true };
}

function below100(tokens: readonly Token[], from: number): Part | null {
  const first = tokens[from];
  const next = tokens[from + 1];
  const digit = as(first, 'digit');
  const marked = digit && as(next, 'tens', 'ten');
  // "hai mươi" and, unaccented or slipped, "hai mười"; "hai chục".
  if (digit && !digit.onlyBehind && digit.value > 0 && marked && as(next, 'tens'))
    return withUnit(tokens, from + 2, digit.value * 10);
  const ten = as(first, 'ten');
  if (ten) return withUnit(tokens, from + 1, 10);
  const tens = as(first, 'tens');
  if (tens) return withUnit(tokens, from + 1, tens.value);
  if (!digit || digit.onlyBehind) return null;
  const unit = as(next, 'digit');
  const joined = unit?.onlyBehind && (next?.hasDiacritics || !first?.hasDiacritics);
  if (unit && joined && digit.value > 1 && !/^tu$/.test(next?.text ?? ''))
    return { value: digit.value * 10 + unit.value, to: from + 2, compound: true };
  return { value: digit.value, to: from + 1, compound: false };
}

function withUnit(tokens: readonly Token[], from: number, tens: number): Part {
  const unit = as(tokens[from], 'digit');
  const five = tokens[from]?.text;
  // Behind tens five is "lăm"; "mười năm" is ten years.
  if (!unit || unit.value === 0 || five === 'năm' || five === 'nam')
    return { value: tens, to: from, compound: true };
  // "hai mươi ba tư" – a further digit belongs to something else.
  return { value: tens + unit.value, to: from + 1, compound: true };
}

/** "năm" behind a number counts years unless a further place follows it: "một trăm năm mươi". */
export function yearWord(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  if (text !== 'năm' && text !== 'nam') return false;
  return !as(tokens[at + 1], 'tens', 'hundred', 'thousand', 'scale');
}
