import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret that signs tokens where none is set: made on the first start and kept in the data folder, readable by
 * the owner alone.
 * @throws Error when the file there is too short to be a secret.
 */
export async function loadOrCreateSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'webchat-secret');
  const kept = (await present(file)) ?? (await made(file, dataDir));
  if (kept.length >= 32) return kept;
  throw new Error(
    `${file} holds no usable secret (32 characters or more). Remove it, and a new one is made.`,
  );
}

async function present(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Written beside and linked into place: of two processes that start together both end up with the same secret. */
async function made(file: string, dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(beside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(beside, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(beside);
  }
  return (await readFile(file, 'utf8')).trim();
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
