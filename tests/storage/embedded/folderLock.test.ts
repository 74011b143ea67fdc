import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '../../../storage/embedded/folderLock';
import { type ProcessIdentity, thisProcess } from '../../../storage/embedded/process';
import { DataFolderInUseError, StorageUnavailableError } from '../../../storage/errors';
import { openStorage } from '../../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { startWriter } from './processes';

const SILENCE_MS = 150;
let place: TemporaryPlace;
let folder: string;

beforeEach(async () => {
  place = await temporaryFolder();
  folder = join(place.dataDir, 'store', 'lock');
});
afterEach(() => place.dispose());

const take = () => lockFolder(place.dataDir, folder, SILENCE_MS);
/** Leaves behind the lock of another process. */
const left = async (differences: Partial<ProcessIdentity>): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, '7');
  await writeFile(file, JSON.stringify({ ...(await thisProcess()), ...differences }));
  return file;
};

it('refuses a second process, naming the first and what to do', async () => {
  const first = startWriter(place.dataDir, 'hold');
  try {
    const pid = (await first.line('open')).split(' ')[1];
    const second = openStorage(place);
    await expect(second).rejects.toThrow(DataFolderInUseError);
    await expect(second).rejects.toThrow(new RegExp(`${place.dataDir}.*process ${pid}.*DATA_DIR`));
  } finally {
    await first.kill();
  }
  const storage = await openStorage(place);
  await storage.close();
}, 120_000);

it('refuses a second storage in the same process until the first is closed', async () => {
  const first = await openStorage(place);
  await expect(openStorage(place)).rejects.toThrow(DataFolderInUseError);
  await first.close();
  const second = await openStorage(place);
  await second.close();
});

it.each<[string, () => Promise<unknown>]>([
  ['free', () => Promise.resolve()],
  ['left by a dead process', () => left({ pid: 2 ** 22 - 1 })],
  ['given back', async () => (await take())()],
])('lets one of many starters have a folder that is %s', async (_, before) => {
  for (let round = 0; round < 5; round++) {
    await before();
    const results = await Promise.allSettled(Array.from({ length: 20 }, take));
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(won).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(DataFolderInUseError);
    await won[0]?.();
  }
});

it('takes over from a dead process whose number another one has now', async () => {
  await left({ began: 'an earlier boot:123' });
  await expect(take()).resolves.toBeInstanceOf(Function);
});

it('believes a process to run when the system does not tell when it began', async () => {
  await left({ began: null });
  await expect(take()).rejects.toThrow(DataFolderInUseError);
});

it('takes over from a process elsewhere that gives no sign of life', async () => {
  await left({ place: 'another container' });
  await expect(take()).resolves.toBeInstanceOf(Function);
});

it('leaves the folder to a process elsewhere that gives signs of life', async () => {
  const file = await left({ place: 'another container' });
  let beats = 0;
  const heart = setInterval(() => {
    const later = new Date(Date.now() + 1_000 * (beats += 1));
    utimes(file, later, later).catch(() => undefined);
  }, 5);
  await expect(take()).rejects.toThrow(/another container/);
  clearInterval(heart);
});

it('withdraws when others have come and gone while it looked on', async () => {
  const seen = await left({ place: 'another container' });
  const slow = take();
  const { pid, ...rest } = await thisProcess();
  const passed = new Promise<void>((resolve, reject) => {
    setTimeout(() => {
      writeFile(join(folder, '9'), JSON.stringify({ pid, ...rest }))
        .then(() => rm(seen))
        .then(resolve, reject);
    }, SILENCE_MS / 3);
  });
  await expect(slow).rejects.toThrow(new RegExp(`process ${pid}`));
  await passed;
  expect(await readdir(folder)).toEqual(['9']);
});

it.each(['', '{"pid":', 'null'])('takes over a lock that a power cut left as "%s"', async (content) => {
  await left({});
  await writeFile(join(folder, '7'), content);
  await expect(take()).resolves.toBeInstanceOf(Function);
});

it('leaves one small file behind, whatever happened', async () => {
  for (let i = 0; i < 3; i++) await (await take())();
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  await expect(readFile(join(folder, names[0] ?? ''), 'utf8')).resolves.toBe('');
});

it('says so when the folder cannot be used', async () => {
  const dataDir = join(place.dataDir, 'file');
  await writeFile(dataDir, '');
  await expect(openStorage({ dataDir })).rejects.toThrow(StorageUnavailableError);
  await expect(openStorage({ dataDir })).rejects.toThrow(/DATA_DIR/);
});
