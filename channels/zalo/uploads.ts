import type { ZaloResponse, ZaloClient } from './api';
import { limits } from './limits';
import { withTimeout } from '../requestTimeout';

/** What became of a file: Zalo's token for it, or why there is none. */
export type Upload =
  | { kind: 'token'; token: string }
  | { kind: 'answer'; answer: Exclude<ZaloResponse, { kind: 'ok' }> }
  | { kind: 'unusable'; reason: string };

const FETCH_MS = 10_000;
/** Used a day less than Zalo keeps them. */
const REUSE_MS = limits.uploadMs - 24 * 3_600_000;

/** Files have to be uploaded before they can be sent. The same address is uploaded once in six days. */
export class Uploads {
  private readonly known = new Map<string, { token: string; until: number }>();
  /** Of several who want the same file at once, one uploads it and the others wait. */
  private readonly underway = new Map<string, Promise<Upload>>();

  constructor(
    private readonly api: ZaloClient,
    private readonly clock: () => number,
  ) {}

  async token(url: string, name: string, access: string): Promise<Upload> {
    const known = this.known.get(url);
    if (known && known.until > this.clock()) return { kind: 'token', token: known.token };
    const underway = this.underway.get(url) ?? this.upload(url, name, access);
    this.underway.set(url, underway);
    return underway.finally(() => this.underway.delete(url));
  }

  private async upload(url: string, name: string, access: string): Promise<Upload> {
    const bytes = await fetched(url);
    if (typeof bytes === 'string') return { kind: 'unusable', reason: bytes };
    const answer = await this.api.upload('/v2.0/oa/upload/file', access, new File([bytes], name));
    if (answer.kind !== 'ok') return { kind: 'answer', answer };
    const { token } = answer.data;
    if (typeof token !== 'string')
      return { kind: 'unusable', reason: 'Zalo gave no token for an uploaded file' };
    this.known.set(url, { token, until: this.clock() + REUSE_MS });
    return { kind: 'token', token };
  }

  /** Zalo does not know the token of this file any more. */
  expired(url: string): void {
    this.known.delete(url);
  }
}

/** The bytes at an address, or why they cannot be had. */
async function fetched(url: string): Promise<Buffer | string> {
  try {
    return await withTimeout(FETCH_MS, async (signal) => bytesOf(await fetch(url, { signal })));
  } catch {
    return 'A file could not be fetched';
  }
}

async function bytesOf(response: Response): Promise<Buffer | string> {
  if (!response.ok || !response.body) return `A file could not be fetched (HTTP ${response.status})`;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limits.file) return `A file is larger than ${limits.file} bytes`;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
