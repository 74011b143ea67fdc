import { open } from 'node:fs/promises';

/** Puts what was written to a file on the disk, against a power cut. */
export async function syncFile(filename: string): Promise<void> {
  const file = await open(filename, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
