import type { Procedure } from '../../../knowledge/schema/procedure';
import { keyOf, noRecords } from '../../../knowledge/schema/records';
import { applyImport } from '../../../knowledge/releases/applyImport';
import { backToRelease } from '../../../knowledge/releases/history';
import { RecordNotHeldError } from '../../../knowledge/releases/namedRecords';
import { contentsOf } from '../../../knowledge/releases/contents';
import { currentReleases, readCurrent } from '../../../knowledge/releases/releaseRecords';
import { loadKnowledge, loadReleaseRecords, NoKnowledgeError } from '../../../knowledge/releases/load';
import { publishRelease, ReleaseConflictError } from '../../../knowledge/releases/publish';
import { seedShipped } from '../../../knowledge/releases/seed';
import { watchKnowledge } from '../../../knowledge/releases/watch';
import type { Document, Storage } from '../../../storage/collection';
import { openStorage } from '../../../storage/open';
import { temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { storageInstead } from '../../helpers/storageInstead';
import { procedure } from '../import/procedures';
import { fact, shippedFolder } from './shippedFolder';

const engines: [string, () => Promise<TemporaryPlace | null>][] = [
  ['embedded', temporaryFolder],
  ...(process.env['MONGODB_URI']
    ? [['mongodb', temporaryDatabase] as [string, typeof temporaryDatabase]]
    : []),
];
if (!process.env['MONGODB_URI'])
  process.stderr.write('Knowledge in MongoDB is not tested: MONGODB_URI is not set.\n');

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 24);

describe.each(engines)('knowledge in storage (%s)', (_engine, place) => {
  let there: TemporaryPlace;
  let storage: Storage;
  let first: string;
  beforeEach(async () => {
    there = (await place()) as TemporaryPlace;
    storage = await openStorage(there);
    first = await shippedFolder(there.dataDir, 'v1', [
      procedure({ code: '1.000001' }),
      procedure({ code: '1.000002', name: 'Đăng ký kết hôn' }),
    ]);
  });
  afterEach(async () => {
    await storage.close();
    await there.dispose();
  });
  const records = (...procedures: Procedure[]) => ({ ...noRecords(), procedures });
  const codes = async () => (await loadKnowledge(storage)).procedures.map(keyOf);
  const merge = (now: number, ...procedures: Procedure[]) =>
    applyImport(storage, records(...procedures), { replace: false, now });

  test('an empty storage says that it holds nothing', async () => {
    await expect(loadKnowledge(storage)).rejects.toThrow(NoKnowledgeError);
  });

  test('an empty storage is given what ships, once', async () => {
    expect(await seedShipped(storage, start, first)).toBeDefined();
    expect(await seedShipped(storage, start + 1, first)).toBeUndefined();
    const knowledge = await loadKnowledge(storage);
    expect(knowledge.procedures).toEqual([
      procedure({ code: '1.000001' }),
      procedure({ code: '1.000002', name: 'Đăng ký kết hôn' }),
    ]);
    expect(knowledge.facts).toEqual([fact]);
    expect(knowledge.offices).toHaveLength(1);
  });

  test('another version’s shipped data takes the place of the old one', async () => {
    await seedShipped(storage, start, first);
    const second = await shippedFolder(there.dataDir, 'v2', [procedure({ code: '1.000003', name: 'Mới' })]);
    expect(await seedShipped(storage, start + 1, second)).toBeDefined();
    expect(await codes()).toEqual(['1.000003']);
  });

  test('an import is merged in by code, makes a release, and again changes nothing', async () => {
    await seedShipped(storage, start, first);
    const given = [
      procedure({ code: '1.000002', name: 'Đăng ký kết hôn lưu động' }),
      procedure({ code: '1.000009', name: 'Khác' }),
    ];
    const applied = await merge(start + 1, ...given);
    expect(applied.tallies.procedures).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 0 });
    expect((await loadKnowledge(storage)).release).toBe(applied.release);
    const again = await merge(start + 2, ...given);
    expect(again.release).toBeUndefined();
    expect(again.tallies.procedures).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0 });
  });

  test('what was read out can be imported as the identity, families and all', async () => {
    const variants = [
      procedure({ code: '1.000005', name: 'Cấp thẻ (cấp tỉnh)', levels: ['province'] }),
      procedure({ code: '1.000006', name: 'Cấp thẻ (cấp xã)' }),
    ];
    await merge(start, ...variants);
    const { procedures } = await loadKnowledge(storage);
    expect(procedures.map(({ family }) => family)).toEqual(['1.000006', '1.000006']);
    expect((await merge(start + 1, ...procedures)).release).toBeUndefined();
  });

  test('the order of members is no change', async () => {
    const { name, ...rest } = procedure({ code: '1.000005' });
    await merge(start, { name, ...rest });
    expect((await merge(start + 1, { ...rest, name })).release).toBeUndefined();
  });

  test('a dry run changes nothing but counts', async () => {
    await seedShipped(storage, start, first);
    const { tallies, release } = await applyImport(storage, records(procedure({ code: '1.000009' })), {
      replace: false,
      dryRun: true,
      now: start + 1,
    });
    expect(release).toBeUndefined();
    expect(tallies.procedures.added).toBe(1);
    expect(await codes()).toEqual(['1.000001', '1.000002']);
  });

  test('replacing takes the place of all records of the kind, and of no other kind', async () => {
    await seedShipped(storage, start, first);
    await applyImport(storage, records(procedure({ code: '1.000009' })), { replace: true, now: start + 1 });
    expect(await codes()).toEqual(['1.000009']);
    expect((await loadKnowledge(storage)).offices).toHaveLength(1);
  });

  describe('when the software is updated after an import', () => {
    const shipped = (name: string) => procedure({ code: '1.000001', name });
    test('the city’s records stay on top of the new shipped ones', async () => {
      await seedShipped(storage, start, first);
      await merge(start + 1, procedure({ code: '1.000002', name: 'Của thành phố' }));
      await seedShipped(
        storage,
        start + 2,
        await shippedFolder(there.dataDir, 'v2', [
          shipped('Tên mới'),
          procedure({ code: '1.000002', name: 'Của bản mới' }),
        ]),
      );
      expect((await loadKnowledge(storage)).procedures.map(({ name }) => name)).toEqual([
        'Tên mới',
        'Của thành phố',
      ]);
    });
    test('kinds that the city has replaced stay replaced', async () => {
      await seedShipped(storage, start, first);
      await applyImport(storage, records(procedure({ code: '1.000009' })), { replace: true, now: start + 1 });
      await seedShipped(storage, start + 2, await shippedFolder(there.dataDir, 'v2', [shipped('Tên mới')]));
      expect(await codes()).toEqual(['1.000009']);
    });
  });

  describe('a record that the city has removed', () => {
    const remove = (now: number, ...names: string[]) =>
      applyImport(storage, noRecords(), { replace: false, remove: names, now });
    const nextVersion = async (now: number) =>
      seedShipped(
        storage,
        now,
        await shippedFolder(there.dataDir, 'v2', [
          procedure({ code: '1.000001', name: 'Tên mới' }),
          procedure({ code: '1.000002', name: 'Của bản mới' }),
        ]),
      );
    beforeEach(async () => {
      await seedShipped(storage, start, first);
    });

    test('is gone, is told, and nothing else is touched', async () => {
      const { tallies, changes, release } = await remove(start + 1, '1.000002');
      expect(tallies.procedures).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 1 });
      expect(tallies.offices).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 0 });
      expect(changes).toEqual([{ record: '1.000002', member: '', before: 'Đăng ký kết hôn' }]);
      expect((await loadKnowledge(storage)).release).toBe(release);
      expect(await codes()).toEqual(['1.000001']);
      expect((await loadKnowledge(storage)).facts).toEqual([fact]);
    });

    test('stays away when the next version ships it', async () => {
      await remove(start + 1, '1.000002');
      await nextVersion(start + 2);
      expect((await loadKnowledge(storage)).procedures.map(({ name }) => name)).toEqual(['Tên mới']);
    });

    test('comes back with a file that brings it, and is the city’s then', async () => {
      await remove(start + 1, '1.000002');
      await merge(start + 2, procedure({ code: '1.000002', name: 'Của thành phố' }));
      expect((await readCurrent(storage))?.removed).toEqual([]);
      await nextVersion(start + 3);
      expect((await loadKnowledge(storage)).procedures.map(({ name }) => name)).toEqual([
        'Tên mới',
        'Của thành phố',
      ]);
    });

    test('comes back with the release before, and is renewed by the next version', async () => {
      await remove(start + 1, '1.000002');
      await backToRelease(storage, start + 2);
      expect(await codes()).toEqual(['1.000001', '1.000002']);
      await nextVersion(start + 3);
      expect(await codes()).toEqual(['1.000001', '1.000002']);
    });

    test('is counted in a dry run only; one that is not held changes nothing', async () => {
      const options = { replace: false, remove: ['1.000002'], dryRun: true, now: start + 1 };
      expect((await applyImport(storage, noRecords(), options)).tallies.procedures.removed).toBe(1);
      await expect(remove(start + 2, '1.000001', '9.999999')).rejects.toThrow(RecordNotHeldError);
      expect(await codes()).toEqual(['1.000001', '1.000002']);
    });

    test('goes with others only up to a tenth, unless the number is said', async () => {
      const many = Array.from({ length: 28 }, (_, i) =>
        procedure({ code: `2.0000${i + 10}`, name: `Tên ${i}` }),
      );
      await merge(start + 1, ...many);
      const gone = many.slice(0, 4).map(({ code }) => code);
      await expect(remove(start + 2, ...gone)).rejects.toThrow(/--yes-remove 4/);
      await applyImport(storage, noRecords(), { replace: false, remove: gone, yesRemove: 4, now: start + 3 });
      expect(await codes()).toHaveLength(26);
    });
  });

  test('whoever builds on an outdated release is refused and read by nobody', async () => {
    await seedShipped(storage, start, first);
    const { current, stock } = await loadReleaseRecords(storage);
    await merge(start + 1, procedure({ code: '1.000009', name: 'Khác' }));
    const late = publishRelease(
      storage,
      stock,
      current,
      { origin: 'imported', shipped: '', replaced: [] },
      start + 2,
    );
    await expect(late).rejects.toThrow(ReleaseConflictError);
    expect(await codes()).toEqual(['1.000001', '1.000002', '1.000009']);
    expect((await readCurrent(storage))?.history).toHaveLength(2);
  });

  test('two bots that start at once agree on one release', async () => {
    await Promise.all([seedShipped(storage, start, first), seedShipped(storage, start + 1, first)]);
    expect(await codes()).toEqual(['1.000001', '1.000002']);
  });

  test('thirty releases are kept, older ones go with what only they held, when they have settled', async () => {
    await seedShipped(storage, start, first);
    for (let i = 0; i < 33; i++)
      await merge(start + (i + 1) * 2 * hour, procedure({ code: '1.000009', name: `Tên ${i}` }));
    const { release, history = [] } = (await readCurrent(storage)) ?? {};
    expect(history).toHaveLength(30);
    expect(history[0]).toBe(release);
    const releases = await (await storage.collection({ name: 'releases' })).find({});
    expect(new Set(releases.map(({ _id }) => _id))).toEqual(new Set(history));
    const names = (await (await contentsOf(storage)).find({}))
      .map(({ record }) => record)
      .flatMap((record) => ('code' in record && record.code === '1.000009' ? [record.name] : []));
    expect(names.sort()).toEqual(Array.from({ length: 30 }, (_, i) => `Tên ${i + 3}`).sort());
    expect(await codes()).toEqual(['1.000001', '1.000002', '1.000009']);
  });

  test('what a release shares with the one before is kept once', async () => {
    await seedShipped(storage, start, first);
    const before = await (await contentsOf(storage)).count({});
    await merge(start + 1, procedure({ code: '1.000009', name: 'Khác' }));
    expect(await (await contentsOf(storage)).count({})).toBe(before + 1);
  });

  test('a release of a version without manifests is read, and makes room for the next', async () => {
    const counts = { procedures: 1, offices: 0, facts: 0 };
    const about = { release: 'old', origin: 'imported', shipped: '', replaced: [], counts, at: start };
    await (await storage.collection({ name: 'knowledge' })).insert({ _id: 'current', ...about });
    const old = await storage.collection({ name: 'procedures' });
    const record = procedure({ code: '1.000007', name: 'Của bản trước' });
    await old.insert({ _id: 'old/1.000007', release: '0old', origin: 'imported', ...record } as Document);
    await expect(loadKnowledge(storage)).rejects.toThrow(/incomplete/);
    await old.update({ _id: 'old/1.000007' }, { $set: { release: 'old' } });
    expect(await codes()).toEqual(['1.000007']);
    await merge(start + 1, procedure({ code: '1.000009', name: 'Khác' }));
    expect(await codes()).toEqual(['1.000007', '1.000009']);
  });

  test('a release with records missing is not passed off as whole', async () => {
    await seedShipped(storage, start, first);
    await (await contentsOf(storage)).remove({ 'record.code': '1.000001' });
    await expect(loadKnowledge(storage)).rejects.toThrow(/incomplete/);
    expect(await (await currentReleases(storage)).count({})).toBe(1);
  });

  test('a running bot is handed the new release, whole and once', async () => {
    await seedShipped(storage, start, first);
    const { release } = await loadKnowledge(storage);
    const seen: number[] = [];
    let looks = 0;
    const waiting: { count: number; resolve: () => void }[] = [];
    const watched = storageInstead(storage, 'knowledge', (real) => ({
      get: (id) => {
        looks += 1;
        for (const { count, resolve } of waiting) if (looks >= count) resolve();
        return real.get(id);
      },
    }));
    const moreLooks = (count: number): Promise<void> =>
      new Promise((resolve) => void waiting.push({ count: looks + count, resolve }));
    const stop = watchKnowledge(watched, 1, ({ procedures }) => void seen.push(procedures.length), {
      since: release,
    });
    await moreLooks(3);
    expect(seen).toEqual([]);
    await merge(start + 1, procedure({ code: '1.000009', name: 'Khác' }));
    // A look under way may still be of the old one; taking the new one in is a look of its own.
    await moreLooks(6);
    await stop();
    expect(seen).toEqual([3]);
  });

  test('a change that could not be taken in is offered again', async () => {
    await seedShipped(storage, start, first);
    const errors: unknown[] = [];
    let tries = 0;
    await new Promise<void>((resolve) => {
      const stop = watchKnowledge(
        storage,
        5,
        () => {
          if (++tries === 1) throw new Error('index not built');
          void stop().then(resolve);
          resolve();
        },
        { onError: (error) => errors.push(error) },
      );
    });
    expect(errors).toHaveLength(1);
  });
});
