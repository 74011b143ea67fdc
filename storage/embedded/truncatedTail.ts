import { open, stat } from 'node:fs/promises';

const CHUNK = 64 * 1024;

/**
 * Cuts off what stands behind the last line end: a write that did not finish, so nobody was told that it was kept.
 * Returns how many bytes went. A file that is not there is none of its business.
 */
export async function dropTruncatedTail(filename: string): Promise<number> {
  const size = await stat(filename).then(
    (found) => found.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    },
  );
  if (size === 0) return 0;
  const file = await open(filename, 'r+');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let end = size; end > 0; end -= CHUNK) {
      const start = Math.max(0, end - CHUNK);
      const { bytesRead } = await file.read(buffer, 0, end - start, start);
      const newline = buffer.subarray(0, bytesRead).lastIndexOf(0x0a);
      if (newline < 0) continue;
      const whole = start + newline + 1;
      if (whole < size) await file.truncate(whole);
      return size - whole;
    }
    await file.truncate(0);
    return size;
  } finally {
    await file.close();
  }
}
