import type { SendOutcome } from '../../../channels/adapter';
import type { Storage } from '../../../storage/collection';
import { type FakeDoor, fakeDoor, said, type Sent } from '../shared/fakes';
import { engines, type Temporary } from '../shared/storages';
import { brisk, houseOn, quiet, until } from '../shared/setting';

const texts = (sent: Sent[]): string[] => sent.map((message) => message.text);

/** A bot that says two replies, the first one of three lines. */
const talkative = {
  turn: ({ activity }: { activity: { text?: string } }) =>
    Promise.resolve({
      state: {},
      replies: [
        {
          type: 'message',
          text: `${activity.text ?? ''}1\n${activity.text ?? ''}2\n${activity.text ?? ''}3`,
        },
        { type: 'message', text: `${activity.text ?? ''}4` },
      ],
    }),
};

describe.each(engines)('delivery, on %s', (_, open) => {
  let place: Temporary;
  let storage: Storage;
  let door: FakeDoor;
  let now = 1_700_000_000_000;
  const clock = (): number => now;

  beforeEach(async () => {
    place = await open();
    storage = place.storage;
    door = fakeDoor();
  });
  afterEach(() => place.dispose());

  /** Fails as told for the first attempts, then takes everything. */
  function failing(...outcomes: SendOutcome[]): void {
    door.answer = () => outcomes.shift();
  }

  it('keeps the order of all messages of all replies, over failures too', async () => {
    let attempts = 0;
    door.answer = () => ((attempts += 1) % 2 === 0 ? { kind: 'retry', reason: 'busy' } : undefined);
    const house = await houseOn(storage, { bot: talkative, door, clock });
    house.start();
    await house.enqueue([said('a', { at: 1 }), said('b', { at: 2 })]);
    await until('eight messages', () => {
      now += 1_000;
      return door.sent.length === 8;
    });
    expect(texts(door.sent)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4']);
    await house.stop();
  });

  it('gives every message an id of its own that stays the same over attempts', async () => {
    const tried: string[] = [];
    failing({ kind: 'retry', reason: 'busy' });
    const { answer } = door;
    door.answer = (attempt) => {
      tried.push(attempt.id);
      return answer(attempt);
    };
    const house = await houseOn(storage, { bot: talkative, door, clock });
    house.start();
    await house.enqueue([said('a')]);
    await until('four messages', () => {
      now += 1_000;
      return door.sent.length === 4;
    });
    expect(tried).toHaveLength(5);
    expect(tried[0]).toBe(tried[1]);
    expect(new Set(tried).size).toBe(4);
    await house.stop();
  });

  it('does not try again before the time the platform asked for', async () => {
    failing({ kind: 'retry', reason: 'busy', afterMs: 60_000 });
    const house = await houseOn(storage, { door, clock });
    house.start();
    await house.enqueue([said('a')]);
    await quiet(storage);
    now += 59_000;
    await quiet(storage);
    expect(door.sent).toEqual([]);
    now += 2_000;
    await until('the message', () => door.sent.length === 1);
    await house.stop();
  });

  it('holds the whole door back when the platform says so, and makes it up afterwards', async () => {
    let attempts = 0;
    door.answer = () =>
      (attempts += 1) === 1 ? { kind: 'retry', reason: 'limit', everyone: true, afterMs: 9_000 } : undefined;
    const house = await houseOn(storage, { door, clock });
    house.start();
    await house.enqueue([said('a', { conversation: 'messenger/page/1' })]);
    await quiet(storage);
    await house.enqueue([said('b', { conversation: 'messenger/page/2' })]);
    await quiet(storage);
    expect(attempts).toBe(1);
    now += 10_000;
    await until('both', () => door.sent.length === 2);
    await house.stop();
  });

  it('answers the next question while a reply waits, and sends both in order', async () => {
    failing({ kind: 'retry', reason: 'busy', afterMs: 10_000 });
    let turns = 0;
    const bot = {
      turn: ({ activity }: { activity: { text?: string } }) =>
        Promise.resolve({
          state: {},
          replies: [{ type: 'message', text: `${activity.text ?? ''} ${(turns += 1)}` }],
        }),
    };
    const house = await houseOn(storage, { bot, door, clock });
    house.start();
    await house.enqueue([said('a', { at: 1 })]);
    await quiet(storage);
    await house.enqueue([said('b', { at: 2 })]);
    await until('the second turn', () => turns === 2);
    await quiet(storage);
    expect(door.sent).toEqual([]);
    now += 11_000;
    await until('both', () => door.sent.length === 2);
    expect(texts(door.sent)).toEqual(['a 1', 'b 2']);
    await house.stop();
  });

  it('sends the plainer form when asked, without what was taken already', async () => {
    const bot = {
      turn: () => Promise.resolve({ state: {}, replies: [{ type: 'message', text: '1\nhai\n3' }] }),
    };
    failing({ kind: 'sent' }, { kind: 'degrade', reason: 'no buttons' });
    const house = await houseOn(storage, { bot, door });
    await house.enqueue([said('a')]);
    await until('three messages', () => door.sent.length === 3);
    expect(texts(door.sent)).toEqual(['1', 'HAI', '3']);
    await house.stop();
  });

  it('gives up when the plainer form is refused too', async () => {
    door.answer = () => ({ kind: 'degrade', reason: 'nothing pleases it' });
    const house = await houseOn(storage, { door });
    await house.enqueue([said('a')]);
    await until('a dead letter', async () => (await house.deadLetters.list(9)).length === 1);
    await house.stop();
  });

  it.each<[string, SendOutcome, string, string[]]>([
    ['a refused reply', { kind: 'refused', reason: 'blocked (551)' }, 'reply', ['a4']],
    [
      'a reply of unknown fate',
      { kind: 'unknown', reason: 'no answer in time' },
      'unknown',
      ['a1', 'a2', 'a3', 'a4'],
    ],
  ])('lists %s with its reason and goes on', async (_, outcome, kind, went) => {
    failing(outcome);
    const house = await houseOn(storage, { bot: talkative, door });
    await house.enqueue([said('a')]);
    await until('the rest', () => door.sent.length === went.length);
    await house.stop();
    expect(texts(door.sent)).toEqual(went);
    const reason = 'reason' in outcome ? outcome.reason : '';
    expect(await house.deadLetters.list(9)).toEqual([
      expect.objectContaining({ kind, reason, channel: 'messenger' }),
    ]);
  });

  it('keeps no text in a dead letter', async () => {
    failing({ kind: 'refused', reason: 'blocked' });
    const house = await houseOn(storage, { door });
    await house.enqueue([{ ...said('bí mật'), id: 'm1' }]);
    await until('a dead letter', async () => (await house.deadLetters.list(9)).length === 1);
    expect(JSON.stringify(await house.deadLetters.list(9))).not.toContain('bí mật');
    await house.stop();
  });

  it('keeps silent where somebody else leads the conversation', async () => {
    failing({ kind: 'refused', reason: 'another app leads (2018300)', mute: true });
    const house = await houseOn(storage, { bot: talkative, door });
    await house.enqueue([said('a', { at: 1 })]);
    await quiet(storage);
    await house.enqueue([said('b', { at: 2 })]);
    await quiet(storage);
    expect(door.sent).toEqual([]);
    await house.stop();
  });

  it('sends nothing after the platform’s window has closed', async () => {
    door = fakeDoor({ windowMs: 24 * 3_600_000 });
    const house = await houseOn(storage, { door, clock });
    await house.enqueue([said('a', { at: now - 25 * 3_600_000 })]);
    await until('a dead letter', async () => (await house.deadLetters.list(9)).length === 1);
    expect(door.sent).toEqual([]);
    await house.stop();
  });

  it('answers in order where the platform’s clock is years behind', async () => {
    door = fakeDoor({ windowMs: 24 * 3_600_000, settleMs: 1_000 });
    const house = await houseOn(storage, { door, clock });
    await house.enqueue([said('hai', { at: 1_700_000_000_002 })]);
    await house.enqueue([said('một', { at: 1_700_000_000_001 })]);
    await until('two answers', () => door.sent.length === 2);
    expect(door.sent.map(({ text }) => text)).toEqual(['một #1', 'hai #2']);
    await house.stop();
  });

  it('gives a reply up that could not be sent for hours', async () => {
    door.answer = () => ({ kind: 'retry', reason: 'down' });
    const house = await houseOn(storage, { door, clock });
    house.start();
    await house.enqueue([said('a')]);
    await quiet(storage);
    now += 6 * 3_600_000 + 1;
    await until('a dead letter', async () => (await house.deadLetters.list(9)).length === 1);
    await house.stop();
  });

  it('a door that is shut keeps its replies until it is opened', async () => {
    const shut = await houseOn(storage, { adapters: [], clock });
    await shut.enqueue([said('a')]);
    await quiet(storage);
    await shut.stop();
    now += 61_000;
    const house = await houseOn(storage, { door, clock });
    house.start();
    await until('the message', () => door.sent.length === 1);
    await house.stop();
  });

  it('an event that fails over and over is listed, and those behind it are answered', async () => {
    const bot = {
      turn: ({ activity }: { activity: { text?: string } }) =>
        activity.text === 'a'
          ? Promise.reject(new Error('cannot'))
          : Promise.resolve({ state: {}, replies: [{ type: 'message', text: 'được' }] }),
    };
    const house = await houseOn(storage, { bot, door, timing: { ...brisk, sweepMs: 10 } });
    house.start();
    await house.enqueue([said('a', { at: 1 }), said('b', { at: 2 })]);
    await until('the second answer', () => door.sent.length === 1);
    expect(await house.deadLetters.list(9)).toEqual([expect.objectContaining({ kind: 'event' })]);
    await house.stop();
  });
});
