import type { Collection, Document, Storage } from '../../../storage/collection';
import { UnrecordedSends } from '../../../channels/pipeline/unrecordedSends';
import { fakeDoor, gate, said } from '../shared/fakes';
import { brisk, houseOn, pause, until } from '../shared/setting';
import { engines, type Temporary } from '../shared/storages';

/** A storage whose calls fail while it is away, or those alone that name something. */
function interrupted(storage: Storage, isAway: (call: string) => boolean): Storage {
  const guard =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> =>
      isAway(JSON.stringify(args)) ? Promise.reject(new Error('The storage is away.')) : work(...args);
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

// On one engine: sixty-four holds that are renewed several times a second are too much for a busy test server.
describe.each(engines.slice(0, 1))('what one process alone knows to be sent, on %s', (_, open) => {
  let place: Temporary;
  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.dispose());

  it('is noted as soon as the storage is back, however long it is before there is a place to work at it', async () => {
    const lan = 'messenger/page/lan';
    let away = false;
    const [blocked, taken] = [gate(), gate()];
    const door = fakeDoor();
    const attempted = new Set<string>();
    const owedTo = async (conversation: string): Promise<number | undefined> => {
      const all = await place.storage.collection<Document & { owed: unknown[] }>({ name: 'conversations' });
      return (await all.get(conversation))?.owed.length;
    };
    door.answer = async ({ conversation }) => {
      attempted.add(conversation);
      if (conversation === lan) {
        await taken.passed;
        away = true;
      } else await blocked.passed;
      return undefined;
    };
    const slow = await houseOn(
      interrupted(place.storage, (call) => away && call.includes(lan)),
      { door },
    );
    slow.start();
    // All places but one are taken by people whose platform does not answer; the last one waits for Lan's.
    const others = Array.from({ length: 64 }, (_, i) => `messenger/page/other-${i}`);
    const ask = (conversation: string) => slow.enqueue([said('hello', { conversation, id: conversation })]);
    await Promise.all(others.slice(1).map(ask));
    await ask(lan);
    await until('all places are taken', () => attempted.size === 64);
    await ask(others[0] as string);
    taken.open();
    await until('her place is taken, and what she got cannot be noted', () => attempted.size === 65);
    expect(away).toBe(true);
    door.answer = () => undefined;
    away = false;
    await until('hers is noted while all places are still taken', async () => (await owedTo(lan)) === 0);
    const other = await houseOn(place.storage, { door });
    other.start();
    await pause(3 * brisk.leaseMs);
    const toLan = (): number => door.sent.filter(({ conversation }) => conversation === lan).length;
    expect(toLan()).toBe(1);
    blocked.open();
    await until('all is answered and noted', async () => {
      const left = await (
        await place.storage.collection<Document & { owed: unknown[] }>({ name: 'conversations' })
      ).find({});
      return left.length === 65 && left.every(({ owed }) => owed.length === 0);
    });
    expect(toLan()).toBe(1);
    await Promise.all([slow.stop(), other.stop()]);
  }, 120_000);
});

describe.each(engines.slice(0, 1))('a process that ends, on %s', (_, open) => {
  it('notes before what it alone knows to be sent', async () => {
    const place = await open();
    let away = false;
    const door = fakeDoor();
    door.answer = () => {
      away = true;
      return undefined;
    };
    const house = await houseOn(
      interrupted(place.storage, () => away),
      { door, timing: { ...brisk, leaseMs: 60_000, sweepMs: 60_000 } },
    );
    house.start();
    await house.enqueue([said('hello', { conversation: 'messenger/page/lan', id: 'm' })]);
    await until('she has her answer', () => door.sent.length === 1);
    // The note fails, and no round comes before the end.
    await pause(50);
    away = false;
    await house.stop();
    const left = await (
      await place.storage.collection<Document & { owed: unknown[] }>({ name: 'conversations' })
    ).find({});
    expect(left.map(({ owed }) => owed)).toEqual([[]]);
    const next = await houseOn(place.storage, { door });
    next.start();
    await pause(5 * brisk.sweepMs);
    expect(door.sent).toHaveLength(1);
    await next.stop();
    await place.dispose();
  }, 60_000);
});

describe('sends that are not noted yet', () => {
  it('are known until they are, and bounded', () => {
    const sends = new UnrecordedSends();
    sends.add('a', '1', { kind: 'sent', id: 'x' });
    expect(sends.of('a', '1')).toEqual({ kind: 'sent', id: 'x' });
    expect(sends.of('a', '2')).toBeUndefined();
    expect(sends.conversations).toEqual(['a']);
    expect(['a', 'ab', ''].map((conversation) => sends.hasAny(conversation))).toEqual([true, false, false]);
    sends.recorded('a', '1');
    expect(sends.hasAny('a')).toBe(false);
    expect(sends.of('a', '1')).toBeUndefined();
    sends.add('a', '3', { kind: 'sent' });
    sends.add('ab', '1', { kind: 'sent' });
    sends.settled('a');
    expect(sends.conversations).toEqual(['ab']);
    for (let i = 0; i < 10_050; i += 1) sends.add('b', String(i), { kind: 'sent' });
    expect(sends.of('b', '0')).toBeUndefined();
    expect(sends.of('b', '10049')).toBeDefined();
  });
});
