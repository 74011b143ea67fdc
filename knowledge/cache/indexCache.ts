import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { packFile, unpackFile } from './packedFile';

/** The release in use, the one before, and what another version or setting needs: more are not kept. */
const FILES_KEPT = 4;
/** A file that is still being written is younger. */
const LEFT_BEHIND_AFTER_MS = 3_600_000;

/** Where a bot keeps them: the folder may be emptied at any time. */
export function indexCacheDir(dataDir: string): string {
  return join(dataDir, 'cache');
}

export interface IndexCacheOptions {
  /** It is made when it is not there. */
  folder: string;
  /** Digest of code and models: with others, nothing that is kept is of use. */
  basis: string;
  /** Of what is kept there: files of another ending are another cache's. */
  ending?: '.index' | '.models';
  /** Hears of files that cannot be read or written; the index is made all the same. */
  onProblem?: ((problem: string) => void) | undefined;
}

/**
 * Indexes that were made before, on disk under the digest of everything that goes into them. Several processes may use one
 * folder: a file appears whole or not at all.
 */
export class IndexCache {
  private readonly ending: string;

  constructor(private readonly options: IndexCacheOptions) {
    this.ending = options.ending ?? '.index';
  }

  /** The index of these inputs: as it was kept, or as `make` makes it, kept from then on. @param inputs JSON */
  get<Index extends object>(inputs: readonly unknown[], make: () => Index): Index {
    const key = createHash('sha256').update(this.options.basis).update(JSON.stringify(inputs)).digest('hex');
    const file = join(this.options.folder, `${key.slice(0, 32)}${this.ending}`);
    const kept = this.read(key, file);
    if (kept) return kept as Index;
    const made = make();
    this.write(key, file, made);
    return made;
  }

  private read(key: string, file: string): object | undefined {
    try {
      const kept = unpackFile(key, readFileSync(file));
      if (typeof kept === 'object') return kept;
      this.tell(`${file} ${kept}; the index is made anew.`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.tell(`${file} cannot be read; the index is made anew: ${String(error)}`);
    }
    return undefined;
  }

  private write(key: string, file: string, index: object): void {
    const { folder } = this.options;
    const part = `${file}.${process.pid}-${threadId}.part`;
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(part, packFile(key, index), { mode: 0o600 });
      renameSync(part, file);
      removeOld(folder, this.ending);
    } catch (error) {
      remove(part);
      this.tell(`${file} cannot be written; the next start makes the index again: ${String(error)}`);
    }
  }

  private tell(problem: string): void {
    this.options.onProblem?.(problem);
  }
}

/** The oldest indexes beyond those that are kept, and what a killed process has left half written. */
function removeOld(folder: string, ending: string): void {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? [{ name, path, at: stat.mtimeMs }] : [];
  });
  const newest = Math.max(...files.map(({ at }) => at));
  const old = files
    .filter(({ name }) => name.endsWith(ending))
    .sort((a, b) => b.at - a.at)
    .slice(FILES_KEPT);
  const left = files.filter(({ name, at }) => name.endsWith('.part') && at < newest - LEFT_BEHIND_AFTER_MS);
  for (const { path } of [...old, ...left]) remove(path);
}

/** What cannot be removed stays; it only takes room. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Another process may be at it, or the folder is none.
  }
}
