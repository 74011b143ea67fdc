import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { write } from './http';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** 9 takes 0.2 s for the Web Chat bundle and gives 709 kB; 11 takes 4 s for 639 kB. */
const BROTLI_QUALITY = 9;

export const IMMUTABLE = 'public, max-age=31536000, immutable';

type Encoding = 'br' | 'gzip' | 'identity';
const endings = { br: 'br', gzip: 'gz' } as const;

/** A file that is sent as it is. Read at the first use and compressed once for each encoding, off the main thread. */
export class Asset {
  private content?: Promise<{ bytes: Buffer; hash: string }>;
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  /**
   * @param type its media type
   * @param change what is to be changed in it; without one, forms compressed beforehand (`.br`, `.gz`) are used
   */
  constructor(
    private readonly file: string,
    private readonly type: string,
    private readonly change?: (text: string) => string,
  ) {}

  /** Names this content: it goes into the address, so that caches may keep it for ever. */
  async hash(): Promise<string> {
    return (await this.load()).hash;
  }

  /** Answers with the file, or with 304 when the asker has it. */
  async serve(
    request: IncomingMessage,
    response: ServerResponse,
    caching: string,
    extra: Record<string, string> = {},
  ): Promise<void> {
    const encoding = accepted(request.headers['accept-encoding'] ?? '');
    const tag = `"${await this.hash()}-${encoding}"`;
    const headers = { ...extra, 'Cache-Control': caching, ETag: tag, Vary: 'Accept-Encoding' };
    if (matches(request.headers['if-none-match'], tag)) {
      write(response, 304, headers);
      return;
    }
    const bytes = await this.as(encoding);
    const encoded = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
    write(response, 200, { ...headers, ...encoded, 'Content-Type': this.type }, bytes);
  }

  private async load(): Promise<{ bytes: Buffer; hash: string }> {
    this.content ??= this.read().then((bytes) => ({
      bytes,
      hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    }));
    return this.content;
  }

  /** The whole as text, for putting it into a page. */
  async text(): Promise<string> {
    return (await this.load()).bytes.toString('utf8');
  }

  private async read(): Promise<Buffer> {
    const bytes = await readFile(this.file);
    return this.change ? Buffer.from(this.change(bytes.toString('utf8'))) : bytes;
  }

  private async compressed(encoding: Encoding): Promise<Buffer> {
    const ready = encoding === 'identity' || this.change ? undefined : `${this.file}.${endings[encoding]}`;
    if (ready !== undefined && existsSync(ready)) return readFile(ready);
    const { bytes } = await this.load();
    return encode(bytes, encoding);
  }

  private async as(encoding: Encoding): Promise<Buffer> {
    const made = this.encoded.get(encoding) ?? this.compressed(encoding);
    this.encoded.set(encoding, made);
    return made;
  }
}

/** Compresses with care: what is made here is kept and sent many times. */
async function encode(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return bytes;
  if (encoding === 'gzip') return zip(bytes, { level: 9 });
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The best encoding that an Accept-Encoding header allows. */
export function accepted(header: string): Encoding {
  const allowed = header
    .split(',')
    .map((entry) =>
      entry
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  if (allowed.includes('br')) return 'br';
  return allowed.includes('gzip') ? 'gzip' : 'identity';
}

function matches(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}

/** A path from the root of the project: compiled code runs elsewhere, files that are not code stay where they are. */
export function rootPath(...parts: string[]): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder)
      throw new Error(`No package.json above ${__dirname}: run the bot from its own folder.`);
    folder = dirname(folder);
  }
  return join(folder, ...parts);
}
