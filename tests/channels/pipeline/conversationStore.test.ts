import type { Conversation } from '../../../channels/pipeline/conversation';
import { ConversationStore, LeaseLostError } from '../../../channels/pipeline/conversationStore';
import { gate } from '../shared/fakes';
import { slowed } from '../shared/slowed';
import { engines, type Temporary } from '../shared/storages';

const ID = 'messenger/page/lan';
const START = 1_700_000_000_000;
const LEASE_MS = 5_000;
const DAY_MS = 86_400_000;
/** Answers that come at once, a second apart. */
const minute = Array<number>(60).fill(0);
const owed = { id: 'm.0', activity: '{}', at: START, sent: 0, attempts: 0 };

describe.each(engines)('conversations, on %s', (_, open) => {
  let place: Temporary;
  let now = START;
  let mine: ConversationStore;
  let other: ConversationStore;
  let leavesToOthers = false;
  let answers = 0;
  /** What every change takes. */
  let delayMs = 0;
  /** Keeps the next change on its way. */
  let holdUp: (() => Promise<void>) | undefined;
  const leaseOf = async (id: string) =>
    (await (await place.storage.collection<Conversation>({ name: 'conversations' })).get(id))?.lease;

  beforeEach(async () => {
    now = START;
    leavesToOthers = false;
    delayMs = 0;
    place = await open();
    holdUp = undefined;
    const slow = slowed(place.storage, () => holdUp?.() ?? (now += delayMs));
    const process = (owner: string): Promise<ConversationStore> =>
      ConversationStore.open(slow, {
        owner,
        clock: () => now,
        ticks: () => now,
        leaseMs: LEASE_MS,
        conversationMs: DAY_MS,
        leavesToOthers: () => leavesToOthers,
        answered: () => (answers += 1),
      });
    [mine, other] = [await process('mine'), await process('other')];
  });
  afterEach(() => place.dispose());

  it('begin empty, held, and to be forgotten after their time', async () => {
    expect(await mine.acquireLease(ID)).toEqual({
      _id: ID,
      lease: { owner: 'mine', hold: 1, until: START + LEASE_MS },
      owed: [],
      events: [],
      sent: [],
      heard: 0,
      expires: START + DAY_MS,
    });
  });

  it('are held by one process, until it lets go', async () => {
    await mine.acquireLease(ID);
    expect(await other.acquireLease(ID)).toBeNull();
    expect(await mine.acquireLease(ID)).not.toBeNull();
    await mine.release(ID);
    expect((await other.acquireLease(ID))?.lease?.owner).toBe('other');
  });

  it('are let go with a change, where that is asked for', async () => {
    await mine.acquireLease(ID);
    const after = await mine.save(ID, { heard: 5 }, ['due'], { letGo: true });
    expect([after.heard, after.lease]).toEqual([5, undefined]);
    expect((await other.acquireLease(ID))?.heard).toBe(5);
    await expect(mine.save(ID, {}, [], { letGo: true })).rejects.toThrow(LeaseLostError);
  });

  it('are free again once the hold has run out, and not a moment sooner', async () => {
    await mine.acquireLease(ID);
    now = START + LEASE_MS;
    expect(await other.acquireLease(ID)).toBeNull();
    now += 1;
    expect(await other.acquireLease(ID)).not.toBeNull();
  });

  it('are left to others after an upheaval, but not to the dead: a hold that stays as it is for a minute is taken', async () => {
    await mine.acquireLease(ID);
    leavesToOthers = true;
    for (const passed of [LEASE_MS + 1, 20_000, 40_000, 60_000]) {
      now = START + passed;
      expect(await other.acquireLease(ID)).toBeNull();
    }
    now = START + LEASE_MS + 60_002;
    expect((await other.acquireLease(ID))?.lease?.owner).toBe('other');
  });

  it('are not taken from who renews them, however long an upheaval lasts', async () => {
    await mine.acquireLease(ID);
    leavesToOthers = true;
    for (let passed = 0; passed < 300_000; passed += 20_000) {
      now = START + passed;
      await mine.save(ID, {});
      now += LEASE_MS + 1;
      expect(await other.acquireLease(ID)).toBeNull();
    }
  });

  it('tell whenever the storage has answered', async () => {
    answers = 0;
    await mine.acquireLease(ID);
    await mine.save(ID, {});
    await other.acquireLease(ID);
    expect(answers).toBe(3);
    await place.storage.close();
    await expect(mine.save(ID, {})).rejects.toThrow();
    expect(answers).toBe(3);
  });

  it.each<[string, number[], number]>([
    ['as long as usual where the storage answers at once', [0], LEASE_MS],
    ['as much longer as the storage took to answer', [4_000], LEASE_MS + 4_000],
    ['as the slowest answer of late says, whatever came after it', [4_000, 0, 100], LEASE_MS + 4_000],
    ['never twice as long', [4_000, 20_000], 2 * LEASE_MS],
    ['as long as usual once the storage has been well for a minute', [4_000, ...minute], LEASE_MS],
  ])('are held %s', async (__, delays, length) => {
    await mine.acquireLease(ID);
    for (const ms of delays) {
      delayMs = ms;
      await mine.save(ID, {});
      now += ms === 0 ? 1_000 : 0;
    }
    delayMs = 0;
    expect((await mine.save(ID, {})).lease?.until).toBe(now + length);
  });

  it.each<[string, number, number]>([
    ['longer by a renewal', 1_000, 1_000 + LEASE_MS],
    ['not shorter by a renewal that comes behind a later one', -1_000, LEASE_MS],
    ['by the right time again where the clock went back', -3_600_000, -3_600_000 + LEASE_MS],
  ])('are held %s', async (__, passed, until) => {
    await mine.acquireLease(ID);
    now = START + passed;
    await mine.renew(ID);
    now = START;
    expect(await leaseOf(ID)).toEqual({ owner: 'mine', hold: 1, until: START + until });
  });

  it('are not taken back by a renewal that comes after they were let go, or taken by another', async () => {
    await mine.acquireLease(ID);
    await mine.release(ID);
    now += 1_000;
    await mine.renew(ID);
    expect((await other.acquireLease(ID))?.lease?.owner).toBe('other');
    await mine.renew(ID);
    expect((await other.save(ID, {})).lease?.owner).toBe('other');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a change', () => mine.save(ID, { heard: 1 })],
    ['a change that lets go', () => mine.save(ID, { heard: 1 }, [], { letGo: true })],
    ['a renewal', () => mine.renew(ID)],
  ])(
    'are not touched by %s that comes late, out of an earlier hold of the same process',
    async (__, write) => {
      await mine.acquireLease(ID);
      const passed = gate();
      holdUp = () => passed.passed;
      const late = write().catch((error: unknown) => error);
      holdUp = undefined;
      await mine.acquireLease(ID);
      await mine.save(ID, { heard: 2 });
      const lease = await leaseOf(ID);
      now += 1_000;
      passed.open();
      await late;
      expect(await leaseOf(ID)).toEqual(lease);
      expect((await mine.save(ID, {})).heard).toBe(2);
    },
  );

  it('are neither changed nor let go by who holds them no more', async () => {
    await mine.acquireLease(ID);
    now += LEASE_MS + 1;
    await other.acquireLease(ID);
    await expect(mine.save(ID, { heard: 1 })).rejects.toThrow(LeaseLostError);
    await mine.release(ID);
    expect((await other.save(ID, {})).heard).toBe(0);
  });

  it('are held on to with every change', async () => {
    await mine.acquireLease(ID);
    now += 1_000;
    expect((await mine.save(ID, { heard: 7 })).lease?.until).toBe(now + LEASE_MS);
  });

  it.each([
    ['more than half of it left', LEASE_MS / 2 - 1, START + LEASE_MS],
    ['half of it left', LEASE_MS / 2, START + LEASE_MS / 2 + LEASE_MS],
  ])('a hold with %s lasts for a message to be sent', async (_, passed, until) => {
    const held = await mine.acquireLease(ID);
    now += passed;
    expect((await mine.extendLease(held as NonNullable<typeof held>)).lease?.until).toBe(until);
  });

  it('are due when their first reply may be tried, and not at all when nothing is owed', async () => {
    await mine.acquireLease(ID);
    expect((await mine.setOutbox(ID, [owed])).due).toBe(START);
    const later = { ...owed, notBefore: START + 60_000 };
    expect((await mine.setOutbox(ID, [later, owed], { heard: 3 })).due).toBe(START + 60_000);
    expect(await mine.due(START + 59_999, 9)).toEqual([]);
    expect(await mine.due(START + 60_000, 9)).toEqual([ID]);
    expect(await mine.setOutbox(ID, [], {}, ['heard'])).not.toHaveProperty('heard');
    expect(await mine.due(START + DAY_MS, 9)).toEqual([]);
  });

  it('that are due come in the order of their time, no more than are wanted', async () => {
    for (const [id, at] of [
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ] as const) {
      await mine.acquireLease(id);
      await mine.setOutbox(id, [{ ...owed, notBefore: START + at }]);
    }
    expect(await mine.due(START + 9, 2)).toEqual(['a', 'b']);
  });

  it('tell since when replies are owed, those that owe none aside', async () => {
    for (const [id, at] of [
      ['a', 4],
      ['b', 2],
      ['c', 3],
    ] as const) {
      await mine.acquireLease(id);
      await mine.setOutbox(id, [{ ...owed, at }]);
    }
    await mine.setOutbox('c', []);
    const since = await mine.owedSince(9);
    expect(since.sort((one, two) => one.since - two.since)).toEqual([
      { conversation: 'b', since: 2 },
      { conversation: 'a', since: 4 },
    ]);
    expect(await mine.owedSince(1)).toHaveLength(1);
  });

  it('keep what is changed beside what is owed', async () => {
    await mine.acquireLease(ID);
    expect(await mine.setOutbox(ID, [owed], { heard: 3 })).toMatchObject({ owed: [owed], heard: 3 });
    expect(await mine.setOutbox(ID, [], { heard: 4 })).toMatchObject({ owed: [], heard: 4 });
  });

  it('say so when they were lost, and when the storage fails', async () => {
    await mine.acquireLease(ID);
    now += LEASE_MS + 1;
    await other.acquireLease(ID);
    await expect(mine.save(ID, {})).rejects.toMatchObject({
      name: 'LeaseLostError',
      code: 'LEASE_LOST',
      message: expect.stringContaining('another process') as unknown,
    });
    await place.storage.close();
    await expect(mine.acquireLease('new')).rejects.toThrow();
  });

  it.each<[string, boolean, number, number]>([
    ['is removed when its time is over', true, DAY_MS + 1, 1],
    ['stays until then', true, DAY_MS, 0],
    ['stays while somebody works on it', false, DAY_MS + 1, 0],
  ])('one that is owed nothing %s', async (_, isFree, after, removed) => {
    await mine.acquireLease(ID);
    now = START + after - 1_000;
    if (!isFree) await mine.save(ID, {});
    else await mine.release(ID);
    expect(await mine.clean(START + after)).toBe(removed);
  });

  it('one that is owed a reply stays, however old it is', async () => {
    await mine.acquireLease(ID);
    await mine.setOutbox(ID, [owed]);
    await mine.release(ID);
    expect(await mine.clean(START + 9 * DAY_MS)).toBe(0);
  });

  it('one whose holder died is removed once the hold has run out', async () => {
    await mine.acquireLease(ID);
    expect(await mine.clean(START + 2 * DAY_MS)).toBe(1);
  });

  it('are emptied but for the ids of the events, to know duplicates', async () => {
    await mine.acquireLease(ID);
    await mine.setOutbox(ID, [owed], { state: '{"memory":1}', heard: 5, sent: ['s'], mutedUntil: 9 });
    now += 10;
    expect(await mine.erase(ID, ['e'])).toEqual({
      _id: ID,
      lease: { owner: 'mine', hold: 1, until: now + LEASE_MS },
      owed: [],
      events: ['e'],
      sent: [],
      heard: 0,
      expires: now + DAY_MS,
    });
  });
});
