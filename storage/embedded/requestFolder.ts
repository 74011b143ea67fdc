import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** So many characters are written at once. */
const PORTION = 256 * 1024;

/**
 * Requests to the process that has an embedded storage open, left as files beside it: `ID.json`, whose answer lies beside
 * it as `ID.done.json`. A file is there whole or not at all. It holds JSON, one line or, where it is much, several.
 */
export class RequestFolder {
  constructor(private readonly path: string) {}

  /**
   * @param id letters, digits, `-` and `_`; requests are answered in the order of their ids
   * @param more what goes with it, a line each: it need not be in memory together
   */
  async leave(id: string, request: unknown, more: Iterable<unknown> = []): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    await this.put(`${id}.json`, request, more);
  }

  /** Reads the answer to a request and clears it away; undefined while there is none. */
  async takeAnswer(id: string): Promise<unknown> {
    const path = join(this.path, `${id}.done.json`);
    const text = await readFile(path, 'utf8').catch(absent);
    if (text === undefined) return undefined;
    await rm(path, { force: true });
    return JSON.parse(text) as unknown;
  }

  /** Takes a request back that nobody has answered. */
  async withdraw(id: string): Promise<void> {
    await rm(join(this.path, `${id}.json`), { force: true });
  }

  /**
   * Answers what was left, oldest first.
   * @param answer gets the lines of a request, and never throws
   * @returns how many were answered
   */
  async process(answer: (lines: AsyncIterable<string>) => Promise<unknown>): Promise<number> {
    const names = ((await readdir(this.path).catch(absent)) ?? [])
      .filter((name) => /^[\w-]+\.json$/.test(name))
      .sort();
    for (const name of names) {
      const path = join(this.path, name);
      const input = createReadStream(path);
      const answered = await answer(createInterface({ input, crlfDelay: Infinity }));
      input.destroy();
      await this.put(name.replace(/\.json$/, '.done.json'), answered);
      await rm(path, { force: true });
    }
    return names.length;
  }

  private async put(name: string, content: unknown, more: Iterable<unknown> = []): Promise<void> {
    const path = join(this.path, name);
    const part = await open(`${path}.part`, 'w', 0o600);
    try {
      let portion = JSON.stringify(content);
      for (const line of more) {
        portion += `\n${JSON.stringify(line)}`;
        if (portion.length < PORTION) continue;
        await part.write(portion);
        portion = '';
      }
      await part.write(portion);
    } finally {
      await part.close();
    }
    await rename(`${path}.part`, path);
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
