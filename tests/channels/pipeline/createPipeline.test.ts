import { countingBot, fakeDoor, said, type Sent } from '../shared/fakes';
import { brisk, houseOn, pause, quiet, until } from '../shared/setting';
import { engines, type Temporary } from '../shared/storages';
import type { Storage } from '../../../storage/collection';

const texts = (sent: Sent[]): string[] => sent.map((message) => message.text);

describe.each(engines)('the way of one message, on %s', (_, open) => {
  let place: Temporary;
  let storage: Storage;
  beforeEach(async () => {
    place = await open();
    storage = place.storage;
  });
  afterEach(() => place.dispose());

  it('goes from the door to the bot and back', async () => {
    const house = await houseOn(storage);
    await house.enqueue([said('chào')]);
    await until('an answer', () => house.door.sent.length === 1);
    expect(house.door.sent[0]).toMatchObject({ conversation: 'messenger/page/lan', text: 'chào #1' });
    await house.stop();
  });

  it('is answered once when the same event comes fifty times at once', async () => {
    const house = await houseOn(storage);
    await Promise.all(Array.from({ length: 50 }, () => house.enqueue([said('chào')])));
    await until('an answer', () => house.door.sent.length > 0);
    await house.enqueue([said('chào')]);
    await quiet(storage);
    expect(texts(house.door.sent)).toEqual(['chào #1']);
    await house.stop();
  });

  it('takes the events of a batch in the order of their time, then of their arrival', async () => {
    const house = await houseOn(storage);
    await house.enqueue([
      said('ba', { at: 3 }),
      said('một', { at: 1 }),
      said('hai a', { at: 2 }),
      said('hai b', { at: 2 }),
    ]);
    await until('four answers', () => house.door.sent.length === 4);
    expect(texts(house.door.sent)).toEqual(['một #1', 'hai a #2', 'hai b #3', 'ba #4']);
    await house.stop();
  });

  it('waits a moment for an earlier event where the platform does not keep order', async () => {
    const house = await houseOn(storage, { door: fakeDoor({ settleMs: 1_000 }) });
    await house.enqueue([said('hai', { at: 2 })]);
    await house.enqueue([said('một', { at: 1 })]);
    await until('two answers', () => house.door.sent.length === 2);
    expect(texts(house.door.sent)).toEqual(['một #1', 'hai #2']);
    await house.stop();
  });

  it('keeps conversations apart', async () => {
    const house = await houseOn(storage);
    await house.enqueue([
      said('a', { conversation: 'messenger/page/1' }),
      said('b', { conversation: 'messenger/page/2' }),
    ]);
    await until('two answers', () => house.door.sent.length === 2);
    expect(texts(house.door.sent).sort()).toEqual(['a #1', 'b #1']);
    await house.stop();
  });

  it('runs one turn of a conversation at a time, and turns of others meanwhile', async () => {
    const running = new Map<string, number>();
    let together = 0;
    const bot = countingBot(async ({ activity }) => {
      const id = activity.conversation?.id ?? '';
      running.set(id, (running.get(id) ?? 0) + 1);
      expect(running.get(id)).toBe(1);
      together = Math.max(
        together,
        [...running.values()].reduce((a, b) => a + b),
      );
      await pause(5);
      running.set(id, 0);
    });
    const house = await houseOn(storage, { bot });
    const all = Array.from({ length: 40 }, (_, i) =>
      said(`${i}`, { conversation: `messenger/page/${i % 4}`, at: i }),
    );
    await Promise.all(all.map((event) => house.enqueue([event])));
    await until('forty answers', () => house.door.sent.length === 40);
    expect(together).toBeGreaterThan(1);
    await house.stop();
  });

  it('tells the bot who and where by the event, not by what was sent', async () => {
    let seen: unknown;
    const house = await houseOn(storage, { bot: countingBot(({ activity }) => void (seen = activity)) });
    await house.enqueue([
      said('x', { activity: { type: 'message', text: 'x', from: { id: 'mayor', name: '' } } }),
    ]);
    await until('an answer', () => house.door.sent.length === 1);
    expect(seen).toMatchObject({
      from: { id: 'lan' },
      recipient: { id: 'page' },
      channelId: 'messenger',
      id: 'm-x',
    });
    await house.stop();
  });

  it('takes what a store would not take as a field name', async () => {
    const house = await houseOn(storage, {
      bot: countingBot(({ state }) => void (state['1.001193'] = { $set: 1 })),
    });
    await house.enqueue([
      said('x', { activity: { type: 'message', text: 'x', value: { 'a.b': 1, $where: '1' } } }),
    ]);
    await house.enqueue([said('y', { at: 2_000 })]);
    await until('two answers', () => house.door.sent.length === 2);
    await house.stop();
  });

  it('keeps no word of an event once it is answered', async () => {
    const house = await houseOn(storage);
    await house.enqueue([said('tôi tên Lan')]);
    await until('an answer', () => house.door.sent.length === 1);
    await house.stop();
    const inbox = await (await storage.collection({ name: 'inbox' })).find({});
    expect(inbox).toHaveLength(1);
    expect(JSON.stringify(inbox[0])).not.toContain('"tôi tên Lan"');
    expect(inbox[0]).not.toHaveProperty('activity');
  });

  it('forgets event ids after two days and conversations after one', async () => {
    let now = 1_700_000_000_000;
    const house = await houseOn(storage, { clock: () => now, timing: { ...brisk, cleanMs: 20 } });
    await house.enqueue([said('chào')]);
    await until('an answer', () => house.door.sent.length === 1);
    house.start();
    const count = async (name: string): Promise<number> => (await storage.collection({ name })).count({});
    now += 25 * 3_600_000;
    await until('no conversation', async () => (await count('conversations')) === 0);
    expect(await count('inbox')).toBe(1);
    now += 24 * 3_600_000;
    await until('an empty inbox', async () => (await count('inbox')) === 0);
    await house.stop();
  });
});

describe.each(engines)('effects, on %s', (_, open) => {
  let place: Temporary;
  let storage: Storage;
  let now = 1_700_000_000_000;
  const clock = (): number => now;
  beforeEach(async () => {
    place = await open();
    storage = place.storage;
  });
  afterEach(() => place.dispose());

  it('a human who answers silences the bot for a day', async () => {
    const house = await houseOn(storage, { clock });
    await house.enqueue([{ id: 'echo', conversation: 'messenger/page/lan', at: now, control: 'handover' }]);
    await house.enqueue([said('còn đó không', { at: now + 1 })]);
    await quiet(storage);
    expect(house.door.sent).toEqual([]);
    now += 24 * 3_600_000 + 1_000;
    await house.enqueue([said('hôm sau', { at: now })]);
    await until('an answer', () => house.door.sent.length === 1);
    expect(texts(house.door.sent)).toEqual(['hôm sau #1']);
    await house.stop();
  });

  it('what the bot was about to say is dropped when a human answers', async () => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'retry', reason: 'busy' });
    const house = await houseOn(storage, { door });
    await house.enqueue([said('chào')]);
    await quiet(storage);
    await house.enqueue([
      { id: 'echo', conversation: 'messenger/page/lan', at: Date.now(), control: 'handover' },
    ]);
    await quiet(storage);
    const [kept] = await (await storage.collection({ name: 'conversations' })).find({});
    expect(kept).toMatchObject({ owed: [] });
    expect(kept).not.toHaveProperty('due');
    await house.stop();
  });

  it('the echo of our own message silences nobody', async () => {
    const door = fakeDoor();
    door.answer = () => ({ kind: 'sent', id: 'mid.ours' });
    const house = await houseOn(storage, { door });
    await house.enqueue([said('một')]);
    await quiet(storage);
    await house.enqueue([
      {
        id: 'echo',
        conversation: 'messenger/page/lan',
        at: 2_000,
        control: 'handover',
        messageId: 'mid.ours',
      },
    ]);
    await house.enqueue([said('hai', { at: 3_000 })]);
    await until('two answers', () => door.sent.length === 2);
    await house.stop();
  });

  it('a conversation handed back is answered again', async () => {
    const house = await houseOn(storage);
    await house.enqueue([{ id: 'echo', conversation: 'messenger/page/lan', at: 1, control: 'handover' }]);
    await house.enqueue([said('menu', { at: 2, control: 'resume' }), said('phí?', { at: 3 })]);
    await until('two answers', () => house.door.sent.length === 2);
    expect(texts(house.door.sent)).toEqual(['menu #1', 'phí? #2']);
    await house.stop();
  });

  it('a person who asks for erasure leaves nothing behind but event ids', async () => {
    const house = await houseOn(storage);
    await house.enqueue([said('bí mật')]);
    await until('an answer', () => house.door.sent.length === 1);
    await house.enqueue([
      { id: 'withdraw', conversation: 'messenger/page/lan', at: 2_000, control: 'erase' },
    ]);
    await until('the door to forget', () => house.door.forgotten.length === 1);
    await house.stop();
    const [kept] = await (await storage.collection({ name: 'conversations' })).find({});
    expect(kept).toEqual({
      _id: 'messenger/page/lan',
      owed: [],
      events: ['withdraw'],
      sent: [],
      heard: 0,
      expires: expect.any(Number) as number,
    });
    const inbox = await (await storage.collection({ name: 'inbox' })).find({});
    expect(inbox.every((event) => !('activity' in event))).toBe(true);
  });

  it('after erasure a conversation starts anew, and what was answered before is not answered again', async () => {
    const house = await houseOn(storage);
    await house.enqueue([said('một')]);
    await until('an answer', () => house.door.sent.length === 1);
    await house.enqueue([
      { id: 'withdraw', conversation: 'messenger/page/lan', at: 2_000, control: 'erase' },
    ]);
    await house.enqueue([said('một'), said('hai', { at: 3_000 })]);
    await until('two answers', () => house.door.sent.length === 2);
    expect(texts(house.door.sent)).toEqual(['một #1', 'hai #1']);
    await house.stop();
  });

  it('the tree can have the channels forget, and its words still arrive', async () => {
    const bot = {
      turn: () =>
        Promise.resolve({
          state: {},
          replies: [
            { type: 'event', name: 'forget' },
            { type: 'message', text: 'Đã xoá.' },
          ],
        }),
    };
    const house = await houseOn(storage, { bot });
    await house.enqueue([said('xoá dữ liệu của tôi')]);
    await until('an answer', () => house.door.sent.length === 1);
    expect(house.door.forgotten).toEqual(['messenger/page/lan']);
    expect(texts(house.door.sent)).toEqual(['Đã xoá.']);
    await house.stop();
  });
});
