/** Strings are matched whole, so that digits inside them are left alone. */
const longNumbers = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\b\d{16,}\b(?![.eE])/g;

/**
 * Parses JSON whose ids are longer than a JavaScript number holds exactly: integers of 16 and more digits come out
 * as strings, digit by digit.
 * @returns undefined for what is not JSON.
 */
export function exactJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(longNumbers, (found) => (found.startsWith('"') ? found : `"${found}"`)));
  } catch {
    return undefined;
  }
}
