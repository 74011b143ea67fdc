import type { Collection, Document, Storage } from '../../../storage/collection';
import { UnrecordedSends } from '../../../channels/pipeline/unrecordedSends';
import { fakeDoor, said } from '../shared/fakes';
import { houseOn, until } from '../shared/setting';
import { engines, type Temporary } from '../shared/storages';

/** A storage whose changes fail while it is away. */
function interrupted(storage: Storage, isAway: () => boolean): Storage {
  const guard =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> =>
      isAway() ? Promise.reject(new Error('The storage is away.')) : work(...args);
  return new Proxy(storage, {
    get: (target, name, receiver): unknown => {
      if (name !== 'collection') return Reflect.get(target, name, receiver) as unknown;
      return async <D extends Document>(options: never): Promise<Collection<D>> => {
        const collection = await target.collection<D>(options);
        return new Proxy(collection, {
          get: (own, method): unknown => {
            const value: unknown = Reflect.get(own, method, own);
            return typeof value === 'function' ? guard((value as () => Promise<unknown>).bind(own)) : value;
          },
        });
      };
    },
  });
}

describe.each(engines)('a storage that is away while a platform takes messages, on %s', (_, open) => {
  let place: Temporary;
  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.dispose());

  it('doubles none of them: what was taken is noted when it is back', async () => {
    let away = false;
    const door = fakeDoor();
    door.answer = () => {
      away = true;
      return undefined;
    };
    const house = await houseOn(
      interrupted(place.storage, () => away),
      { door },
    );
    house.start();
    const people = Array.from({ length: 20 }, (_, i) => `messenger/page/person-${i}`);
    await house.enqueue(people.map((conversation, i) => said(`hello ${i}`, { conversation, id: `m-${i}` })));
    const rounds = setInterval(() => (away = false), 40);
    await until(
      'every person has an answer',
      () => new Set(door.sent.map((one) => one.conversation)).size === 20,
      20_000,
    );
    door.answer = () => undefined;
    await until(
      'all is noted',
      async () => {
        away = false;
        const left = await (
          await place.storage.collection<Document & { owed: unknown[] }>({ name: 'conversations' })
        ).find({});
        return left.every(({ owed }) => owed.length === 0);
      },
      20_000,
    );
    clearInterval(rounds);
    expect(door.sent).toHaveLength(20);
    await house.stop();
  }, 120_000);
});

describe('sends that are not noted yet', () => {
  it('are known until they are, and bounded', () => {
    const sends = new UnrecordedSends();
    sends.add('a', '1', { kind: 'sent', id: 'x' });
    expect(sends.of('a', '1')).toEqual({ kind: 'sent', id: 'x' });
    expect(sends.of('a', '2')).toBeUndefined();
    expect(['a', 'ab', ''].map((conversation) => sends.hasAny(conversation))).toEqual([true, false, false]);
    sends.recorded('a', '1');
    expect(sends.hasAny('a')).toBe(false);
    expect(sends.of('a', '1')).toBeUndefined();
    for (let i = 0; i < 10_050; i += 1) sends.add('b', String(i), { kind: 'sent' });
    expect(sends.of('b', '0')).toBeUndefined();
    expect(sends.of('b', '10049')).toBeDefined();
  });
});
