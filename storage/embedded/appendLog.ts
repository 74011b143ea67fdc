import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { FileBeside } from './rewrite';

/** Hears where on the file a line lies, and how long it is without its end. */
export type Written = (at: number, bytes: number) => void;

/** Lines that go to the file in one write. */
interface Batch {
  lines: { line: string; written?: Written | undefined }[];
  written: Promise<void>;
}

/**
 * A file that grows by lines. What is appended while a write is under way goes to the file together in the next one.
 * After a failure nothing more is written until the log is reopened: what follows may build on what is not there.
 */
export class AppendLog {
  private file: FileHandle | null = null;
  /** Which file is held: somebody may put another one in its place. */
  private inode = 0;
  /** How many bytes the file has. */
  private size = 0;
  private next: Batch | null = null;
  /** The lines that went to the file since another is being made to take its place, and where on it they begin. */
  private since: { lines: string[]; from: number } | null = null;
  /** Settles when all work begun so far is done, well or not. */
  private last: Promise<unknown> = Promise.resolve();
  private failure: Error | null = null;

  constructor(readonly filename: string) {}

  /** Adds a line, without its end. It is with the operating system once `flushed()` has resolved. */
  append(line: string, written?: Written): void {
    this.next ??= this.newBatch();
    this.next.lines.push({ line, written });
  }

  /** Resolves when everything appended so far is with the operating system. @throws what the file system says */
  async flushed(): Promise<void> {
    if (this.next) return this.next.written;
    await this.last;
    if (this.failure) throw this.failure;
  }

  /** Runs a job between two writes; the file that it leaves in place is the one that grows from then on. */
  async exclusively(job: () => Promise<void>): Promise<void> {
    const done = this.last.then(async () => {
      await this.release();
      await job();
    });
    this.last = done.catch(() => undefined);
    return done;
  }

  /**
   * Puts a new file in the place of this one and keeps nobody waiting for it: while `make` writes it, the file goes on
   * growing; what it has grown by is added, and the two change places between two writes.
   * @param make begins at once, from all that is appended so far
   * @param taken hears, before anything more is written, that the places were changed, and where on the old file the lines
   *   lay that were added
   * @returns how many lines were added
   * @throws when the file could not be written to meanwhile, too: the new one may then say what was never kept
   */
  async replaced(make: () => Promise<FileBeside>, taken?: (from: number) => void): Promise<number> {
    const since: AppendLog['since'] = { lines: [], from: Infinity };
    this.since = since;
    try {
      const beside = await make();
      await this.exclusively(async () => {
        if (this.since === since) {
          await beside.takePlace(since.lines);
          return taken?.(since.from);
        }
        await beside.discard();
        throw this.failure ?? new Error('it was read anew meanwhile');
      });
      return since.lines.length;
    } finally {
      if (this.since === since) this.since = null;
    }
  }

  /** Begins anew after a failure, with the file that a job leaves in place. */
  async reopen(job: () => Promise<void>): Promise<void> {
    await this.exclusively(job);
    this.failure = null;
  }

  /** Puts what was written on the disk, against a power cut, and lets the file go. */
  async close(): Promise<void> {
    await this.exclusively(async () => {
      const file = await open(this.filename, 'r+').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      try {
        await file?.sync();
      } finally {
        await file?.close();
      }
    });
  }

  private newBatch(): Batch {
    const lines: Batch['lines'] = [];
    const written = this.last.then(() => {
      this.next = null;
      return this.write(lines);
    });
    this.last = written.catch(() => undefined);
    return { lines, written };
  }

  private async write(lines: Batch['lines']): Promise<void> {
    if (this.failure) throw this.failure;
    try {
      this.file ??= await this.opened();
      // Asked at once, this takes a tenth of what it takes to hand the question to another thread and to wait for it.
      const { ino } = statSync(this.filename);
      if (ino !== this.inode) throw new Error('another file stands in its place');
      await this.file.appendFile(lines.map(({ line }) => `${line}\n`).join(''));
      for (const { line, written } of lines) {
        this.since?.lines.push(line);
        if (this.since) this.since.from = Math.min(this.since.from, this.size);
        const bytes = Buffer.byteLength(line);
        written?.(this.size, bytes);
        this.size += bytes + 1;
      }
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error));
      this.since = null;
      await this.release();
      throw error;
    }
  }

  private async opened(): Promise<FileHandle> {
    const file = await open(this.filename, 'a', 0o600);
    ({ ino: this.inode, size: this.size } = await file.stat());
    return file;
  }

  private async release(): Promise<void> {
    const file = this.file;
    this.file = null;
    await file?.close().catch(() => undefined);
  }
}
