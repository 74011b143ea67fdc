import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../storage/collection';
import { openStorage } from '../../storage/open';

/** An embedded storage in a folder of its own, which `dispose` closes and removes. */
export async function temporaryStorage(): Promise<{
  storage: Storage;
  dataDir: string;
  dispose: () => Promise<void>;
}> {
  const dataDir = await mkdtemp(join(tmpdir(), 'storage-'));
  const storage = await openStorage({ dataDir });
  return {
    storage,
    dataDir,
    async dispose() {
      await storage.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
