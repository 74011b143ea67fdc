import { DiacriticRestorer } from '../../../language/diacritics';
import { ModelFileError, readModelLines } from './modelFile';

/**
 * Reads which marks syllables bear: lines `syllable<TAB>count` and `left right<TAB>count`, written by
 * `npm run train`.
 * @throws ModelFileError naming the line that cannot be read
 */
export function readDiacriticRestorer(file: string): DiacriticRestorer {
  const single = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  readModelLines(file).forEach((line, i) => {
    if (line === '') return;
    const [, left, right, digits] = /^(\S+)(?: (\S+))?\t(\d+)$/.exec(line) ?? [];
    if (!left || !digits) {
      throw new ModelFileError(
        `${file}:${i + 1}: expected "syllable<TAB>count" or "left right<TAB>count"; train it again`,
      );
    }
    if (right) pairs.set(left, (pairs.get(left) ?? new Map<string, number>()).set(right, Number(digits)));
    else single.set(left, Number(digits));
  });
  return new DiacriticRestorer({ single, pairs });
}
