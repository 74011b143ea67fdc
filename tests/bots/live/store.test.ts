import { liveFollower } from '../../../app/staff/followLive';
import { type Live, nothingLive } from '../../../bots/live/live';
import { changeLive, readLive } from '../../../bots/live/store';
import { silent } from '../../../bots/log';
import type { Storage } from '../../../storage/collection';
import { openStorage } from '../../../storage/open';
import { temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../../helpers/storage';

const engines: [string, () => Promise<TemporaryPlace | null>][] = [
  ['embedded', temporaryFolder],
  ...(process.env['MONGODB_URI']
    ? [['mongodb', temporaryDatabase] as [string, typeof temporaryDatabase]]
    : []),
];
const now = Date.UTC(2026, 10, 28, 10);

describe.each(engines)('switches in storage (%s)', (_engine, place) => {
  let there: TemporaryPlace;
  let storage: Storage;
  beforeEach(async () => {
    there = (await place()) as TemporaryPlace;
    storage = await openStorage(there);
  });
  afterEach(async () => {
    await storage.close();
    await there.dispose();
  });
  const turnOff = (key: string, until?: number) =>
    changeLive(storage, now, (live) => ({
      ...live,
      switches: [
        ...live.switches,
        { what: 'procedure', key, at: now, ...(until === undefined ? {} : { until }) },
      ],
    }));

  test('nothing is off at first', async () => {
    expect(await readLive(storage)).toEqual(nothingLive);
  });

  test('two who switch at once both get their way', async () => {
    await Promise.all(['1.000001', '1.000002', '1.000003'].map((key) => turnOff(key)));
    const { switches } = await readLive(storage);
    expect(switches.map(({ key }) => key).sort()).toEqual(['1.000001', '1.000002', '1.000003']);
  });

  test('what has ended goes with the next change', async () => {
    await turnOff('1.000001', now + 1);
    const later = await changeLive(storage, now + 2, (live) => live);
    expect(later).toEqual(nothingLive);
  });

  test('a bot that looks hears of a change once', async () => {
    const heard: Live[] = [];
    const look = liveFollower(storage, (live) => Promise.resolve(void heard.push(live)), silent);
    await look();
    await turnOff('1.000001');
    await look();
    await look();
    expect(heard.map(({ switches }) => switches.length)).toEqual([1]);
  });

  test('a change that the bot could not take in is told again', async () => {
    let tries = 0;
    const look = liveFollower(
      storage,
      () => (++tries === 1 ? Promise.reject(new Error('busy')) : Promise.resolve()),
      silent,
    );
    await turnOff('1.000001');
    await expect(look()).rejects.toThrow('busy');
    await look();
    expect(tries).toBe(2);
  });
});
