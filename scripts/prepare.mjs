// Sees to it that the project can run: packages installed as the lock file says, sources compiled.
// Everything it prints goes to standard error, so that a command's own output stays clean.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, signatureOfSources } from './state.mjs';
import { child } from './child.mjs';
import { root } from './root.mjs';
import { alone } from './alone.mjs';

const needed = [20, 19];

/**
 * Installs and compiles what is missing; quick when nothing is. Of several at once, one works and the others wait.
 * @param {{ compile?: boolean, dev?: boolean }} options `compile: false` for what needs the packages alone; `dev: true`
 * for what needs those of development and tests too
 */
export async function prepare({ compile = true, dev = false } = {}) {
  checkNode();
  const ready = () => isInstalled({ dev }) && (!compile || isCompiled());
  if (ready()) return;
  await alone(async () => {
    if (!isInstalled({ dev })) await install(dev);
    if (compile && !isCompiled()) await compileAll();
  });
  if (!ready()) throw new Error('The sources changed while they were compiled. Start again.');
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  throw new Error(
    `Node ${needed.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** `npm ci` begins by removing node_modules, so that what an interrupted install left behind does no harm. */
async function install(dev) {
  const args = [
    'ci',
    dev ? '--include=dev' : '--omit=dev',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath ?? '';
  if (/npm-cli\.js$/.test(npm)) await child('Installing packages', process.execPath, [npm, ...args]);
  else await child('Installing packages', 'npm', args, { shell: process.platform === 'win32' });
}

const dist = join(root, 'dist');
const mark = join(dist, '.built');

function isCompiled() {
  return existsSync(mark) && readFileSync(mark, 'utf8') === signatureOfSources();
}

/** Compiled beside and then put in place: an interrupted run leaves no half, and nothing outlives its source. */
async function compileAll() {
  const fresh = join(root, 'dist.new');
  const old = join(root, 'dist.old');
  const signature = signatureOfSources();
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  console.error('Compiling …');
  // Loaded only now: they need packages that may just have been installed.
  const { buildServer } = await import('./buildServer.mjs');
  const { buildWebchat } = await import('./buildWebchat.mjs');
  await Promise.all([buildServer(fresh), buildWebchat(join(fresh, 'webchat'))]);
  writeFileSync(join(fresh, '.built'), signature);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}
