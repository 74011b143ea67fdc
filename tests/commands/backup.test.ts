import { execFile } from 'node:child_process';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MongoClient } from 'mongodb';
import { dailyName, removeOldBackups } from '../../app/staff/backupFile';
import { silent } from '../../bots/log';
import { createBot } from '../../bots/turnAdapter';
import { changeLive, readLive } from '../../bots/live/store';
import { MainDialog } from '../../dialogs/mainDialog';
import { KnowledgeProvider } from '../../knowledge/provider';
import { applyImport } from '../../knowledge/releases/applyImport';
import { backToRelease, listReleases } from '../../knowledge/releases/history';
import { loadKnowledge } from '../../knowledge/releases/load';
import { noRecords } from '../../knowledge/schema/records';
import type { Storage } from '../../storage/collection';
import { openStorage } from '../../storage/open';
import { Conversation } from '../helpers/cityBot';
import { serverGiven, temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../helpers/storage';
import { procedure } from '../knowledge/import/procedures';

const root = resolve(__dirname, '../..');
const now = Date.UTC(2026, 10, 28);

/** The command as the staff and the service of docker-compose.yml run it. */
function runBackup(place: TemporaryPlace, ...words: string[]): Promise<{ code: number; said: string }> {
  const { MONGODB_URI: _server, ...environment } = process.env;
  const env = {
    ...environment,
    DATA_DIR: place.dataDir,
    ...(place.mongodbUri && { MONGODB_URI: place.mongodbUri }),
  };
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'commands/backup.ts'), ...words],
      { cwd: root, env },
      (error, out, errors) => done({ code: error ? 1 : 0, said: `${out}${errors}` }),
    );
  });
}

/** All of it goes, as after a broken disk. */
async function drop(place: TemporaryPlace): Promise<void> {
  await rm(join(place.dataDir, 'store'), { recursive: true, force: true });
  if (place.mongodbUri === undefined) return;
  const client = await MongoClient.connect(place.mongodbUri);
  await client.db().dropDatabase();
  await client.close();
}

async function fill(storage: Storage): Promise<void> {
  const bring = (at: number, amount: number) =>
    applyImport(
      storage,
      {
        ...noRecords(),
        procedures: [
          procedure({
            code: '1.000001',
            name: 'Đăng ký nuôi cá cảnh',
            documents: [{ name: 'Tờ khai nuôi cá cảnh' }],
            submissions: [{ way: 'in-person', fee: { amount, currency: 'VND' } }],
            fees: [{ amount, currency: 'VND' }],
          }),
          procedure({ code: '1.000002', name: 'Đăng ký thả diều', documents: [{ name: 'Đơn thả diều' }] }),
        ],
      },
      { replace: false, now: at },
    );
  await bring(now, 50_000);
  await bring(now + 1, 70_000);
  await changeLive(storage, now, () => ({
    switches: [{ what: 'field', key: 'Chợ', at: now }],
    notices: [],
  }));
  await (await storage.collection({ name: 'secrets' })).insert({ _id: 'webchat', value: 'x' } as never);
  await (await storage.collection({ name: 'zaloTokens' })).insert({ _id: 'oa', access: 'y' } as never);
  await (await storage.collection({ name: 'inbox' })).insert({ _id: 'what a citizen wrote' });
}

/** What is known and kept, and what a citizen is told of it. */
async function seen(storage: Storage): Promise<unknown> {
  const knowledge = await loadKnowledge(storage);
  const keeper = await KnowledgeProvider.open(knowledge, {});
  const tree = new MainDialog({ knowledge: keeper, now: () => new Date(now) });
  const conversation = new Conversation(createBot(tree, { log: silent, clock: () => 0 }));
  const answers: string[] = [];
  for (const question of ['nuôi cá cảnh cần giấy tờ gì', 'lệ phí bao nhiêu', 'đăng ký thả diều cần gì'])
    answers.push((await conversation.say(question)).text);
  const all = async (name: string) => (await storage.collection({ name })).find({});
  return {
    knowledge,
    answers,
    releases: await listReleases(storage),
    live: await readLive(storage),
    secrets: await all('secrets'),
    tokens: await all('zaloTokens'),
  };
}

const engines: [string, () => Promise<TemporaryPlace | null>][] = [
  ['embedded', temporaryFolder],
  ['mongodb', temporaryDatabase],
];
describe.each(engines)('backup, drop, restore: the %s engine', (engine, makePlace) => {
  if (engine === 'mongodb' && !serverGiven()) {
    it.skip('is not tried: MONGODB_URI is not set', () => undefined);
    return;
  }
  let place: TemporaryPlace;
  let file: string;
  beforeAll(async () => {
    place = (await makePlace()) as TemporaryPlace;
    file = join(place.dataDir, dailyName(now));
  });
  afterAll(() => place.dispose());
  const within = async <R>(job: (storage: Storage) => Promise<R>): Promise<R> => {
    const storage = await openStorage(place);
    return job(storage).finally(() => storage.close());
  };

  it('brings back the same answers, releases, switches, secrets and tokens, and nothing of citizens', async () => {
    const before = await within(async (storage) => {
      await fill(storage);
      return seen(storage);
    });
    expect(JSON.stringify(before)).toContain('70.000 đồng');
    const written = await runBackup(place, file);
    expect(written.said).toContain('3 records, 2 releases, 1 live, 1 secrets, 1 zaloTokens, 1 knowledge');
    expect((await stat(file)).mode & 0o077).toBe(0);
    await drop(place);
    // Something else stands there meanwhile: a bot was started on the empty storage.
    await within((storage) =>
      applyImport(
        storage,
        { ...noRecords(), procedures: [procedure({ code: '1.000009' })] },
        { replace: false, now },
      ),
    );
    const restored = await runBackup(place, '--restore', file);
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Restored: 3 records') });
    await within(async (storage) => {
      expect(await seen(storage)).toEqual(before);
      expect(await (await storage.collection({ name: 'inbox' })).find({})).toEqual([]);
      await backToRelease(storage, now + 2);
      expect(JSON.stringify(await loadKnowledge(storage))).toContain('50000');
    });
  }, 240_000);

  it('refuses a file that is cut off, or none of its own, and changes nothing', async () => {
    const before = await within(loadKnowledge);
    const bytes = await readFile(file);
    const bad = join(place.dataDir, 'bad.json.gz');
    const whole = [{ collection: 'inbox', document: { _id: 'a' } }]
      .map((one) => JSON.stringify(one))
      .join('\n');
    for (const content of [bytes.subarray(0, bytes.length - 40), gzipSync(whole), Buffer.from('text')]) {
      await writeFile(bad, content);
      const { code, said } = await runBackup(place, '--restore', bad);
      expect(code).toBe(1);
      expect(said).toMatch(/no (?:whole )?backup of this bot; nothing was changed/);
      expect(said).not.toMatch(/\n\s+at /);
    }
    expect(await within(loadKnowledge)).toEqual(before);
  }, 240_000);

  it('takes a file of an earlier version', async () => {
    const records = await within(async (storage) => (await storage.collection({ name: 'records' })).find({}));
    const releases = await within(async (storage) =>
      (await storage.collection({ name: 'releases' })).find({}),
    );
    const current = await within(async (storage) =>
      (await storage.collection({ name: 'knowledge' })).find({}),
    );
    const before = await within(loadKnowledge);
    const old = [
      { collection: 'records', documents: records },
      { collection: 'releases', documents: releases },
      { collection: 'live', documents: [] },
      { collection: 'knowledge', documents: current },
    ];
    const path = join(place.dataDir, 'old.json.gz');
    await writeFile(path, gzipSync(JSON.stringify(old)));
    await drop(place);
    expect((await runBackup(place, '--restore', path)).code).toBe(0);
    expect(await within(loadKnowledge)).toEqual(before);
  }, 240_000);
});

test('of a folder with a file a day the old ones go, what else is there stays', async () => {
  const place = await temporaryFolder();
  const names = ['chatbot1022-20261120.json.gz', 'chatbot1022-20261121.json.gz', 'mine-20200101.json.gz'];
  for (const name of names) await writeFile(join(place.dataDir, name), 'x');
  await utimes(join(place.dataDir, 'mine-20200101.json.gz'), 1, 1);
  await removeOldBackups(place.dataDir, now, 7);
  const left = await Promise.all(
    names.map((name) =>
      stat(join(place.dataDir, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  expect(left).toEqual([true, true, true]);
  await removeOldBackups(place.dataDir, now + 24 * 3_600_000, 7);
  expect(await stat(join(place.dataDir, 'chatbot1022-20261121.json.gz'))).toBeTruthy();
  await expect(stat(join(place.dataDir, 'chatbot1022-20261120.json.gz'))).rejects.toThrow('ENOENT');
  await place.dispose();
});
