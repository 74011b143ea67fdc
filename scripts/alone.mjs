// One process at a time installs and compiles; the others wait for it.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.mjs';

const lock = join(root, '.preparing');
/** Longer than any installation takes: after this time the numbers in the lock belong to other processes. */
const forgotten = 20 * 60_000;
let held = false;

/** Does the job when nobody else is at it. A holder that is gone, with its child, is not waited for. */
export async function alone(job) {
  let told = false;
  while (!take()) {
    if (!told)
      console.error(`Waiting for another process that installs or compiles (it is noted in ${lock}) …`);
    told = true;
    await pause(200);
  }
  process.once('exit', release);
  try {
    await job();
  } finally {
    release();
    process.off('exit', release);
  }
}

/** Notes the child that does the work: it may outlive this process. */
export function claim(pid) {
  if (held) writeFileSync(lock, `${process.pid} ${pid}`);
}

function take() {
  const holder = read();
  if (holder === null) {
    held = attempt(() => writeFileSync(lock, String(process.pid), { flag: 'wx' }), 'EEXIST');
    return held;
  }
  if (isForgotten() || !holder.split(' ').some((pid) => isRunning(Number(pid)))) takeAway(holder);
  return false;
}

function isForgotten() {
  const stat = statSync(lock, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > forgotten;
}

/** Moved first, then looked at: somebody may have put a new one in its place meanwhile. */
function takeAway(stale) {
  const aside = `${lock}.${process.pid}`;
  if (!attempt(() => renameSync(lock, aside), 'ENOENT')) return;
  if (readFileSync(aside, 'utf8') !== stale) attempt(() => linkSync(aside, lock), 'EEXIST');
  rmSync(aside);
}

function release() {
  if (held) rmSync(lock, { force: true });
  held = false;
}

function read() {
  let content = null;
  attempt(() => (content = readFileSync(lock, 'utf8')), 'ENOENT');
  return content;
}

function isRunning(pid) {
  return pid > 0 && attempt(() => process.kill(pid, 0), 'ESRCH', 'EPERM');
}

/** False for a failure that is expected here; EPERM means that the process is there, of another user. */
function attempt(job, expected, fine) {
  try {
    job();
    return true;
  } catch (error) {
    if (error.code === fine) return true;
    if (error.code === expected) return false;
    throw error;
  }
}
