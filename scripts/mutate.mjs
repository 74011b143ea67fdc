// npm run mutate [-- --mutate FILE,ROOM…]: runs stryker.config.mjs, then says room by room how many of the changes the
// tests have noticed. Ends with 1 where a room stays below the threshold.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT, rooms, THRESHOLD } from '../stryker.config.mjs';
import { root } from './root.mjs';

const program = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(process.execPath, [program, 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
if (status === 0) {
  const { files } = JSON.parse(readFileSync(join(root, REPORT), 'utf8'));
  for (const room of rooms) {
    const found = Object.entries(files).flatMap(([file, { mutants }]) =>
      file.startsWith(`${room}/`) ? mutants.map((mutant) => mutant.status) : [],
    );
    const noticed = found.filter((one) => one === 'Killed' || one === 'Timeout').length;
    const missed = found.filter((one) => one === 'Survived' || one === 'NoCoverage').length;
    if (noticed + missed === 0) continue;
    const share = (100 * noticed) / (noticed + missed);
    const verdict = share < THRESHOLD ? `below ${THRESHOLD} %` : `at least ${THRESHOLD} %`;
    console.log(`${room}: ${share.toFixed(1)} % (${noticed} of ${noticed + missed}), ${verdict}`);
    if (share < THRESHOLD) process.exitCode = 1;
  }
}
