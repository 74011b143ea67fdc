import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { BadFileError, limits } from '../badFile';

interface Entry {
  at: number;
  packed: number;
  method: number;
  locked: boolean;
}

const END = { mark: 0x06054b50, bytes: 22, comment: 65_535 };
const CENTRAL = { mark: 0x02014b50, bytes: 46 };
const LOCAL_BYTES = 30;
const MOST_ENTRIES = 10_000;

/** The files inside a zip archive, unpacked one by one as they are asked for. */
export class ZipArchive {
  private unpacked = 0;

  private constructor(
    private readonly file: string,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Undefined when the file is no zip archive. @throws Error when it cannot be read */
  static async open(file: string): Promise<ZipArchive | undefined> {
    const handle = await open(file);
    try {
      const entries = await directoryOf(handle, (await handle.stat()).size);
      return entries && new ZipArchive(file, entries);
    } finally {
      await handle.close();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The bytes of one file of the archive; undefined when it has none of this name.
   * @throws BadFileError when it is locked, damaged, or all that was unpacked is too big
   */
  async read(name: string): Promise<Readable | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.locked || (entry.method !== 0 && entry.method !== 8))
      throw new BadFileError(this.file, [{ what: 'is packed in a way that cannot be read' }]);
    if (entry.packed === 0) return emptyStream();
    const start = await dataStart(this.file, entry.at);
    const packed = createReadStream(this.file, { start, end: start + entry.packed - 1 });
    const bounded = this.bounded();
    const source = entry.method === 0 ? packed : packed.on('error', fail).pipe(createInflateRaw());
    source.on('error', fail);
    return source.pipe(bounded);

    function fail(error: Error): void {
      bounded.destroy(error);
    }
  }

  private bounded(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.unpacked += chunk.length;
        if (this.unpacked <= limits.fileBytes) done(null, chunk);
        else
          done(
            new BadFileError(this.file, [
              { what: `is larger than ${limits.fileBytes / 1024 / 1024} MiB unpacked` },
            ]),
          );
      },
    });
  }
}

function emptyStream(): Readable {
  return new Transform().end();
}

async function directoryOf(handle: FileHandle, size: number): Promise<Map<string, Entry> | undefined> {
  const tail = await part(handle, Math.max(0, size - END.bytes - END.comment), size);
  let end = tail.length - END.bytes;
  while (end >= 0 && tail.readUInt32LE(end) !== END.mark) end--;
  if (end < 0) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const at = tail.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || at + bytes > size) return undefined;
  const directory = await part(handle, at, at + bytes);
  const entries = new Map<string, Entry>();
  for (let i = 0, place = 0; i < count; i++) {
    if (place + CENTRAL.bytes > directory.length || directory.readUInt32LE(place) !== CENTRAL.mark)
      return undefined;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) =>
      directory.readUInt16LE(place + offset),
    ) as [number, number, number];
    const nameAt = place + CENTRAL.bytes;
    entries.set(directory.toString('utf8', nameAt, nameAt + nameBytes).replaceAll('\\', '/'), {
      at: directory.readUInt32LE(place + 42),
      packed: directory.readUInt32LE(place + 20),
      method: directory.readUInt16LE(place + 10),
      locked: (directory.readUInt16LE(place + 8) & 1) === 1,
    });
    place = nameAt + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

/** Behind the entry's own header, whose name and extra field may differ in length from those of the directory. */
async function dataStart(file: string, at: number): Promise<number> {
  const handle = await open(file);
  try {
    const header = await part(handle, at, at + LOCAL_BYTES);
    return at + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}

async function part(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
  return bytes.subarray(0, bytesRead);
}
