import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiacriticRestorer } from '../../../language/diacritics';
import { resolveModelsDir } from '../../dataDir';

/**
 * Reads which marks syllables bear: lines `syllable<TAB>count` and `left right<TAB>count`, written by
 * `npm run build:marks`.
 * @throws Error naming the line that cannot be read
 */
export function readDiacriticRestorer(
  file = join(resolveModelsDir(), 'diacritic-bigrams.tsv'),
): DiacriticRestorer {
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
  return new DiacriticRestorer({ single, pairs });
}
