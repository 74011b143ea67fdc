import { z } from 'zod';
import { AppError } from '../../errors/appError';
import { type Backup, readBackup, writeBackup } from '../../storage/backup';
import type { Storage } from '../../storage/collection';

/** The file is no backup of this bot. */
class BackupInvalidError extends AppError {
  override readonly name = 'BackupInvalidError';
  readonly code = 'BACKUP_INVALID';
}

/**
 * What is worth keeping: knowledge with its releases, switches, tokens that a platform renews, the web chat's secret.
 * Nothing of what citizens wrote or were told. `knowledge` comes last: it says which release counts.
 */
const KEPT = ['records', 'releases', 'live', 'secrets', 'zaloTokens', 'knowledge'] as const;

const BackupFile = z.array(
  z.strictObject({
    collection: z.enum(KEPT),
    documents: z.array(z.looseObject({ _id: z.string() })),
  }),
);

export function takeBackup(storage: Storage): Promise<Backup> {
  return readBackup(storage, KEPT);
}

/** Puts a backup back; what was there of the same kinds goes. @throws BackupInvalidError before anything is changed */
export async function restoreBackup(storage: Storage, content: unknown): Promise<Record<string, number>> {
  const read = BackupFile.safeParse(content);
  if (!read.success) throw new BackupInvalidError('The file is no backup of this bot; nothing was changed.');
  const backup = KEPT.flatMap((name) => read.data.filter(({ collection }) => collection === name));
  await writeBackup(storage, backup);
  return Object.fromEntries(backup.map(({ collection, documents }) => [collection, documents.length]));
}
