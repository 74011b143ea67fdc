import { DiacriticRestorer } from '../../../language/diacritics';
import { ModelFileError, readModelLines } from './modelFile';

const written = /^\S+(?: \S+)?\t\d+$/;

/**
 * Reads which marks syllables bear: lines `syllable<TAB>count` and `left right<TAB>count`, written by
 * `npm run train`.
 * @throws ModelFileError naming the line that cannot be read
 */
export function readDiacriticRestorer(file: string): DiacriticRestorer {
  const single = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  let [last, after] = ['', new Map<string, number>()];
  readModelLines(file).forEach((line, i) => {
    if (line === '') return;
    if (!written.test(line)) {
      throw new ModelFileError(
        `${file}:${i + 1}: expected "syllable<TAB>count" or "left right<TAB>count"; train it again`,
      );
    }
    const [space, tab] = [line.indexOf(' '), line.indexOf('\t')];
    const count = Number(line.slice(tab + 1));
    if (space < 0) {
      single.set(line.slice(0, tab), count);
      return;
    }
    const left = line.slice(0, space);
    // Pairs with the same left one mostly stand together.
    if (left !== last || after.size === 0) {
      after = pairs.get(left) ?? new Map<string, number>();
      pairs.set(left, after);
      last = left;
    }
    after.set(line.slice(space + 1, tab), count);
  });
  return DiacriticRestorer.of({ single, pairs });
}
