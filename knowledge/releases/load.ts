import type { Storage } from '../../storage/collection';
import type { KnowledgeSnapshot } from '../knowledge';
import { forKinds, kinds, type Records } from '../schema/records';
import { readManifest, recordsOfRelease } from './manifest';
import { type CurrentRelease, readCurrent, type ReleaseRecords } from './releaseRecords';
import { readWithoutManifest } from './withoutManifest';
import { AppError } from '../../errors/appError';

/** Nothing has been put into the storage yet. */
export class NoKnowledgeError extends AppError {
  override readonly name = 'NoKnowledgeError';
  readonly code = 'NO_KNOWLEDGE';
}

/** Records of the release that counts are missing. */
export class IncompleteReleaseError extends AppError {
  override readonly name = 'IncompleteReleaseError';
  readonly code = 'RELEASE_INCOMPLETE';
  constructor() {
    super(
      'The knowledge in the storage is incomplete: fewer records than its release says. Start the bot, or start it again: it puts back what ships with it, and says what is lost.',
    );
  }
}

const MAX_LOAD_ATTEMPTS = 5;

/** The knowledge that counts now, each kind by its key. @throws NoKnowledgeError before the first release */
export async function loadKnowledge(storage: Storage): Promise<KnowledgeSnapshot> {
  const { current, stock } = await loadReleaseRecords(storage);
  const records = forKinds((kind) => stock[kind].map(({ record }) => record)) as unknown as Records;
  return { release: current.release, ...records };
}

/**
 * As `loadKnowledge`, with where each record came from. A release that is removed while it is being read (many newer ones
 * came in the meantime) lacks records and is read again.
 * @throws NoKnowledgeError before the first release
 */
export async function loadReleaseRecords(
  storage: Storage,
): Promise<{ current: CurrentRelease; stock: ReleaseRecords }> {
  for (let attempt = 0; attempt < MAX_LOAD_ATTEMPTS; attempt++) {
    const current = await readCurrent(storage);
    if (!current)
      throw new NoKnowledgeError('The storage holds no knowledge yet: start the bot once, or import a file.');
    const stock = await readRecords(storage, current);
    if (stock) return { current, stock };
  }
  throw new IncompleteReleaseError();
}

/** The records of the current release; null when some are missing. */
async function readRecords(storage: Storage, current: CurrentRelease): Promise<ReleaseRecords | null> {
  const manifest = await readManifest(storage, current.release);
  if (manifest) return recordsOfRelease(storage, manifest);
  const stock = await readWithoutManifest(storage, current.release);
  return kinds.every((kind) => stock[kind].length === (current.counts[kind] ?? 0)) ? stock : null;
}
