import type { Readable } from 'node:stream';
import { tidy } from '../../../language/text';

/** Ways of writing text that spreadsheets save in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** Signs of other old ways of writing Vietnamese (TCVN3, VNI), which show where their bytes are read as Windows-1258. */
const foreign = /[µ¸¶·¹¨®©«¬§¡¤¥¦ÖßØÑñ×ûþÿ]/u;
const word = /[\p{L}\p{M}µ¸¶·¹¨®©«¬§¡¤¥¦×]+/gu;
/** A file of which more words than this share look foreign is written in something else. */
const MOST_FOREIGN = 0.02;
/** So much is looked at to tell. */
const SAMPLE = 256 * 1024;

/**
 * In what a text is written: by its mark, by whether all of it is UTF-8, else by whether it makes sense as
 * Windows-1258. Undefined for anything else.
 */
export async function encodingOf(bytes: Readable): Promise<Encoding | undefined> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let sample = Buffer.alloc(0);
  let utf8 = true;
  for await (const chunk of bytes) {
    if (sample.length < SAMPLE) sample = Buffer.concat([sample, chunk as Buffer]);
    if (utf8) utf8 = accepts(() => strict.decode(chunk as Buffer, { stream: true }));
    const marked = byMark(sample);
    if (marked !== undefined && marked !== 'utf-8') return marked;
  }
  if (utf8 && accepts(() => strict.decode())) return 'utf-8';
  return isWindows1258(sample) ? 'windows-1258' : undefined;
}

/** The text of the bytes, piece by piece; letters that were parted from their marks joined again. */
export async function* decoded(bytes: Readable, encoding: Encoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

function byMark(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: every second byte of plain letters is empty.
  const sample = bytes.subarray(0, 400);
  const empty = (from: number): number => sample.filter((byte, i) => i % 2 === from && byte === 0).length;
  if (sample.length >= 20 && empty(1) > sample.length / 4) return 'utf-16le';
  return sample.length >= 20 && empty(0) > sample.length / 4 ? 'utf-16be' : undefined;
}

function accepts(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

function isWindows1258(bytes: Buffer): boolean {
  const text = tidy(new TextDecoder('windows-1258').decode(bytes));
  // A letter with a tone is a letter and a mark here; a text without any is in something else.
  if (!/[\p{L}]/u.test(text) || !bytes.some((byte) => [0xcc, 0xd2, 0xde, 0xec, 0xf2].includes(byte)))
    return false;
  const words = text.match(word) ?? [];
  return words.filter((one) => foreign.test(one)).length <= words.length * MOST_FOREIGN;
}
