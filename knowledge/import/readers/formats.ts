import { open } from 'node:fs/promises';
import { BadFileError } from '../badFile';

const HEAD = 64 * 1024;
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** How a locked workbook names the part that holds it. */
const locked = Buffer.from('EncryptedPackage', 'utf16le');

/** Refuses by name what only looks like a table: locked and old workbooks, web pages, documents. @throws BadFileError */
export async function refuseForeign(file: string): Promise<void> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return;
  try {
    const head = Buffer.alloc(HEAD);
    const { bytesRead } = await handle.read(head, 0, HEAD, 0);
    const what = foreign(head.subarray(0, bytesRead), await tailOf(handle, bytesRead));
    if (what !== undefined) throw new BadFileError(file, [{ what }]);
  } finally {
    await handle.close();
  }
}

/** The directory of an old workbook may stand at its end. */
async function tailOf(handle: Awaited<ReturnType<typeof open>>, read: number): Promise<Buffer> {
  const { size } = await handle.stat();
  if (read < HEAD) return Buffer.alloc(0);
  const tail = Buffer.alloc(Math.min(HEAD, size));
  await handle.read(tail, 0, tail.length, size - tail.length);
  return tail;
}

function foreign(head: Buffer, tail: Buffer): string | undefined {
  if (head.subarray(0, ole.length).equals(ole))
    return head.includes(locked) || tail.includes(locked)
      ? 'is locked with a password; open it in Excel, take the password off and save it'
      : 'is an old Excel workbook (.xls); open it in Excel and save it as .xlsx';
  const text = head
    .toString('latin1')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .slice(0, 400)
    .toLowerCase();
  if (text.startsWith('%pdf')) return 'is a PDF; a table is needed (.xlsx or .csv)';
  if (/^<(?:!doctype html|html|table|meta|head|body)/.test(text))
    return 'is a web page, whatever its ending; open it in Excel and save it as .xlsx';
  if (text.startsWith('<?xml') && text.includes('mso-application'))
    return 'is an Excel workbook of 2003 in XML; open it in Excel and save it as .xlsx';
  return undefined;
}
