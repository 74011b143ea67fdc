import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const bin = (name, file) => join(root, 'node_modules', name, file);

/** What is checked without running anything. */
export const checks = [
  { what: 'Types', program: bin('typescript', 'bin/tsc'), args: ['--noEmit', '-p', 'tsconfig.json'] },
  {
    what: 'Types of the web chat’s client',
    program: bin('typescript', 'bin/tsc'),
    args: ['--noEmit', '-p', 'channels/webchat/client/tsconfig.json'],
  },
  { what: 'Rules', program: bin('eslint', 'bin/eslint.js'), args: ['.', '--max-warnings', '0'] },
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

/** Runs one check, with its findings on the terminal. */
export function isRight({ what, program, args }) {
  console.log(`\n== ${what}`);
  return spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}
