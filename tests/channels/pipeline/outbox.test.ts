import type { SendOutcome } from '../../../channels/adapter';
import type { OutboxMessage } from '../../../channels/pipeline/conversation';
import { fakeDoor } from '../shared/fakes';
import { conversationWith, dispatcherOver, LAN, NOW, owedReply } from './outboxSteps';

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

  it.each([
    ['the last message of the last reply', [owedReply('m.0', 'a')], true, true],
    ['the last message, while more is to be done', [owedReply('m.0', 'a')], false, false],
    ['a message with another behind it', [owedReply('m.0', 'a\nb')], true, false],
    ['a reply with another behind it', [owedReply('m.0', 'a'), owedReply('m.1', 'b')], true, false],
  ])('lets go of the conversation with %s or not', async (_, owed, mayLetGo, isLetGo) => {
    const lease = { owner: 'this', hold: 1, until: NOW + 1_000 };
    const { step } = dispatcherOver([fakeDoor()], () => conversationWith(owed, { lease }));
    expect((await step(() => mayLetGo))?.lease).toEqual(isLetGo ? undefined : lease);
  });

  it.each<[string, number, Partial<OutboxMessage>, string]>([
    ['in time', 15 * 60_000, {}, 'một'],
    ['late, which it says', 5 * HOUR_MS, {}, 'muộn (18000000): một'],
    ['late in words alone, which it says', HOUR_MS, { degraded: true }, 'MUỘN (3600000): MỘT'],
    ['late with what is left of it', HOUR_MS, { sent: 1 }, 'hai'],
  ])('sends a reply that comes %s', async (_, agoMs, parts, text) => {
    const door = fakeDoor();
    let conversation = conversationWith([owedReply('m.0', 'một\nhai', { asked: NOW - agoMs, ...parts })]);
    const { step } = dispatcherOver([door], () => conversation);
    // One write at most before it goes out: whoever goes on does not say it twice.
    for (let steps = 0; steps < 2 && door.sent.length === 0; steps += 1)
      conversation = (await step()) ?? conversation;
    expect(door.sent[0]?.text).toBe(text);
    expect(door.sent).toHaveLength(1);
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
    expect(circuitBreaker.openUntil('messenger', NOW) > NOW).toBe(waits);
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
    expect(letters).toEqual([{ id: `${LAN}#m.0`, cause: 'refused', reason: 'another app' }]);
  });

  it('what is of unknown fate is listed and not sent again; the next message is', async () => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'unknown', reason: 'no answer' });
    const { step, letters } = dispatcherOver([door], () => conversationWith([owedReply('m.0', 'a\nb')]));
    expect((await step())?.owed).toEqual([owedReply('m.0', 'a\nb', { sent: 1 })]);
    expect(letters).toEqual([{ id: `${LAN}#m.0`, cause: 'unconfirmed', reason: 'no answer' }]);
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
    expect(text.letters).toEqual([{ id: `${LAN}#m.0`, cause: 'refused', reason: 'still' }]);
  });

  it.each<[string, number | undefined, number, number]>([
    ['as long as the conversation is kept', undefined, NOW + 1_000_000, NOW + 1_000_000],
    ['as long as the platform takes replies', 500, NOW + 1_000_000, NOW + 500],
    ['no longer than the conversation is kept', 500, NOW + 100, NOW + 100],
  ])('what was given up can be tried again, %s', async (_, windowMs, expires, until) => {
    const door = fakeDoor(windowMs === undefined ? {} : { windowMs });
    door.answer = () => ({ kind: 'refused', reason: 'blocked' });
    const owed = owedReply('m.0', 'a');
    const { step, retries, warnings } = dispatcherOver([door], () => conversationWith([owed], { expires }));
    await step();
    expect(retries).toEqual([{ content: { reply: owed }, until }]);
    expect(warnings).toEqual([{ channel: 'messenger', kind: 'reply', cause: 'refused', reason: 'blocked' }]);
  });

  it.each([
    ['the last message', 1, true],
    ['one before others', 0, false],
  ])('of unknown fate, %s of a reply can be tried again: %s', async (_, sent, can) => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'unknown', reason: 'no answer' });
    const { step, retries } = dispatcherOver([door], () =>
      conversationWith([owedReply('m.0', 'a\nb', { sent })]),
    );
    await step();
    expect(retries.map((again) => again !== undefined)).toEqual([can]);
  });

  it('a reply of which nothing is left to send is done with', async () => {
    const door = fakeDoor();
    const owed = [owedReply('m.0', 'a', { sent: 1 }), owedReply('m.1', 'b')];
    expect((await dispatcherOver([door], () => conversationWith(owed)).step())?.owed).toEqual([owed[1]]);
    expect(door.sent).toEqual([]);
  });

  it.each(['retry', 'refused'] as const)('staff is not called for a %s that needs none', async (kind) => {
    const door = fakeDoor();
    door.answer = () => ({ kind, reason: 'busy', alert: false });
    const { step, alerts, attempts, warnings } = dispatcherOver([door], () =>
      conversationWith([owedReply('m.0', 'a')]),
    );
    await step();
    expect([alerts, attempts[0]?.[3]]).toEqual([[], false]);
    expect(warnings[0]).toMatchObject({ channel: 'messenger', reason: 'busy' });
  });

  it('a reply that is given up is the only one: those behind it stay owed', async () => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'refused', reason: 'blocked' });
    const owed = [owedReply('m.0', 'a'), owedReply('m.1', 'b')];
    const after = await dispatcherOver([door], () => conversationWith(owed)).step();
    expect(after?.owed).toEqual([owed[1]]);
    expect(after).not.toHaveProperty('mutedUntil');
  });
});
