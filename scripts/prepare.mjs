// Sees to it that the project can run: packages installed as the lock file says, sources compiled.
// Everything it prints goes to standard error, so that a command's own output stays clean.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rooms = ['language', 'storage', 'knowledge', 'dialogs', 'bots', 'channels', 'operations', 'commands'];
const [wanted, major, minor] = ['20.19', ...process.versions.node.split('.').map(Number)];

/** Runs a program of the project; stops this process when it fails. */
function run(what, program, args) {
  console.error(`${what} …`);
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${what} failed${error ? `: ${error.message}` : ''}. See the lines above.`);
  process.exit(status || 1);
}

function installed() {
  const lock = join(root, 'package-lock.json');
  const done = join(root, 'node_modules', '.installed');
  return existsSync(done) && readFileSync(done, 'utf8') === readFileSync(lock, 'utf8');
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.(ts|json)$/.test(path) ? stat.mtimeMs : 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function built() {
  const done = join(root, 'dist', '.built');
  if (!existsSync(done)) return false;
  const sources = [...rooms, 'index.ts', 'settings.ts', 'tsconfig.json', 'tsconfig.build.json'].map((name) =>
    join(root, name),
  );
  return Math.max(...sources.map(newest)) <= statSync(done).mtimeMs;
}

/** Installs and compiles what is missing; quick when nothing is. */
export function prepare() {
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Node ${wanted} or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`,
    );
    process.exit(1);
  }
  if (!installed()) {
    run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(join(root, 'node_modules', '.installed'), readFileSync(join(root, 'package-lock.json')));
  }
  if (!built()) {
    run('Compiling', process.execPath, [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      'tsconfig.build.json',
    ]);
    writeFileSync(join(root, 'dist', '.built'), '');
  }
}
