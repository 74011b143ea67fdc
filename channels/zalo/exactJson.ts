/** Strings and numbers, each matched whole: digits inside a string or behind a point are left alone. */
const tokens = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const long = /^-?\d{16,}$/;

/**
 * Parses JSON whose ids are longer than a JavaScript number holds exactly: integers of 16 and more digits come out
 * as strings, digit by digit.
 * @returns undefined for what is not JSON.
 */
export function exactJson(text: string): unknown {
  try {
    // Anybody may call: over a text whose quotes are not in pairs the search for tokens would take for ever.
    JSON.parse(text);
    return JSON.parse(text.replace(tokens, (token) => (long.test(token) ? `"${token}"` : token)));
  } catch {
    return undefined;
  }
}
