import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** A process, told apart from a later one with the same number. */
export interface ProcessIdentity {
  pid: number;
  /** Host and process namespace: numbers of another place say nothing here. */
  place: string;
  /** When it began, in the system's own terms; null where the system does not tell. */
  began: string | null;
}

/** This process. */
export async function thisProcess(): Promise<ProcessIdentity> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return { pid: process.pid, place: `${hostname()} ${namespace}`.trim(), began: await beginOf(process.pid) };
}

/** Whether a process of this place still runs. When in doubt it does. */
export async function isRunning(wanted: ProcessIdentity): Promise<boolean> {
  try {
    process.kill(wanted.pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const began = await beginOf(wanted.pid);
  return began === null || wanted.began === null || began === wanted.began;
}

/** Boot and clock tick at which a process began (proc(5)); `dead` for one that only waits to be reaped. */
async function beginOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? 'dead' : `${boot.trim()}:${fields[18]}`;
  } catch {
    // No /proc here, or it hides other users' processes.
    return null;
  }
}
