import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../../storage/embedded/makeFolder';
import { openStorage } from '../../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';

let place: TemporaryPlace;
beforeEach(async () => {
  place = await temporaryFolder();
});
afterEach(() => place.dispose());

it('makes every missing folder, and leaves those that are there', async () => {
  const path = join(place.dataDir, 'a', 'b', 'c');
  await makeFolder(path);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

it('says so where a file stands in the way', async () => {
  const file = join(place.dataDir, 'file');
  await makeFolder(place.dataDir);
  await writeFile(file, '');
  await expect(makeFolder(file)).rejects.toThrow('EEXIST');
  await expect(makeFolder(join(file, 'below'))).rejects.toThrow('ENOTDIR');
});

// Only Linux has a /proc, in which nobody may make a folder.
(process.platform === 'linux' ? it : it.skip)(
  'a folder that cannot be made ends with what to check, not in a try without end',
  async () => {
    await expect(openStorage({ dataDir: '/proc/nope/data' })).rejects.toThrow(
      /The folder \/proc\/nope\/data\/store cannot be used .*Check DATA_DIR/,
    );
  },
  5_000,
);
