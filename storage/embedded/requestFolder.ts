import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Requests to the process that has an embedded storage open, left as files beside it: `ID.json`, whose answer lies beside
 * it as `ID.done.json`. A file is there whole or not at all.
 */
export class RequestFolder {
  constructor(private readonly path: string) {}

  /** @param id letters, digits, `-` and `_`; requests are answered in the order of their ids */
  async leave(id: string, request: unknown): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    await this.put(`${id}.json`, request);
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

  /** Answers what was left, oldest first. @param answer never throws. @returns how many were answered */
  async process(answer: (text: string) => Promise<unknown>): Promise<number> {
    const names = ((await readdir(this.path).catch(absent)) ?? [])
      .filter((name) => /^[\w-]+\.json$/.test(name))
      .sort();
    for (const name of names) {
      const path = join(this.path, name);
      await this.put(name.replace(/\.json$/, '.done.json'), await answer(await readFile(path, 'utf8')));
      await rm(path, { force: true });
    }
    return names.length;
  }

  private async put(name: string, content: unknown): Promise<void> {
    const path = join(this.path, name);
    await writeFile(`${path}.part`, JSON.stringify(content), { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
