import { silent, type Log } from '../../../bots/log';
import type { Conversation } from '../../../channels/pipeline/conversation';
import { type ConversationStore, LeaseLostError } from '../../../channels/pipeline/conversationStore';
import type { DeadLetters } from '../../../channels/pipeline/deadLetters';
import type { Inbox, PendingEvent } from '../../../channels/pipeline/inbox';
import type { OutboxDispatcher } from '../../../channels/pipeline/outbox';
import { ConversationScheduler } from '../../../channels/pipeline/scheduler';
import { Semaphore } from '../../../channels/pipeline/semaphore';
import { timing } from '../../../channels/pipeline/timing';
import { said } from '../shared/fakes';

/** A scheduler over stores in memory. `during` runs within each turn; what happens is written down in order. */
function schedulerOver(
  during: (event: PendingEvent) => Promise<void> | void = () => {},
  { isShared = true } = {},
) {
  const happened: string[] = [];
  const waiting: PendingEvent[] = [];
  const owed: string[] = [];
  const held = {
    elsewhere: false,
    renewals: 0,
    renewalFails: false,
    unrecorded: [] as string[],
    noteFails: false,
    noteHangs: false,
  };
  const logged: string[] = [];
  /** What the adapter hears: false for each event, true when all is done. */
  const told: string[] = [];
  /** Whether the last write gives up the hold as well, as the real outbox does. */
  const letGo = { isWanted: false };
  const log: Log = {
    ...silent,
    error: (_, text) => void logged.push(`error: ${text}`),
    warn: (_, text) => void logged.push(`warn: ${text}`),
  };
  const conversation = (id: string): Conversation => ({
    _id: id,
    lease: { owner: 'this', hold: 1, until: 0 },
    owed: [],
    events: [],
    sent: [],
    heard: 0,
    expires: 0,
  });
  const inbox = {
    next: (id: string) => {
      const own = waiting.filter((event) => event.conversation === id);
      return Promise.resolve(own[0] ? { event: own[0], more: own.length > 1 } : null);
    },
    done: (key: string) => {
      happened.push(`done ${key}`);
      const at = waiting.findIndex((event) => event.key === key);
      if (at >= 0) waiting.splice(at, 1);
      return Promise.resolve();
    },
    failed: (key: string) => Promise.resolve(void happened.push(`failed ${key}`)),
  };
  const conversations = {
    acquireLease: (id: string) => {
      happened.push('take');
      return Promise.resolve(held.elsewhere ? null : conversation(id));
    },
    release: () => Promise.resolve(void happened.push('release')),
    renew: () => {
      held.renewals += 1;
      return held.renewalFails ? Promise.reject(new Error('away')) : Promise.resolve();
    },
  };
  const scheduler = new ConversationScheduler({
    inbox: inbox as unknown as Inbox,
    conversations: conversations as unknown as ConversationStore,
    deadLetters: {
      add: (key: string, _: string, kind: string) =>
        Promise.resolve(void happened.push(`dead ${kind} ${key}`)),
    } as unknown as DeadLetters,
    outbox: {
      hasUnrecorded: (id: string) => held.unrecorded.includes(id),
      get unrecordedConversations() {
        return held.unrecorded;
      },
      note: (id: string) => {
        happened.push(`note ${id}`);
        if (held.noteHangs) return new Promise<void>(() => {});
        if (held.noteFails) return Promise.reject(new Error('away'));
        held.unrecorded = held.unrecorded.filter((other) => other !== id);
        return Promise.resolve();
      },
      step: (of: Conversation, mayLetGo: () => boolean) => {
        const message = owed.shift();
        if (message === undefined) return Promise.resolve(null);
        happened.push(`send ${message}`);
        if (owed.length > 0 || !letGo.isWanted || !mayLetGo()) return Promise.resolve(of);
        happened.push('let go');
        const { lease: _, ...free } = of;
        return Promise.resolve(free);
      },
    } as unknown as OutboxDispatcher,
    storageSemaphore: new Semaphore(8),
    processEvent: async (of, event) => {
      happened.push(`turn ${event.key}`);
      await during(event);
      owed.push(event.key);
      return of;
    },
    groupOf: () => undefined,
    dealtWith: (_, what) => void told.push(typeof what === 'string' ? what : what.key),
    isShared,
    log,
    timing: { ...timing, leaseMs: 30 },
  });
  const arrives = (key: string, parts: Partial<PendingEvent> = {}): void =>
    void waiting.push({
      ...said(key, { conversation: 'messenger/page/lan' }),
      key,
      received: 0,
      tries: 0,
      ...parts,
    });
  return { scheduler, happened, held, letGo, logged, arrives, waiting, told };
}

const LAN = 'messenger/page/lan';
/** The stores are in memory: nothing is left to do once every promise has been seen to. */
const idle = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('one conversation', () => {
  it('is held, its events dealt with and its replies sent, and let go', async () => {
    const { scheduler, happened, arrives } = schedulerOver();
    arrives('a');
    arrives('b');
    scheduler.schedule(LAN);
    await idle();
    expect(happened).toEqual(['take', 'turn a', 'done a', 'turn b', 'done b', 'send a', 'send b', 'release']);
  });

  it('is left alone while another process has it', async () => {
    const { scheduler, happened, held, arrives } = schedulerOver();
    arrives('a');
    held.elsewhere = true;
    scheduler.schedule(LAN);
    await idle();
    expect(happened).toEqual(['take']);
  });

  it.each([
    [4, ['turn a', 'done a', 'send a']],
    [5, ['dead failed a', 'done a']],
  ])('an event that failed %d times', async (tries, expected) => {
    const { scheduler, happened, arrives } = schedulerOver();
    arrives('a', { tries });
    scheduler.schedule(LAN);
    await idle();
    expect(happened).toEqual(['take', ...expected, 'release']);
  });

  it('has a failure counted, is let go, and is told of in the log', async () => {
    const { scheduler, happened, logged, arrives } = schedulerOver(() => Promise.reject(new Error('cannot')));
    arrives('a');
    scheduler.schedule(LAN);
    await idle();
    expect(happened).toEqual(['take', 'turn a', 'failed a', 'release']);
    expect(logged).toEqual(['error: A conversation could not be worked on; it is tried again']);
  });

  it('that was lost to another process is no failure of the event', async () => {
    const { scheduler, happened, logged, arrives } = schedulerOver(() =>
      Promise.reject(new LeaseLostError('lost')),
    );
    arrives('a');
    scheduler.schedule(LAN);
    await idle();
    expect(happened).toEqual(['take', 'turn a', 'release']);
    expect(logged).toEqual(['warn: lost']);
  });

  it('in work is seen to again for what arrives meanwhile, within the same hold', async () => {
    const parts = schedulerOver((event) => {
      if (event.key !== 'a') return;
      parts.arrives('b');
      parts.scheduler.schedule(LAN);
    });
    parts.arrives('a');
    parts.scheduler.schedule(LAN);
    await idle();
    expect(parts.happened.filter((one) => one === 'take')).toHaveLength(1);
    expect(parts.happened).toContain('turn b');
    expect(parts.happened.at(-1)).toBe('release');
  });

  it('is taken up again for what another process kept while it was held', async () => {
    const parts = schedulerOver();
    parts.arrives('a');
    const { release } = (
      parts.scheduler as unknown as { parts: { conversations: { release: () => Promise<void> } } }
    ).parts.conversations;
    let first = true;
    Object.assign((parts.scheduler as unknown as { parts: { conversations: object } }).parts.conversations, {
      release: () => {
        if (first) parts.arrives('late');
        first = false;
        return release();
      },
    });
    parts.scheduler.schedule(LAN);
    await idle();
    expect(parts.happened).toEqual([
      ...['take', 'turn a', 'done a', 'send a', 'release'],
      ...['take', 'turn late', 'done late', 'send late', 'release'],
    ]);
  });

  it('in a storage of this process alone is not looked at again once it was let go', async () => {
    const parts = schedulerOver(undefined, { isShared: false });
    parts.arrives('a');
    let looks = 0;
    const { inbox } = (parts.scheduler as unknown as { parts: { inbox: Pick<Inbox, 'next'> } }).parts;
    const next = inbox.next.bind(inbox);
    inbox.next = (id) => {
      looks += 1;
      return next(id);
    };
    parts.scheduler.schedule(LAN);
    await idle();
    expect(parts.happened.at(-1)).toBe('release');
    expect(looks).toBe(1);
  });

  it('is let go with the write that notes the last message', async () => {
    const { scheduler, happened, letGo, arrives } = schedulerOver();
    letGo.isWanted = true;
    arrives('a');
    arrives('b');
    scheduler.schedule(LAN);
    await idle();
    expect(happened).toEqual(['take', 'turn a', 'done a', 'turn b', 'done b', 'send a', 'send b', 'let go']);
  });

  it('is not let go before what arrived while the last message was sent has been dealt with', async () => {
    const parts = schedulerOver();
    parts.letGo.isWanted = true;
    parts.arrives('a');
    const { outbox } = (parts.scheduler as unknown as { parts: { outbox: Pick<OutboxDispatcher, 'step'> } })
      .parts;
    const step = outbox.step.bind(outbox);
    let first = true;
    outbox.step = (of, mayLetGo) => {
      if (first) {
        first = false;
        parts.arrives('late');
        parts.scheduler.schedule(LAN);
      }
      return step(of, mayLetGo);
    };
    parts.scheduler.schedule(LAN);
    await idle();
    expect(parts.happened).toEqual([
      ...['take', 'turn a', 'done a', 'send a'],
      ...['turn late', 'done late', 'send late', 'let go'],
    ]);
  });

  it('is held for as long as a turn takes, though a renewal fails', async () => {
    jest.useFakeTimers();
    try {
      const { scheduler, held, logged, arrives } = schedulerOver(
        () => new Promise((done) => setTimeout(done, 60)),
      );
      arrives('a');
      held.renewalFails = true;
      scheduler.schedule(LAN);
      await jest.advanceTimersByTimeAsync(25);
      expect(held.renewals).toBe(2);
      expect(logged[0]).toBe('warn: A hold could not be renewed');
      const stopped = scheduler.stop();
      await jest.advanceTimersByTimeAsync(60);
      await stopped;
      const { renewals } = held;
      await jest.advanceTimersByTimeAsync(1_000);
      expect(held.renewals).toBe(renewals);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('when something arrives', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('it waits for others as long as told, from the first one on', async () => {
    const { scheduler, happened, arrives } = schedulerOver();
    arrives('a');
    scheduler.schedule(LAN, 100);
    await jest.advanceTimersByTimeAsync(60);
    scheduler.schedule(LAN, 100);
    scheduler.schedule(LAN);
    scheduler.recover(LAN);
    expect(happened).toEqual([]);
    await jest.advanceTimersByTimeAsync(40);
    expect(happened).toContain('turn a');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('a look for what was left behind does not disturb who is in work', async () => {
    let finish = (): void => {};
    const { scheduler, happened, arrives } = schedulerOver(() => new Promise((done) => (finish = done)));
    arrives('a');
    scheduler.recover(LAN);
    await jest.advanceTimersByTimeAsync(1);
    scheduler.recover(LAN);
    finish();
    await jest.advanceTimersByTimeAsync(1);
    expect(happened).toEqual(['take', 'turn a', 'done a', 'send a', 'release']);
  });

  it('what was sent and is not noted yet is not let go for others', async () => {
    const { scheduler, happened, arrives, held } = schedulerOver(() => {
      held.unrecorded = [LAN];
    });
    arrives('a');
    scheduler.schedule(LAN);
    await jest.advanceTimersByTimeAsync(1);
    expect(happened).toEqual(['take', 'turn a', 'done a', 'send a']);
  });

  it('an adapter hears when it begins, of every event that was dealt with, and once when all is done', async () => {
    const { scheduler, arrives, told, held } = schedulerOver();
    arrives('a');
    arrives('b');
    scheduler.schedule(LAN);
    await jest.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['begins', 'a', 'b', 'all']);
    held.elsewhere = true;
    arrives('c');
    scheduler.schedule(LAN);
    await jest.advanceTimersByTimeAsync(1);
    expect(told.slice(4)).toEqual(['begins', 'all']);
  });

  it('what was sent is noted before anything else is done for the conversation', async () => {
    const { scheduler, happened, arrives, held } = schedulerOver();
    held.unrecorded = [LAN];
    arrives('a');
    scheduler.schedule(LAN);
    await jest.advanceTimersByTimeAsync(1);
    expect(happened).toEqual([`note ${LAN}`, 'take', 'turn a', 'done a', 'send a', 'release']);
  });

  it('nothing is done for a conversation while what was sent cannot be noted', async () => {
    const { scheduler, happened, arrives, held, logged } = schedulerOver();
    held.unrecorded = [LAN];
    held.noteFails = true;
    arrives('a');
    scheduler.schedule(LAN);
    await jest.advanceTimersByTimeAsync(1);
    scheduler.noteUnrecorded();
    await jest.advanceTimersByTimeAsync(1);
    expect(happened).toEqual([`note ${LAN}`, `note ${LAN}`]);
    expect(logged).toHaveLength(2);
    held.noteFails = false;
    scheduler.noteUnrecorded();
    await jest.advanceTimersByTimeAsync(1);
    expect(happened.slice(2)).toEqual([`note ${LAN}`, 'take', 'turn a', 'done a', 'send a', 'release']);
  });

  it('the hold is renewed while what was sent is being noted, however long that takes', async () => {
    const { scheduler, held } = schedulerOver();
    held.unrecorded = [LAN];
    held.noteHangs = true;
    scheduler.noteUnrecorded();
    await jest.advanceTimersByTimeAsync(100);
    expect(held.renewals).toBeGreaterThanOrEqual(9);
  });

  it('what is not noted at the end is tried once more, and a storage that is away is not waited for', async () => {
    const { scheduler, happened, held, logged } = schedulerOver();
    held.unrecorded = [LAN, 'messenger/page/other'];
    held.noteFails = true;
    await scheduler.stop();
    expect(happened).toEqual([`note ${LAN}`]);
    expect(logged).toEqual(['warn: What was sent could not be noted before the end; it may come twice']);
    held.noteFails = false;
    await scheduler.stop();
    expect(happened).toEqual([`note ${LAN}`, `note ${LAN}`, 'note messenger/page/other']);
  });

  it('nothing new is taken up once it has stopped; what is in hand is finished', async () => {
    let finish = (): void => {};
    const { scheduler, happened, arrives } = schedulerOver(() => new Promise((done) => (finish = done)));
    arrives('a');
    arrives('b');
    scheduler.schedule(LAN);
    scheduler.schedule('messenger/page/other', 500);
    await jest.advanceTimersByTimeAsync(1);
    let stopped = false;
    const end = scheduler.stop().then(() => (stopped = true));
    await jest.advanceTimersByTimeAsync(1);
    expect(stopped).toBe(false);
    finish();
    await end;
    scheduler.schedule(LAN);
    scheduler.recover(LAN);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(happened).toEqual(['take', 'turn a', 'done a', 'send a', 'release']);
  });
});
