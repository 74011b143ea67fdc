import type { Change, Collection, Filter, Index, Document, Storage } from '../../storage/collection';
import { DuplicateKeyError, StorageUnavailableError, StorageUsageError } from '../../storage/errors';
import { openStorage } from '../../storage/open';
import { serverGiven, temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../helpers/storage';

interface Thing extends Document {
  [field: string]: unknown;
}

const ENGINES: [Storage['engine'], () => Promise<TemporaryPlace | null>][] = [
  ['embedded', temporaryFolder],
  ['mongodb', temporaryDatabase],
];
describe.each(ENGINES)('the %s engine', (engine, makePlace) => {
  if (engine === 'mongodb' && !serverGiven()) {
    it.skip('is not tried: MONGODB_URI is not set', () => undefined);
    return;
  }

  let place: TemporaryPlace;
  let storage: Storage;
  let serial = 0;

  beforeAll(async () => {
    place = (await makePlace()) as TemporaryPlace;
    storage = await openStorage(place);
  }, 120_000);
  afterAll(async () => {
    await storage.close();
    await place.dispose();
  }, 120_000);

  const things = (indexes: Index[] = []): Promise<Collection<Thing>> =>
    storage.collection<Thing>({ name: `things${++serial}`, indexes });
  const thingsWith = async (documents: Thing[], indexes: Index[] = []): Promise<Collection<Thing>> => {
    const collection = await things(indexes);
    await collection.insertMany(documents);
    return collection;
  };
  const idsOf = (found: Thing[]): string[] => found.map((thing) => thing._id).sort();
  const many = <R>(n: number, job: (i: number) => Promise<R>): Promise<R[]> =>
    Promise.all(Array.from({ length: n }, (_, i) => job(i)));

  it('says which engine it is and answers', async () => {
    expect(storage.engine).toBe(engine);
    await expect(storage.ping()).resolves.toBeUndefined();
  });

  describe('inserting', () => {
    it('gives back what was put in', async () => {
      const thing = {
        _id: 'a',
        name: 'Đăng ký khai sinh 👶',
        line: 'một\nhai\u2028ba\u0085bốn\0năm',
        nested: { list: [1, -2.5, 'x', null, { deep: true }], empty: {}, none: [] },
        large: 1_764_000_000_000,
      };
      const collection = await thingsWith([thing]);
      await expect(collection.get('a')).resolves.toEqual(thing);
      await expect(collection.get('b')).resolves.toBeNull();
    });

    it('leaves out members that are undefined and mends half characters', async () => {
      const collection = await things();
      await collection.insert({ _id: 'a', gone: undefined, inner: { gone: undefined }, half: 'x\ud83d' });
      await expect(collection.get('a')).resolves.toStrictEqual({ _id: 'a', inner: {}, half: 'x\ufffd' });
    });

    it('keeps nothing of what the caller holds, and hands out nothing of its own', async () => {
      const collection = await things();
      const given = { _id: 'a', list: [1] };
      const changes = { $set: { other: [1] } };
      await collection.insert(given);
      await collection.update({ _id: 'a' }, changes);
      given.list.push(2);
      changes.$set.other.push(2);
      const got = (await collection.get('a')) as { list: number[] } & Thing;
      got.list.push(3);
      await expect(collection.get('a')).resolves.toEqual({ _id: 'a', list: [1], other: [1] });
    });

    it('refuses an id that is taken, and changes nothing', async () => {
      const collection = await thingsWith([{ _id: 'a', n: 1 }]);
      await expect(collection.insert({ _id: 'a', n: 2 })).rejects.toThrow(DuplicateKeyError);
      await expect(collection.get('a')).resolves.toEqual({ _id: 'a', n: 1 });
    });

    it('takes many at once', async () => {
      const collection = await things();
      await collection.insertMany(Array.from({ length: 1_000 }, (_, i) => ({ _id: `t${i}`, n: i })));
      await collection.insertMany([]);
      await expect(collection.count({})).resolves.toBe(1_000);
    });

    it('keeps of many what came before a clash', async () => {
      const collection = await thingsWith([{ _id: 'c' }]);
      const given = ['a', 'b', 'c', 'd'].map((_id) => ({ _id, fresh: true }));
      await expect(collection.insertMany(given)).rejects.toThrow(DuplicateKeyError);
      expect(idsOf(await collection.find({}))).toEqual(['a', 'b', 'c']);
      await expect(collection.get('c')).resolves.toEqual({ _id: 'c' });
    });

    it('lets one of many callers have an id', async () => {
      const collection = await things();
      const results = await Promise.allSettled(
        Array.from({ length: 20 }, (_, n) => collection.insert({ _id: 'a', n })),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(DuplicateKeyError);
    });

    it.each<[string, unknown]>([
      ['no id', { n: 1 }],
      ['an empty id', { _id: '' }],
      ['an id that is a number', { _id: 1 }],
      ['a date', { _id: 'a', at: new Date(0) }],
      ['NaN', { _id: 'a', n: NaN }],
      ['a function', { _id: 'a', f: () => 1 }],
      ['a field with a dot', { _id: 'a', in: { 'x.y': 1 } }],
      ['a field with a dollar', { _id: 'a', in: { $x: 1 } }],
      ['a field called __proto__', JSON.parse('{"_id":"a","__proto__":{"x":1}}')],
      ['no document', null],
    ])('refuses %s', async (_, document) => {
      const collection = await things();
      await expect(collection.insert(document as Thing)).rejects.toThrow(StorageUsageError);
      await expect(collection.count({})).resolves.toBe(0);
    });
  });

  describe('fields out of line', () => {
    const letters = async (): Promise<Collection<Thing>> => {
      const collection = await storage.collection<Thing>({
        name: `things${++serial}`,
        indexes: [{ fields: ['to'] }, { fields: ['key'], unique: true, sparse: true }],
        outOfLine: ['text', 'more'],
      });
      await collection.insertMany([
        { _id: 'a', to: 'x', n: 1, key: 1, text: 'ấ'.repeat(5_000) },
        { _id: 'b', to: 'x', n: 2, text: 'hai', more: { deep: [1] } },
        { _id: 'c', to: 'y', n: 3 },
      ]);
      return collection;
    };

    it('are there whenever their document is read', async () => {
      const collection = await letters();
      const b = { _id: 'b', to: 'x', n: 2, text: 'hai', more: { deep: [1] } };
      await expect(collection.get('b')).resolves.toEqual(b);
      await expect(collection.find({ to: 'x' }, { sort: { n: -1 }, limit: 1 })).resolves.toEqual([b]);
      expect((await collection.get('a'))?.['text']).toHaveLength(5_000);
      await expect(collection.insert({ _id: 'd', key: 1, text: '' })).rejects.toThrow(DuplicateKeyError);
    });

    it('are changed and removed as any others', async () => {
      const collection = await letters();
      const changed = { _id: 'b', to: 'y', n: 2, text: 'hai', more: { deep: [1, 2] } };
      const change = { $set: { to: 'y' }, $push: { 'more.deep': 2 } };
      await expect(collection.update({ to: 'x', n: 2 }, change)).resolves.toEqual(changed);
      await expect(collection.upsert('c', { $set: { text: 'ba' } })).resolves.toEqual({
        _id: 'c',
        to: 'y',
        n: 3,
        text: 'ba',
      });
      await collection.update({ _id: 'a' }, { $unset: { text: true } });
      await expect(collection.find({}, { sort: { _id: 1 } })).resolves.toEqual([
        { _id: 'a', to: 'x', n: 1, key: 1 },
        changed,
        { _id: 'c', to: 'y', n: 3, text: 'ba' },
      ]);
      await expect(collection.remove({ to: 'y' })).resolves.toBe(2);
      await expect(collection.get('b')).resolves.toBeNull();
    });

    it('are not searched or sorted by', async () => {
      const collection = await letters();
      for (const job of [
        collection.find({ text: 'hai' }),
        collection.find({}, { sort: { text: 1 } }),
        collection.count({ 'more.deep': 1 }),
        collection.update({ $or: [{ n: 1 }, { text: 'hai' }] }, { $set: { n: 2 } }),
        collection.remove({ text: 'hai' }),
      ])
        await expect(job).rejects.toThrow(StorageUsageError);
    });
  });

  describe('unique fields', () => {
    it('hold against insertion, update and upsert', async () => {
      const collection = await thingsWith(
        [
          { _id: 'a', code: 'x' },
          { _id: 'b', code: 'y' },
        ],
        [{ fields: ['code'], unique: true }],
      );
      await expect(collection.insert({ _id: 'c', code: 'x' })).rejects.toThrow(DuplicateKeyError);
      await expect(collection.update({ _id: 'b' }, { $set: { code: 'x' } })).rejects.toThrow(
        DuplicateKeyError,
      );
      await expect(collection.upsert('d', { $set: { code: 'x' } })).rejects.toThrow(DuplicateKeyError);
      expect(await collection.find({}, { sort: { _id: 1 } })).toEqual([
        { _id: 'a', code: 'x' },
        { _id: 'b', code: 'y' },
      ]);
    });

    it('may be several together', async () => {
      const collection = await thingsWith(
        [{ _id: 'a', talk: 't', seq: 1 }],
        [{ fields: ['talk', 'seq'], unique: true }],
      );
      await collection.insert({ _id: 'b', talk: 't', seq: 2 });
      await expect(collection.insert({ _id: 'c', talk: 't', seq: 2 })).rejects.toThrow(DuplicateKeyError);
    });

    it('may be missing in many documents when sparse, in one otherwise', async () => {
      const sparse = await things([{ fields: ['key'], unique: true, sparse: true }]);
      await sparse.insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', key: 1 }]);
      await expect(sparse.insert({ _id: 'd', key: 1 })).rejects.toThrow(DuplicateKeyError);
      const full = await things([{ fields: ['key'], unique: true }]);
      await full.insert({ _id: 'a' });
      await expect(full.insert({ _id: 'b' })).rejects.toThrow(DuplicateKeyError);
    });

    it('are free again after removal or change', async () => {
      const collection = await thingsWith(
        [
          { _id: 'a', code: 'x' },
          { _id: 'b', code: 'y' },
        ],
        [{ fields: ['code'], unique: true }],
      );
      await collection.remove({ _id: 'a' });
      await collection.update({ _id: 'b' }, { $set: { code: 'z' } });
      await collection.insertMany([
        { _id: 'c', code: 'x' },
        { _id: 'd', code: 'y' },
      ]);
      await expect(collection.count({})).resolves.toBe(3);
    });

    it('cannot be asked for when documents clash already', async () => {
      await thingsWith([
        { _id: 'a', code: 'x' },
        { _id: 'b', code: 'x' },
      ]);
      const spec = { name: `things${serial}`, indexes: [{ fields: ['code'], unique: true }] };
      await expect(storage.collection(spec)).rejects.toThrow(DuplicateKeyError);
    });
  });

  describe('finding', () => {
    const DOCUMENTS: Thing[] = [
      { _id: 'n1', n: 1, tag: 'x' },
      { _id: 'n2', n: 2, tag: 'y', inner: { n: 5 } },
      { _id: 'n3', n: 3, tag: null },
      { _id: 'text', n: '2', tag: 'x', inner: { n: 7 } },
      { _id: 'list', n: [1, 10], tag: ['x', 'z'] },
      { _id: 'objects', n: null, items: [{ id: 'p', k: 1 }, { id: 'q' }] },
      { _id: 'flag', n: true },
    ];
    const CASES: [string, Filter, string[]][] = [
      ['a number', { n: 2 }, ['n2']],
      ['text', { n: '2' }, ['text']],
      ['a flag', { n: true }, ['flag']],
      ['an element', { tag: 'x' }, ['list', 'n1', 'text']],
      ['null or missing', { tag: null }, ['flag', 'n3', 'objects']],
      ['several fields', { tag: 'x', n: { $gt: 0 } }, ['list', 'n1']],
      ['an inner field', { 'inner.n': 5 }, ['n2']],
      ['a field of objects in an array', { 'items.id': 'q' }, ['objects']],
      ['an element by number', { 'n.1': 10 }, ['list']],
      ['below', { n: { $lt: 2 } }, ['list', 'n1']],
      ['up to', { n: { $lte: 2 } }, ['list', 'n1', 'n2']],
      ['above', { n: { $gt: 2 } }, ['list', 'n3']],
      ['from', { n: { $gte: 2 } }, ['list', 'n2', 'n3']],
      ['from, of text', { n: { $gte: '1' } }, ['text']],
      ['between', { n: { $gt: 1, $lt: 3 } }, ['list', 'n2']],
      ['not equal', { tag: { $ne: 'x' } }, ['flag', 'n2', 'n3', 'objects']],
      ['not null', { tag: { $ne: null } }, ['list', 'n1', 'n2', 'text']],
      ['one of', { n: { $in: [1, '2', 9] } }, ['list', 'n1', 'text']],
      ['one of, or missing', { tag: { $in: ['y', null] } }, ['flag', 'n2', 'n3', 'objects']],
      ['one of nothing', { n: { $in: [] } }, []],
      ['none of', { tag: { $nin: ['x', 'y'] } }, ['flag', 'n3', 'objects']],
      ['there', { tag: { $exists: true } }, ['list', 'n1', 'n2', 'n3', 'text']],
      ['not there', { tag: { $exists: false } }, ['flag', 'objects']],
      [
        'an inner field not there',
        { 'inner.n': { $exists: false } },
        ['flag', 'list', 'n1', 'n3', 'objects'],
      ],
      ['alternatives', { $or: [{ n: 1 }, { tag: 'y' }] }, ['list', 'n1', 'n2']],
      [
        'alternatives and more',
        { tag: 'x', $or: [{ n: 1 }, { 'inner.n': { $gt: 6 } }] },
        ['list', 'n1', 'text'],
      ],
      ['an id', { _id: 'n1' }, ['n1']],
      ['an id that does not fit the rest', { _id: 'n1', n: 2 }, []],
      ['ids', { _id: { $in: ['n1', 'n2', 'zz'] } }, ['n1', 'n2']],
      ['everything', {}, DOCUMENTS.map(({ _id }) => _id).sort()],
    ];
    const indexed = [{ fields: ['n', 'tag'] }, { fields: ['tag'] }, { fields: ['inner.n'], sparse: true }];

    describe.each<[string, Index[]]>([
      ['without indexes', []],
      ['with indexes', indexed],
    ])('%s', (_, indexes) => {
      let collection: Collection<Thing>;
      beforeAll(async () => {
        collection = await thingsWith(DOCUMENTS, indexes);
      });

      it.each(CASES)('finds and counts by %s', async (_name, filter, expected) => {
        expect(idsOf(await collection.find(filter))).toEqual(expected);
        await expect(collection.count(filter)).resolves.toBe(expected.length);
      });
    });

    it('sorts by several fields, missing ones first, numbers before text', async () => {
      const collection = await thingsWith([
        { _id: 'a', k: 1, n: 2 },
        { _id: 'b', k: 1, n: 1 },
        { _id: 'c', n: 1 },
        { _id: 'd', k: null, n: 0 },
        { _id: 'e', k: 'x' },
        { _id: 'f', k: 0.5 },
      ]);
      const ids = async (sort: Record<string, 1 | -1>) =>
        (await collection.find({}, { sort })).map(({ _id }) => _id);
      expect(await ids({ k: 1, n: 1 })).toEqual(['d', 'c', 'f', 'b', 'a', 'e']);
      expect(await ids({ k: -1, n: -1 })).toEqual(['e', 'a', 'b', 'f', 'c', 'd']);
      expect(await ids({ k: 1, n: -1 })).toEqual(['c', 'd', 'f', 'a', 'b', 'e']);
    });

    it('gives as many as asked for, after as many as skipped', async () => {
      const collection = await thingsWith(Array.from({ length: 10 }, (_, i) => ({ _id: `t${i}`, n: i })));
      const numbers = async (limit?: number, skip?: number) =>
        (
          await collection.find(
            {},
            { sort: { n: 1 }, ...(limit !== undefined && { limit }), ...(skip && { skip }) },
          )
        ).map(({ n }) => n);
      expect(await numbers(3)).toEqual([0, 1, 2]);
      expect(await numbers(3, 8)).toEqual([8, 9]);
      expect(await numbers(0)).toHaveLength(10);
      expect(await numbers(undefined, 7)).toEqual([7, 8, 9]);
      expect(await collection.find({ n: { $gte: 5 } }, { limit: 2 })).toHaveLength(2);
    });

    it.each<[string, unknown]>([
      ['an unknown operator', { n: { $regex: 'x' } }],
      ['an unknown operator at the top', { $where: 'true' }],
      ['undefined', { n: undefined }],
      ['undefined in a list', { n: { $in: [undefined] } }],
      ['a whole object', { inner: { n: 5 } }],
      ['a whole array', { n: [1, 10] }],
      ['a date', { n: new Date(0) }],
      ['$in without a list', { n: { $in: 1 } }],
      ['null as a bound', { n: { $gt: null } }],
      ['$exists with a number', { n: { $exists: 1 } }],
      ['no alternatives', { $or: [] }],
      ['a path with an operator', { 'inner.$n': 1 }],
    ])('refuses %s', async (_, filter) => {
      const collection = await thingsWith([{ _id: 'a', n: 1 }]);
      const bad = filter as Filter;
      await expect(collection.find(bad)).rejects.toThrow(StorageUsageError);
      await expect(collection.count(bad)).rejects.toThrow(StorageUsageError);
      await expect(collection.update(bad, { $set: { n: 2 } })).rejects.toThrow(StorageUsageError);
      await expect(collection.remove(bad)).rejects.toThrow(StorageUsageError);
    });
  });

  describe('changing', () => {
    const BEFORE: Thing = {
      _id: 'a',
      n: 1,
      text: 'x',
      list: [1, 2, 3, 2],
      items: [{ id: 'p' }, { id: 'q', n: 2 }],
      in: { n: 5 },
    };
    const CASES: [string, Change, Record<string, unknown>][] = [
      ['sets', { $set: { n: 2, fresh: { a: [1] } } }, { n: 2, fresh: { a: [1] } }],
      [
        'sets inside',
        { $set: { 'in.m': null, 'deep.er.n': 1 } },
        { in: { n: 5, m: null }, deep: { er: { n: 1 } } },
      ],
      [
        'sets an element',
        { $set: { 'list.1': 9, 'items.0.n': 1 } },
        {
          list: [1, 9, 3, 2],
          items: [
            { id: 'p', n: 1 },
            { id: 'q', n: 2 },
          ],
        },
      ],
      [
        'unsets',
        { $unset: { n: true, 'in.n': true, nothing: true, 'no.thing': true } },
        { n: undefined, in: {} },
      ],
      ['counts up', { $inc: { n: 2, 'in.n': -1, fresh: 1.5 } }, { n: 3, in: { n: 4 }, fresh: 1.5 }],
      ['pushes', { $push: { list: 4, fresh: { a: 1 } } }, { list: [1, 2, 3, 2, 4], fresh: [{ a: 1 }] }],
      ['pushes a list as one', { $push: { list: [4] } }, { list: [1, 2, 3, 2, [4]] }],
      ['pushes each', { $push: { list: { $each: [4, 5] } } }, { list: [1, 2, 3, 2, 4, 5] }],
      ['pushes and keeps the last', { $push: { list: { $each: [4, 5], $slice: -3 } } }, { list: [2, 4, 5] }],
      [
        'pushes and keeps the first',
        { $push: { list: { $each: [4, 5], $slice: 5 } } },
        { list: [1, 2, 3, 2, 4] },
      ],
      ['keeps none', { $push: { list: { $each: [], $slice: 0 } } }, { list: [] }],
      ['pulls a value', { $pull: { list: 2, nothing: 1 } }, { list: [1, 3] }],
      ['pulls by condition', { $pull: { list: { $gte: 2 } } }, { list: [1] }],
      ['pulls objects', { $pull: { items: { id: 'q', n: { $gt: 1 } } } }, { items: [{ id: 'p' }] }],
      [
        'does several things',
        { $set: { text: 'y' }, $inc: { n: 1 }, $push: { list: 0 } },
        { text: 'y', n: 2, list: [1, 2, 3, 2, 0] },
      ],
      ['passes over what is for inserting', { $setOnInsert: { born: 1 }, $set: { n: 0 } }, { n: 0 }],
      ['changes nothing', {}, {}],
    ];

    it.each(CASES)('%s', async (_, change, difference) => {
      const collection = await thingsWith([BEFORE]);
      const after = JSON.parse(JSON.stringify({ ...BEFORE, ...difference })) as Thing;
      await expect(collection.update({ _id: 'a' }, change)).resolves.toStrictEqual(after);
      await expect(collection.get('a')).resolves.toStrictEqual(after);
    });

    it.each<[string, unknown]>([
      ['an unknown operator', { $rename: { n: 'm' } }],
      ['fields without operator', { n: 2 }],
      ['undefined', { $set: { n: undefined } }],
      ['the id', { $set: { _id: 'b' } }],
      ['one field twice', { $set: { n: 2 }, $inc: { n: 1 } }],
      ['a field and its inside', { $set: { in: {} }, $unset: { 'in.n': true } }],
      ['a count by text', { $inc: { n: '1' } }],
      ['a count of text', { $inc: { text: 1 } }],
      ['a push to text', { $push: { text: 1 } }],
      ['a pull from text', { $pull: { text: 1 } }],
      ['a pull of everything', { $pull: { items: {} } }],
      ['a path through text', { $set: { 'text.n': 1 } }],
      ['a named element', { $set: { 'list.first': 1 } }],
      ['another addition to $each', { $push: { list: { $each: [1], $sort: 1 } } }],
      ['a date', { $set: { at: new Date(0) } }],
    ])('refuses %s and changes nothing', async (_, change) => {
      const collection = await thingsWith([BEFORE]);
      await expect(collection.update({ _id: 'a' }, change as Change)).rejects.toThrow(StorageUsageError);
      await expect(collection.get('a')).resolves.toEqual(BEFORE);
    });

    it('changes only what fits, and one document only', async () => {
      const collection = await thingsWith([
        { _id: 'a', k: 1 },
        { _id: 'b', k: 1 },
        { _id: 'c', k: 2 },
      ]);
      await expect(collection.update({ k: 3 }, { $set: { done: true } })).resolves.toBeNull();
      await expect(collection.update({ k: 1 }, { $set: { done: true } })).resolves.toMatchObject({
        k: 1,
        done: true,
      });
      await expect(collection.count({ done: true })).resolves.toBe(1);
    });

    it('loses none of many increments', async () => {
      const collection = await thingsWith([{ _id: 'a', n: 0 }]);
      const seen = await many(
        50,
        async () => (await collection.update({ _id: 'a' }, { $inc: { n: 1 } }))?.['n'],
      );
      await expect(collection.get('a')).resolves.toEqual({ _id: 'a', n: 50 });
      expect(new Set(seen).size).toBe(50);
    });

    it('gives a free lease to one of many takers', async () => {
      const collection = await thingsWith([{ _id: 'a' }]);
      const free = { _id: 'a', $or: [{ lease: { $exists: false } }, { 'lease.until': { $lt: 10 } }] };
      const taken = await many(20, (owner) =>
        collection.update(free, { $set: { lease: { owner, until: 20 } } }),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
      await collection.update({ _id: 'a' }, { $set: { 'lease.until': 5 } });
      const again = await many(20, (owner) =>
        collection.update(free, { $set: { lease: { owner, until: 20 } } }),
      );
      expect(again.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('upserting', () => {
    it('inserts, then changes', async () => {
      const collection = await things();
      const change = { $inc: { n: 1 }, $setOnInsert: { born: 7 }, $push: { list: 'x' } };
      await expect(collection.upsert('a', change)).resolves.toEqual({ _id: 'a', n: 1, born: 7, list: ['x'] });
      await collection.update({ _id: 'a' }, { $set: { born: 8 } });
      await expect(collection.upsert('a', change)).resolves.toEqual({
        _id: 'a',
        n: 2,
        born: 8,
        list: ['x', 'x'],
      });
    });

    it('makes sure that a document is there', async () => {
      const collection = await thingsWith([{ _id: 'a', n: 1 }]);
      await expect(collection.upsert('a', {})).resolves.toEqual({ _id: 'a', n: 1 });
      await expect(collection.upsert('b', {})).resolves.toEqual({ _id: 'b' });
    });

    it('makes one document of many callers and loses none of them', async () => {
      const collection = await things([{ fields: ['n'] }]);
      await many(50, (i) => collection.upsert('a', { $inc: { n: 1 }, $push: { by: i } }));
      const [one, ...others] = await collection.find({});
      expect(others).toEqual([]);
      expect(one).toMatchObject({ _id: 'a', n: 50 });
      expect(new Set(one?.['by'] as number[]).size).toBe(50);
    });

    it('refuses an unusable id or change', async () => {
      const collection = await things();
      await expect(collection.upsert('', { $set: { n: 1 } })).rejects.toThrow(StorageUsageError);
      await expect(collection.upsert('a', { $set: { _id: 'b' } })).rejects.toThrow(StorageUsageError);
      await expect(collection.count({})).resolves.toBe(0);
    });
  });

  it('removes what fits, tells how many, and finds them no more', async () => {
    const documents = Array.from({ length: 600 }, (_, i) => ({ _id: `t${i}`, k: i % 3 }));
    const collection = await thingsWith(documents, [{ fields: ['k'] }]);
    await expect(collection.remove({ k: 1 })).resolves.toBe(200);
    await expect(collection.remove({ k: 1 })).resolves.toBe(0);
    await expect(collection.find({ k: 1 })).resolves.toEqual([]);
    await expect(collection.get('t1')).resolves.toBeNull();
    await expect(collection.count({})).resolves.toBe(400);
    await expect(collection.remove({})).resolves.toBe(400);
  });

  it('gives the same collection when it is opened again', async () => {
    const first = await thingsWith([{ _id: 'a', code: 'x' }]);
    const second = await storage.collection<Thing>({
      name: `things${serial}`,
      indexes: [{ fields: ['code'], unique: true }],
    });
    expect(second).toBe(first);
    await expect(first.insert({ _id: 'b', code: 'x' })).rejects.toThrow(DuplicateKeyError);
  });

  it.each(['', '../escape', 'with space', '$x', 'a.b'])('refuses "%s" as a name', async (name) => {
    await expect(storage.collection({ name })).rejects.toThrow(StorageUsageError);
  });

  it('has everything after a restart, and is of no use once closed', async () => {
    const documents = Array.from({ length: 50 }, (_, i) => ({ _id: `t${i}`, code: i, text: 'giữ\u2028lại' }));
    const spec = { name: 'restarted', indexes: [{ fields: ['code'], unique: true }] };
    const before = await storage.collection<Thing>(spec);
    await before.insertMany(documents);
    await before.update({ code: 3 }, { $set: { changed: true } });
    await before.remove({ code: { $lt: 2 } });
    const pending = before.update({ code: 4 }, { $set: { changed: true } });
    await pending;
    await storage.close();
    await storage.close();

    await expect(before.get('t3')).rejects.toThrow(StorageUnavailableError);
    await expect(before.insert({ _id: 'late' })).rejects.toThrow(StorageUnavailableError);
    await expect(storage.ping()).rejects.toThrow(StorageUnavailableError);
    await expect(storage.collection(spec)).rejects.toThrow(StorageUnavailableError);

    storage = await openStorage(place);
    const after = await storage.collection<Thing>(spec);
    const expected = documents
      .slice(2)
      .map((one) => ([3, 4].includes(one.code) ? { ...one, changed: true } : one));
    expect(await after.find({}, { sort: { code: 1 } })).toEqual(expected);
    await expect(after.insert({ _id: 'clash', code: 3 })).rejects.toThrow(DuplicateKeyError);
  });

  it('makes an index anew when its properties have changed', async () => {
    const name = 'reindexed';
    const strict = await storage.collection<Thing>({ name, indexes: [{ fields: ['code'], unique: true }] });
    await strict.insert({ _id: 'a', code: 'x' });
    await storage.close();
    storage = await openStorage(place);
    const loose = await storage.collection<Thing>({ name, indexes: [{ fields: ['code'] }] });
    await expect(loose.insert({ _id: 'b', code: 'x' })).resolves.toBeUndefined();
  });
});
