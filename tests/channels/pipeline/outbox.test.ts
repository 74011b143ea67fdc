import type { SendOutcome } from '../../../channels/adapter';
import type { Storage } from '../../../storage/collection';
import { type FakeDoor, fakeDoor, said, type Sent } from '../shared/fakes';
import { engines, type Temporary } from '../shared/storages';
import { brisk, houseOn, quiet, until } from '../shared/setting';
import { conversationWith, dispatcherOver, LAN, NOW, owedReply } from './outboxSteps';

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

describe('one step', () => {
  const HOUR_MS = 3_600_000;

  it('does nothing where nothing is owed', async () => {
    const { step, written } = dispatcherOver([fakeDoor()], () => conversationWith([]));
    expect(await step()).toBeNull();
    expect(written).toEqual([]);
  });

  it('sends one message and counts it, from no failed attempt on', async () => {
    const door = fakeDoor();
    const owed = owedReply('m.0', 'một\nhai', { attempts: 3, notBefore: NOW });
    const { step, attempts } = dispatcherOver([door], () => conversationWith([owed, owedReply('m.1', 'ba')]));
    const { notBefore: _, ...rest } = owed;
    expect((await step())?.owed).toEqual([{ ...rest, sent: 1, attempts: 0 }, owedReply('m.1', 'ba')]);
    expect(door.sent).toEqual([{ conversation: LAN, text: 'một', id: 'm.0.0' }]);
    expect(attempts).toEqual([['messenger', 'sent', expect.any(Number), false]]);
  });

  it('is done with a reply once its last message was sent, and remembers the platform’s ids of the latest', async () => {
    const door = fakeDoor({ send: () => Promise.resolve({ kind: 'sent', id: 'new' }) });
    const sent = Array.from({ length: 30 }, (_, i) => `s${i}`);
    const owed = [owedReply('m.0', 'một\nhai', { sent: 1 }), owedReply('m.1', 'ba')];
    const after = await dispatcherOver([door], () => conversationWith(owed, { sent })).step();
    expect(after?.owed).toEqual([owed[1]]);
    expect(after?.sent).toEqual([...sent.slice(1), 'new']);
  });

  it('ends the waiting of a channel with the first message that is taken', async () => {
    const { step, circuitBreaker } = dispatcherOver([fakeDoor()], () =>
      conversationWith([owedReply('m.0', 'a')]),
    );
    circuitBreaker.trip('messenger', NOW - 1_000);
    await step();
    expect(circuitBreaker.trip('messenger', NOW)).toBe(NOW + 1_000);
  });

  it('does not send again what the store has not taken down yet', async () => {
    const door = fakeDoor();
    let away = true;
    const conversation = conversationWith([owedReply('m.0', 'a')]);
    const { step, outbox } = dispatcherOver([door], () => conversation);
    const { conversations } = (outbox as unknown as { parts: { conversations: { setOutbox: unknown } } })
      .parts;
    const take = conversations.setOutbox as (...args: unknown[]) => Promise<unknown>;
    conversations.setOutbox = (...args: unknown[]) =>
      away ? Promise.reject(new Error('away')) : take(...args);
    await expect(step()).rejects.toThrow('away');
    away = false;
    expect((await step())?.owed).toEqual([]);
    expect(door.sent).toHaveLength(1);
  });

  it.each([
    ['waits for its time', owedReply('m.0', 'a', { notBefore: NOW + 1 }), NOW + 1],
    ['is tried at its time', owedReply('m.0', 'a', { notBefore: NOW }), null],
  ])('a reply that was put off %s', async (_, owed, until) => {
    const door = fakeDoor();
    const { step, written } = dispatcherOver([door], () => conversationWith([owed]));
    expect((await step()) === null).toBe(until !== null);
    expect(written.at(-1)?.owed[0]?.notBefore).toBe(until ?? undefined);
    expect(door.sent).toHaveLength(until === null ? 1 : 0);
  });

  it('waits while the whole channel waits, and a minute where it is shut', async () => {
    const waiting = dispatcherOver([fakeDoor()], () => conversationWith([owedReply('m.0', 'a')]));
    waiting.circuitBreaker.trip('messenger', NOW, 7_000);
    expect(await waiting.step()).toBeNull();
    expect(waiting.written[0]?.owed[0]?.notBefore).toBe(NOW + 7_000);
    const shut = dispatcherOver([], () => conversationWith([owedReply('m.0', 'a')]));
    expect(await shut.step()).toBeNull();
    expect(shut.written[0]?.owed[0]?.notBefore).toBe(NOW + 60_000);
  });

  it.each([
    [6 * HOUR_MS, 0],
    [6 * HOUR_MS + 1, 1],
  ])('a reply that could not be sent for %d ms: %d given up', async (age, given) => {
    const { step, letters } = dispatcherOver([fakeDoor()], () =>
      conversationWith([owedReply('m.0', 'a', { at: NOW - age })]),
    );
    expect((await step())?.owed).toEqual([]);
    expect(letters).toHaveLength(given);
  });

  it.each([
    [24 * HOUR_MS, 1],
    [24 * HOUR_MS + 1, 0],
  ])('the person’s last message is %d ms old, the window a day: %d sent', async (age, sent) => {
    const door = fakeDoor({ windowMs: 24 * HOUR_MS });
    const { step, letters } = dispatcherOver([door], () =>
      conversationWith([owedReply('m.0', 'a')], { heard: NOW - age }),
    );
    expect((await step())?.owed).toEqual([]);
    expect(door.sent).toHaveLength(sent);
    expect(letters).toHaveLength(1 - sent);
  });

  it.each<[string, SendOutcome, Partial<ReturnType<typeof owedReply>>]>([
    ['after the first failure', { kind: 'retry', reason: 'busy' }, { attempts: 3, notBefore: NOW + 4_000 }],
    ['as asked', { kind: 'retry', reason: 'busy', afterMs: 9_000 }, { attempts: 3, notBefore: NOW + 9_000 }],
    [
      'with its whole channel',
      { kind: 'retry', reason: 'limit', everyone: true, afterMs: 500 },
      { attempts: 3, notBefore: NOW + 1_000 },
    ],
  ])('a message that was not taken is tried again later, %s', async (_, outcome, put) => {
    const door = fakeDoor();
    door.answer = () => outcome;
    const { step, written, circuitBreaker } = dispatcherOver([door], () =>
      conversationWith([owedReply('m.0', 'a', { attempts: 2 }), owedReply('m.1', 'b')]),
    );
    expect(await step()).toBeNull();
    expect(written[0]?.owed).toEqual([owedReply('m.0', 'a', put), owedReply('m.1', 'b')]);
    const waits = outcome.kind === 'retry' && outcome.everyone === true;
    expect(circuitBreaker.openUntil('messenger') > NOW).toBe(waits);
  });

  it('staff is told where only staff can help, with the channel and the reason', async () => {
    for (const kind of ['retry', 'refused'] as const) {
      const door = fakeDoor();
      door.answer = () => ({ kind, reason: 'token expired', alert: true });
      const { step, alerts, attempts } = dispatcherOver([door], () =>
        conversationWith([owedReply('m.0', 'a')]),
      );
      await step();
      expect(alerts).toEqual([{ alert: true, channel: 'messenger', reason: 'token expired' }]);
      expect(attempts[0]?.[3]).toBe(true);
    }
  });

  it('where somebody else leads the conversation, all is dropped and the bot keeps silent for a day', async () => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'refused', reason: 'another app', mute: true });
    const { step, letters } = dispatcherOver([door], () =>
      conversationWith([owedReply('m.0', 'a'), owedReply('m.1', 'b')]),
    );
    expect(await step()).toMatchObject({ owed: [], mutedUntil: NOW + 24 * HOUR_MS });
    expect(letters).toEqual([{ id: `${LAN}#m.0`, kind: 'reply', reason: 'another app' }]);
  });

  it('what is of unknown fate is listed and not sent again; the next message is', async () => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'unknown', reason: 'no answer' });
    const { step, letters } = dispatcherOver([door], () => conversationWith([owedReply('m.0', 'a\nb')]));
    expect((await step())?.owed).toEqual([owedReply('m.0', 'a\nb', { sent: 1 })]);
    expect(letters).toEqual([{ id: `${LAN}#m.0`, kind: 'unknown', reason: 'no answer' }]);
  });

  it('the plainer form has ids of its own; refused as well, the reply is given up', async () => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'degrade', reason: 'no buttons' });
    const rich = dispatcherOver([door], () => conversationWith([owedReply('m.0', '1\nhai', { sent: 1 })]));
    expect((await rich.step())?.owed[0]).toMatchObject({ degraded: true, sent: 1 });
    const tried: string[] = [];
    door.answer = ({ id, text }) => {
      tried.push(`${id} ${text}`);
      return { kind: 'degrade', reason: 'still' };
    };
    const text = dispatcherOver([door], () =>
      conversationWith([owedReply('m.0', '1\nhai', { sent: 1, degraded: true })]),
    );
    expect((await text.step())?.owed).toEqual([]);
    expect(tried).toEqual(['m.0.p1 HAI']);
    expect(text.letters).toEqual([{ id: `${LAN}#m.0`, kind: 'reply', reason: 'still' }]);
  });
});
