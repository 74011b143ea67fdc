import { ConversationStore } from '../../../channels/pipeline/conversationStore';
import { Inbox } from '../../../channels/pipeline/inbox';
import { countingBot, fakeDoor, said } from '../shared/fakes';
import { houseOn, quiet, until } from '../shared/setting';
import { engines, type Temporary } from '../shared/storages';
import type { Storage } from '../../../storage/collection';

const START = 1_700_000_000_000;
const HOUR_MS = 3_600_000;
const LAN = 'messenger/page/lan';

describe.each(engines)('a clock that is set back by an hour, on %s', (_, open) => {
  let place: Temporary;
  let storage: Storage;
  let now = START;
  const clock = (): number => now;
  beforeEach(async () => {
    now = START;
    place = await open();
    storage = place.storage;
  });
  afterEach(() => place.dispose());

  it('does not put off for an hour what was to be tried again in a moment', async () => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'retry', reason: 'busy', everyone: true });
    const house = await houseOn(storage, { door, clock });
    house.start();
    await house.enqueue([said('chào', { at: now })]);
    await quiet(storage);
    door.answer = () => ({ kind: 'sent' });
    now -= HOUR_MS;
    await until('the answer', () => door.sent.some(({ text }) => text === 'chào #1'));
    await house.stop();
  });

  it('keeps an event from waiting that was put in before by a process that is gone', async () => {
    await (await Inbox.open(storage, clock)).enqueue([said('chào', { at: now })]);
    now -= HOUR_MS;
    const house = await houseOn(storage, { clock });
    house.start();
    await until('an answer', () => house.door.sent.length === 1);
    await house.stop();
  });

  it('leaves a conversation to who renews its hold, and takes it from who does not', async () => {
    let ticks = 0;
    const processNamed = (owner: string): Promise<ConversationStore> =>
      ConversationStore.open(storage, {
        owner,
        clock,
        ticks: () => ticks,
        leaseMs: 5_000,
        conversationMs: 1e9,
      });
    const [living, other] = [await processNamed('living'), await processNamed('other')];
    await living.acquireLease(LAN);
    now -= HOUR_MS;
    expect(await other.acquireLease(LAN)).toBeNull();
    ticks += 4_000;
    expect(await other.acquireLease(LAN)).toBeNull();
    await living.save(LAN, {});
    ticks += 2_000;
    expect(await other.acquireLease(LAN)).toBeNull();
    await living.release(LAN);

    now += HOUR_MS;
    await living.acquireLease(LAN);
    now -= HOUR_MS;
    expect(await other.acquireLease(LAN)).toBeNull();
    ticks += 5_001;
    expect((await other.acquireLease(LAN))?.lease).toMatchObject({ owner: 'other', until: now + 5_000 });
  });

  it('answers nothing twice', async () => {
    const turns: string[] = [];
    const house = await houseOn(storage, {
      clock,
      bot: countingBot(({ activity }) => void turns.push(activity.text ?? '')),
    });
    house.start();
    await house.enqueue([said('một', { at: now })]);
    await until('an answer', () => house.door.sent.length === 1);
    now -= HOUR_MS;
    await house.enqueue([said('một', { at: now }), said('hai', { at: now + 1 })]);
    await until('two answers', () => house.door.sent.length === 2);
    await quiet(storage);
    expect(turns).toEqual(['một', 'hai']);
    await house.stop();
  });
});
