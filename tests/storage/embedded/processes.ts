import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process that has a data folder, or tried to get it. */
export interface Writer {
  child: ChildProcess;
  lines: string[];
  /** The first line that starts so; fails when the process ends without one. */
  line(start: string): Promise<string>;
  kill(): Promise<void>;
}

/** Starts `writer.ts` on a data folder. */
export function startWriter(dataDir: string, ...modes: string[]): Writer {
  const script = join(__dirname, 'writer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, ...modes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const ended = once(child, 'close');
  return {
    child,
    lines,
    async line(start) {
      for (;;) {
        const found = lines.find((line) => line.startsWith(start));
        if (found) return found;
        const more = await Promise.race([once(output, 'line').then(() => true), ended.then(() => false)]);
        if (!more && !lines.some((line) => line.startsWith(start)))
          throw new Error(`The process ended without "${start}": ${lines.join(' | ')}`);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
