import fc from 'fast-check';
import type { Change, Collection, Filter, Document, Storage } from '../../storage/collection';
import { openStorage } from '../../storage/open';
import { serverGiven, temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../helpers/storage';

type Thing = Document & Record<string, unknown>;
type Step = (collection: Collection<Thing>) => Promise<unknown>;

const id = fc.constantFrom('a', 'b', 'c', 'd');
const scalar = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom('', 'x', 'y', 'ấ'),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.array(fc.record({ k: scalar }), { maxLength: 2 }),
  fc.record({ k: scalar, l: scalar }, { requiredKeys: [] }),
);
// Servers differ on where an empty array stands in an order.
const sortable = fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 }));
const counted = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constant('x'));
const field = fc.constantFrom('f', 'g', 'h');
const path = fc.oneof(
  field,
  field.map((name) => `${name}.k`),
);
const documents = fc.record(
  { _id: id, f: value, g: value, h: value, s: sortable, n: counted },
  { requiredKeys: ['_id'] },
);

const bound = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom('', 'x', 'y'));
const condition = fc.oneof(
  scalar,
  fc.record({ $gt: bound, $lte: bound }, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0),
  fc.record({ $gte: bound }),
  fc.record({ $lt: bound }),
  fc.record({ $ne: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $exists: fc.boolean() }),
);
// Through arrays, null and missing mean different things to different servers: paths there look for values only.
const plainFilter = fc.dictionary(field, condition, { maxKeys: 2 });
const filter: fc.Arbitrary<Filter> = fc.oneof(
  plainFilter,
  fc.dictionary(path, fc.oneof(bound, fc.record({ $in: fc.array(bound, { minLength: 1, maxLength: 2 }) })), {
    maxKeys: 2,
  }),
  fc
    .tuple(plainFilter, fc.array(plainFilter, { minLength: 1, maxLength: 2 }))
    .map(([rest, $or]) => ({ ...rest, $or })),
);

const single = <V>(operator: string, operand: fc.Arbitrary<V>, where = path): fc.Arbitrary<Change> =>
  fc.tuple(where, operand).map(([at, what]) => ({ [operator]: { [at]: what } }));
const change: fc.Arbitrary<Change> = fc.oneof(
  single('$set', value),
  // DocumentDB, unlike MongoDB, minds when an inner path to take from leads nowhere.
  single('$unset', fc.constant(true), field),
  single('$inc', fc.integer({ min: -2, max: 2 }), fc.constantFrom('n', 'in.n')),
  single('$push', scalar),
  single(
    '$push',
    fc.record({
      $each: fc.array(scalar, { minLength: 1, maxLength: 3 }),
      $slice: fc.constantFrom(-2, -1, 1, 2),
    }),
  ),
  single(
    '$pull',
    fc.oneof(scalar, fc.record({ $in: fc.array(scalar, { minLength: 1, maxLength: 2 }) })),
    field,
  ),
  fc
    .tuple(single('$set', scalar), single('$setOnInsert', scalar))
    .map(([set, born]) => ({ ...set, ...born })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  documents.map((document) => named(`insert ${JSON.stringify(document)}`, (all) => all.insert(document))),
  fc
    .array(documents, { maxLength: 4 })
    .map((some) => named(`insertMany ${JSON.stringify(some)}`, (all) => all.insertMany(some))),
  // By id: which of several documents that fit is changed is left open.
  fc
    .tuple(id, filter, change)
    .map(([_id, which, what]) =>
      named(`update ${_id} ${JSON.stringify([which, what])}`, (all) => all.update({ ...which, _id }, what)),
    ),
  fc
    .tuple(id, change)
    .map(([_id, what]) => named(`upsert ${_id} ${JSON.stringify(what)}`, (all) => all.upsert(_id, what))),
  filter.map((which) =>
    named(`find ${JSON.stringify(which)}`, (all) => all.find(which, { sort: { _id: 1 } })),
  ),
  fc
    .constantFrom<1 | -1>(1, -1)
    .map((direction) =>
      named(`sort ${direction}`, (all) =>
        all.find({}, { sort: { s: direction, _id: 1 }, skip: 1, limit: 2 }),
      ),
    ),
  filter.map((which) => named(`remove ${JSON.stringify(which)}`, (all) => all.remove(which))),
);

/** Shows itself in fast-check's report. */
function named(name: string, run: Step): Step {
  return Object.assign(run, { [fc.toStringMethod]: () => name });
}

/** What came of a step, or which error. */
const outcome = (run: Step, collection: Collection<Thing>): Promise<unknown> =>
  run(collection).catch((error: Error) => error.name);

describe('any sequence of steps', () => {
  const places: TemporaryPlace[] = [];
  let embedded: Storage;
  let serial = 0;
  const indexes = [{ fields: ['f', 'g'] }, { fields: ['h'], sparse: true }];
  const fresh = (storage: Storage) => storage.collection<Thing>({ name: `model${serial}`, indexes });

  beforeAll(async () => {
    places.push(await temporaryFolder());
    embedded = await openStorage(places[0] as TemporaryPlace);
  });
  afterAll(async () => {
    await embedded.close();
    for (const place of places) await place.dispose();
  }, 120_000);

  it('is still there after a restart of the embedded engine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        serial++;
        const before = await fresh(embedded);
        for (const run of steps) await outcome(run, before);
        const expected = await before.find({}, { sort: { _id: 1 } });
        await embedded.close();
        embedded = await openStorage(places[0] as TemporaryPlace);
        expect(await (await fresh(embedded)).find({}, { sort: { _id: 1 } })).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  (serverGiven() ? it : it.skip)(
    'comes to the same on both engines',
    async () => {
      const place = (await temporaryDatabase()) as TemporaryPlace;
      places.push(place);
      const mongodb = await openStorage(place);
      try {
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
            serial = 0;
            const [one, other] = [await fresh(embedded), await fresh(mongodb)];
            await one.remove({});
            await other.remove({});
            for (const run of steps) expect(await outcome(run, one)).toEqual(await outcome(run, other));
            expect(await one.find({}, { sort: { _id: 1 } })).toEqual(
              await other.find({}, { sort: { _id: 1 } }),
            );
          }),
          { numRuns: 100 },
        );
      } finally {
        await mongodb.close();
      }
    },
    120_000,
  );
});
