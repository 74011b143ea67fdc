import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Things in order, of which not all need be in memory; an array is one. */
export interface List<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** So many bytes of a spool are kept in memory; what is more goes to a file. */
const IN_MEMORY = 1024 * 1024;
/** So much of the file is read at once: what comes next is mostly asked for next. */
const WINDOW = 64 * 1024;

/** A list of plain JSON that grows, for tables too large for the memory: what is more than a little lies on a file. */
export class Spool<T> implements List<T> {
  /** Where on the file each one begins, and where the next one will. */
  private readonly starts: number[] = [0];
  /** Those that are not on the file yet. */
  private waiting: string[] = [];
  private waitingBytes = 0;
  private file: number | null = null;
  private window: { at: number; bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };

  constructor(
    private readonly openFile: () => number,
    private readonly inMemory: number,
  ) {}

  get length(): number {
    return this.starts.length - 1;
  }

  /** How many of them are in memory. */
  get held(): number {
    return this.waiting.length;
  }

  add(one: T): void {
    const text = JSON.stringify(one);
    const bytes = Buffer.byteLength(text);
    this.starts.push((this.starts.at(-1) ?? 0) + bytes);
    this.waiting.push(text);
    this.waitingBytes += bytes;
    if (this.waitingBytes > this.inMemory) this.write();
  }

  at(index: number): T | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const written = this.length - this.waiting.length;
    const text = index < written ? this.read(index) : this.waiting[index - written];
    return JSON.parse(text ?? '') as T;
  }

  *[Symbol.iterator](): Generator<T> {
    for (let i = 0; i < this.length; i++) yield this.at(i) as T;
  }

  /** Lets go of the file; nothing can be asked for afterwards. */
  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private write(): void {
    this.file ??= this.openFile();
    const bytes = Buffer.from(this.waiting.join(''));
    const at = this.starts[this.length - this.waiting.length] ?? 0;
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.file, bytes, done, bytes.length - done, at + done);
    this.waiting = [];
    this.waitingBytes = 0;
  }

  private read(index: number): string {
    const [from = 0, to = 0] = [this.starts[index], this.starts[index + 1]];
    const { at, bytes } = this.window;
    if (from < at || to > at + bytes.length) this.window = { at: from, bytes: this.portion(from, to) };
    return this.window.bytes.toString('utf8', from - this.window.at, to - this.window.at);
  }

  private portion(from: number, to: number): Buffer {
    if (this.file === null) throw new Error('The spool is closed.');
    const written = this.starts[this.length - this.waiting.length] ?? 0;
    const buffer = Buffer.alloc(Math.max(to - from, Math.min(WINDOW, written - from)));
    for (let done = 0; done < buffer.length;) {
      const more = readSync(this.file, buffer, done, buffer.length - done, from + done);
      if (more === 0) throw new Error('The spool has lost what was written to it.');
      done += more;
    }
    return buffer;
  }
}

/** The spools of one import. Their files have no name, so that nothing of them outlives the process. */
export class Spools {
  private readonly opened: Spool<unknown>[] = [];

  /** @param folder where the files are; one on a disk is best, some systems keep /tmp in memory */
  constructor(
    private readonly folder: string = tmpdir(),
    private readonly inMemory: number = IN_MEMORY,
  ) {}

  open<T>(): Spool<T> {
    const spool = new Spool<T>(() => {
      const path = join(this.folder, `import-${randomBytes(8).toString('hex')}.spool`);
      const file = openSync(path, 'wx+', 0o600);
      unlinkSync(path);
      return file;
    }, this.inMemory);
    this.opened.push(spool);
    return spool;
  }

  /** How many things all of them have in memory. */
  get held(): number {
    return this.opened.reduce((sum, { held }) => sum + held, 0);
  }

  close(): void {
    for (const spool of this.opened) spool.close();
  }
}

/** A list seen through a function, which is asked anew each time. */
export function mapped<T>(list: List<T>, see: (one: T) => T): List<T> {
  return {
    length: list.length,
    at(index) {
      const one = list.at(index);
      return one === undefined ? undefined : see(one);
    },
    *[Symbol.iterator]() {
      for (const one of list) yield see(one);
    },
  };
}

/** Some of a list, by their places. */
export function picked<T>(list: List<T>, places: readonly number[]): List<T> {
  const at = (index: number): T | undefined => {
    const place = places[index];
    return place === undefined ? undefined : list.at(place);
  };
  return {
    length: places.length,
    at,
    *[Symbol.iterator]() {
      for (const place of places) yield list.at(place) as T;
    },
  };
}
