import { listDeadLetters, retryDeadLetters } from '../../../channels/pipeline/retryDeadLetters';
import type { Storage } from '../../../storage/collection';
import { type FakeDoor, fakeDoor, said } from '../shared/fakes';
import { brisk, houseOn, quiet, until } from '../shared/setting';
import { engines, type Temporary } from '../shared/storages';

const HOUR_MS = 3_600_000;
const refused = { kind: 'refused', reason: 'The token has expired (error 190)' } as const;

describe.each(engines)('what was given up, on %s', (_, open) => {
  let place: Temporary;
  let storage: Storage;
  let door: FakeDoor;
  let now: number;
  const clock = (): number => now;
  beforeEach(async () => {
    now = 1_700_000_000_000;
    place = await open();
    storage = place.storage;
    door = fakeDoor({ windowMs: 24 * HOUR_MS });
  });
  afterEach(() => place.dispose());

  const texts = () => door.sent.map(({ text }) => text);
  async function bury(...messages: string[]): Promise<Awaited<ReturnType<typeof houseOn>>> {
    door.answer = () => refused;
    const house = await houseOn(storage, { door, clock, timing: brisk });
    house.start();
    for (const [i, text] of messages.entries()) {
      now += 1;
      await house.enqueue([said(text, { at: now })]);
      await until('a dead letter', async () => (await house.deadLetters.list(9)).length === i + 1);
      await quiet(storage);
    }
    door.answer = () => undefined;
    return house;
  }
  /** The bots look for what others left behind. */
  const later = () => void (now += 1_000);

  it('is listed without a name or a word of anybody', async () => {
    const house = await bury('bí mật');
    const letters = await listDeadLetters(storage, clock);
    expect(letters).toEqual([
      {
        reference: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
        channel: 'messenger',
        kind: 'reply',
        reason: refused.reason,
        at: now,
        until: now + 24 * HOUR_MS,
      },
    ]);
    expect(JSON.stringify(letters)).not.toMatch(/bí mật|lan/);
    await house.stop();
  });

  it('is sent again, each once, in order', async () => {
    const house = await bury('a', 'b');
    const { retried, left } = await retryDeadLetters(storage, clock, {});
    expect([retried.length, left.length]).toEqual([2, 0]);
    await until('both replies', () => {
      later();
      return door.sent.length === 2;
    });
    expect(texts()).toEqual(['a #1', 'b #2']);
    expect(await listDeadLetters(storage, clock)).toEqual([]);
    expect(await retryDeadLetters(storage, clock, {})).toEqual({ retried: [], left: [] });
    await house.stop();
  });

  it('is taken by reference, reason or channel', async () => {
    const house = await bury('a', 'b');
    const [newest] = await listDeadLetters(storage, clock);
    expect((await retryDeadLetters(storage, clock, { channel: 'zalo' })).retried).toEqual([]);
    expect((await retryDeadLetters(storage, clock, { reason: 'blocked' })).retried).toEqual([]);
    const { retried } = await retryDeadLetters(storage, clock, { references: [newest?.reference ?? ''] });
    expect(retried).toHaveLength(1);
    expect((await retryDeadLetters(storage, clock, { reason: 'error 190' })).retried).toHaveLength(1);
    await house.stop();
  });

  it('is left when the platform would not take it any more, and its content is gone', async () => {
    const house = await bury('a');
    await house.stop();
    now += 24 * HOUR_MS + 1;
    const { retried, left } = await retryDeadLetters(storage, clock, {});
    expect([retried.length, left.length]).toEqual([0, 1]);
    const next = await houseOn(storage, { door, clock, timing: brisk });
    next.start();
    await until(
      'the sweep',
      async () => (await (await storage.collection({ name: 'undelivered' })).count({})) === 0,
    );
    await next.stop();
    expect(door.sent).toEqual([]);
  });

  it('of unknown fate is sent again only when that is asked for', async () => {
    const house = await houseOn(storage, { door, clock, timing: brisk });
    house.start();
    door.answer = () => ({ kind: 'unknown', reason: 'no answer in time' });
    await house.enqueue([said('a')]);
    await until('a dead letter', async () => (await house.deadLetters.list(9)).length === 1);
    door.answer = () => undefined;
    expect((await retryDeadLetters(storage, clock, {})).left).toHaveLength(1);
    expect((await retryDeadLetters(storage, clock, { unknown: true })).retried).toHaveLength(1);
    await until('it again', () => {
      later();
      return door.sent.length === 2;
    });
    await house.stop();
  });

  it('an event that failed over and over is answered when it is tried again', async () => {
    let isBroken = true;
    const bot = {
      turn: () =>
        isBroken
          ? Promise.reject(new Error('cannot'))
          : Promise.resolve({ state: {}, replies: [{ type: 'message', text: 'được' }] }),
    };
    const house = await houseOn(storage, { bot, door, timing: { ...brisk, sweepMs: 10 } });
    house.start();
    await house.enqueue([said('a')]);
    await until('a dead letter', async () => (await house.deadLetters.list(9)).length === 1);
    isBroken = false;
    expect((await retryDeadLetters(storage, Date.now, {})).retried).toMatchObject([{ kind: 'event' }]);
    await until('the answer', () => door.sent.length === 1);
    expect(texts()).toEqual(['được']);
    await house.stop();
  });

  it('is given up again where a human answers meanwhile', async () => {
    const house = await bury('a');
    await house.enqueue([said('h', { id: 'handover', control: 'handover' })]);
    await quiet(storage);
    await retryDeadLetters(storage, clock, {});
    await until('the letter again', async () => {
      later();
      return (await house.deadLetters.list(9)).length === 1;
    });
    expect((await house.deadLetters.list(9))[0]?.reason).toContain('human');
    expect(door.sent).toEqual([]);
    await house.stop();
  });

  it('is erased with the conversation, content and all', async () => {
    const house = await bury('a');
    await house.enqueue([said('x', { id: 'erase', control: 'erase' })]);
    await until('no letter', async () => (await house.deadLetters.list(9)).length === 0);
    expect(await (await storage.collection({ name: 'undelivered' })).count({})).toBe(0);
    await house.stop();
  });
});
