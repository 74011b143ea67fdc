import words from './data/results.json';

const cut = words.cut.map(([pattern = '', whole = '']) => ({ pattern: new RegExp(pattern, 'iu'), whole }));
const isLast = new RegExp(words.last, 'iu');
const isEither = /\/|hoặc/iu;

/** What one gets, as the record names it: each with its first word, and refusals behind what one files for. */
export function resultsFromRecord(results: readonly string[]): string[] {
  const whole = results.map((text) => {
    const lost = cut.find(({ pattern }) => pattern.test(text));
    return (lost ? text.replace(lost.pattern, lost.whole) : text).replace(/[\s./]+$/, '');
  });
  const refuses = (text: string) => isLast.test(text) && !isEither.test(text);
  return [...whole.filter((text) => !refuses(text)), ...whole.filter(refuses)].filter(Boolean);
}
