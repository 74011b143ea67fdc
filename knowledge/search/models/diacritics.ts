import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marks } from '../../../language/diacritics';
import { learnedFolder } from '../../dataDir';

/**
 * Reads which marks syllables bear: lines `syllable<TAB>count` and `left right<TAB>count`, written by
 * `npm run build:marks`.
 * @throws Error naming the line that cannot be read
 */
export function readMarks(file = join(learnedFolder(), 'diacritic-bigrams.tsv')): Marks {
  const single = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line === '') return;
      const [, left, right, digits] = /^(\S+)(?: (\S+))?\t(\d+)$/.exec(line) ?? [];
      if (!left || !digits) {
        throw new Error(
          `${file}:${i + 1}: expected "syllable<TAB>count" or "left right<TAB>count"; rebuild it with npm run build:marks`,
        );
      }
      if (right) pairs.set(left, (pairs.get(left) ?? new Map<string, number>()).set(right, Number(digits)));
      else single.set(left, Number(digits));
    });
  return new Marks({ single, pairs });
}
