import { spawn } from 'node:child_process';
import { claim } from './alone.mjs';
import { root } from './root.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program of the project, with all that it prints on standard error, and passes signals on to it: nobody is
 * to be left behind installing.
 * @throws Error when it fails
 */
export async function child(what, program, args, options = {}) {
  console.error(`${what} …`);
  const running = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  claim(running.pid);
  let stopped;
  const pass = (signal) => {
    stopped = signal;
    running.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  const failure = await new Promise((resolve) => {
    running.on('error', (error) => resolve(error.message));
    running.on('exit', (code, signal) => resolve(code === 0 ? '' : `it ended with ${signal ?? code}`));
  });
  for (const signal of signals) process.off(signal, pass);
  if (stopped) process.exit(1);
  if (failure) throw new Error(`${what} failed: ${failure}. See the lines above.`);
}
