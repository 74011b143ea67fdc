import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

const bin = (name, file) => join(root, 'node_modules', name, file);

/** What is checked without running anything; what takes longest comes first. */
export const checks = [
  { what: 'Rules', program: bin('eslint', 'bin/eslint.js'), args: ['.', '--max-warnings', '0'] },
  { what: 'Types', program: bin('typescript', 'bin/tsc'), args: ['--noEmit', '-p', 'tsconfig.json'] },
  {
    what: 'Types of the web chat’s client',
    program: bin('typescript', 'bin/tsc'),
    args: ['--noEmit', '-p', 'channels/webchat/client/tsconfig.json'],
  },
  {
    what: 'Form',
    program: bin('prettier', 'bin/prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
  {
    what: 'Boundaries',
    program: bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', '.'],
  },
  { what: 'Dead code', program: bin('knip', 'bin/knip.js'), args: ['--no-config-hints'] },
];

/** Runs all checks, as many at once as there are cores, and gives the names of those that failed. */
export async function failedChecks() {
  const waiting = [...checks];
  const failed = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { isRight, said } = await outcomeOf(check);
      // All at once, so that no two checks speak in between each other.
      console.log(`\n== ${check.what}\n${said.trim()}`);
      if (!isRight) failed.push(check.what);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed;
}

function outcomeOf({ program, args }) {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: root, maxBuffer: 1e8 }, (error, out, errors) =>
      resolve({ isRight: error === null, said: `${out}${errors}` }),
    );
  });
}
