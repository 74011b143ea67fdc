import { parse } from 'lossless-json';

const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * Parses JSON whose ids are longer than a JavaScript number holds exactly: integers of 16 and more digits come out
 * as strings, digit by digit.
 * @returns undefined for what is not JSON.
 */
export function exactJson(text: string): unknown {
  try {
    return parse(text, undefined, {
      parseNumber: (digits) => (LONG_INTEGER.test(digits) ? digits : Number(digits)),
      // As JSON.parse does: the last one counts.
      onDuplicateKey: ({ newValue }) => newValue,
    });
  } catch {
    return undefined;
  }
}
