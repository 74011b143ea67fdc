import { Inbox } from '../../../channels/pipeline/inbox';
import { said } from '../shared/fakes';
import { engines, type Temporary } from '../shared/storages';

const START = 1_700_000_000_000;
const LAN = 'messenger/page/lan';
const BINH = 'messenger/page/binh';

describe.each(engines)('the inbox, on %s', (_, open) => {
  let place: Temporary;
  let inbox: Inbox;
  let now = START;
  beforeEach(async () => {
    now = START;
    place = await open();
    inbox = await Inbox.open(place.storage, () => now);
  });
  afterEach(() => place.dispose());

  it('keeps every event once, and tells which conversations have something new', async () => {
    const both = [said('a', { id: '1' }), said('b', { id: '1', conversation: BINH }), said('c', { id: '2' })];
    expect(await inbox.enqueue(both)).toEqual([LAN, BINH]);
    expect(await inbox.enqueue(both)).toEqual([]);
    expect(await inbox.enqueue([...both, said('d', { id: '3' })])).toEqual([LAN]);
  });

  it('knows an event that was dealt with as a duplicate, and keeps nothing of what was said', async () => {
    await inbox.enqueue([said('bí mật', { id: '1' })]);
    await inbox.done(`${LAN}#1`);
    expect(await inbox.next(LAN)).toBeNull();
    expect(await inbox.enqueue([said('bí mật', { id: '1' })])).toEqual([]);
    const rows = await (await place.storage.collection({ name: 'inbox', indexes: [] })).find({});
    expect(rows).toEqual([{ _id: `${LAN}#1`, status: 'done', received: START }]);
  });

  it('hands events out by the platform’s time, then as they arrived, and says whether more wait', async () => {
    await inbox.enqueue([said('third', { at: 3 }), said('first', { at: 1 }), said('also first', { at: 1 })]);
    const order: [string | undefined, boolean | undefined][] = [];
    for (let next = await inbox.next(LAN); next; next = await inbox.next(LAN)) {
      order.push([next.event.activity?.text, next.more]);
      await inbox.done(next.event.key);
    }
    expect(order).toEqual([
      ['first', true],
      ['also first', true],
      ['third', false],
    ]);
  });

  it('gives back what came: id, times, activity, control and message', async () => {
    const event = said('a', { id: '1', at: 7, control: 'handover', messageId: 'm9' });
    await inbox.enqueue([event]);
    expect((await inbox.next(LAN))?.event).toEqual({
      ...event,
      key: `${LAN}#1`,
      received: START,
      tries: 0,
    });
  });

  it('masks personal data before it keeps anything', async () => {
    await inbox.enqueue([said('số căn cước 048012345678')]);
    expect((await inbox.next(LAN))?.event.activity?.text).not.toContain('048012345678');
  });

  it('counts failed attempts', async () => {
    await inbox.enqueue([said('a', { id: '1' })]);
    await inbox.failed(`${LAN}#1`);
    await inbox.failed(`${LAN}#1`);
    expect((await inbox.next(LAN))?.event.tries).toBe(2);
  });

  it('tells who waits since before a time, the longest first, each once', async () => {
    expect(await inbox.oldest()).toBeNull();
    await inbox.enqueue([said('a', { conversation: BINH })]);
    now += 1_000;
    await inbox.enqueue([said('b'), said('c')]);
    expect(await inbox.oldest()).toBe(START);
    expect(await inbox.findStale(START, 9)).toEqual([]);
    expect(await inbox.findStale(START + 1_001, 9)).toEqual([BINH, LAN]);
    expect(await inbox.findStale(START + 1_001, 1)).toEqual([BINH]);
  });

  it('counts what waits', async () => {
    expect(await inbox.waiting()).toBe(0);
    await inbox.enqueue([said('a', { id: '1' }), said('b', { id: '2' }), said('c', { conversation: BINH })]);
    await inbox.done(`${LAN}#1`);
    expect(await inbox.waiting()).toBe(2);
  });

  it('says who waits longest even where what came first was dealt with', async () => {
    for (const id of ['1', '2', '3']) {
      await inbox.enqueue([said(id, { id, at: 9 - Number(id) })]);
      now += 1_000;
    }
    await inbox.done(`${LAN}#1`);
    expect(await inbox.oldest()).toBe(START + 1_000);
    expect(await inbox.findStale(START + 1_000, 9)).toEqual([]);
    expect(await inbox.findStale(START + 1_001, 9)).toEqual([LAN]);
  });

  it('keeps the order of arrival when the clock is put back', async () => {
    await inbox.enqueue([said('first', { id: '1', at: 1 })]);
    now -= 60_000;
    await inbox.enqueue([said('second', { id: '2', at: 1 })]);
    expect((await inbox.next(LAN))?.event.id).toBe('1');
    await inbox.done(`${LAN}#1`);
    expect((await inbox.next(LAN))?.event.id).toBe('2');
  });

  it('counts on after a restart: what arrives later comes later', async () => {
    await inbox.enqueue([said('first', { id: '1', at: 1 })]);
    now += 1;
    const again = await Inbox.open(place.storage, () => now);
    await again.enqueue([said('second', { id: '2', at: 1 })]);
    expect((await again.next(LAN))?.event.id).toBe('1');
  });

  it.each([
    ['as it was', false],
    ['after it was cleaned away', true],
  ])('has an event that was given up dealt with again, with what was said, %s', async (_what, isGone) => {
    await inbox.enqueue([said('a', { id: '1', at: 7, messageId: 'm9' })]);
    await inbox.failed(`${LAN}#1`);
    const event = (await inbox.next(LAN))?.event;
    await inbox.done(`${LAN}#1`);
    if (isGone) expect(await inbox.clean(now + 1)).toBe(1);
    now += 5;
    await inbox.reopen(event as NonNullable<typeof event>);
    expect(await inbox.next(LAN)).toEqual({ event: { ...event, received: now, tries: 0 }, more: false });
  });

  it('reopens a sign of control, which says nothing', async () => {
    const key = `${LAN}#1`;
    await inbox.reopen({
      key,
      id: '1',
      conversation: LAN,
      at: 3,
      control: 'handover',
      received: 1,
      tries: 4,
    });
    const next = await inbox.next(LAN);
    expect(next?.event).toEqual({
      key,
      id: '1',
      conversation: LAN,
      at: 3,
      control: 'handover',
      received: START,
      tries: 0,
    });
  });

  it('has a reply that was given up sent again, once', async () => {
    const reply = { id: 'm.0', activity: '{"text":"Phí là 0 đồng."}', at: 5, sent: 1, attempts: 3 };
    await inbox.resend(LAN, 'again', reply);
    const next = await inbox.next(LAN);
    expect(next?.event).toEqual({
      key: `${LAN}#again`,
      id: 'again',
      conversation: LAN,
      at: START,
      control: 'resend',
      received: START,
      tries: 0,
      reply,
    });
    await inbox.done(`${LAN}#again`);
    await inbox.resend(LAN, 'again', reply);
    expect(await inbox.next(LAN)).toBeNull();
    const rows = await (await place.storage.collection({ name: 'inbox', indexes: [] })).find({});
    expect(JSON.stringify(rows)).not.toContain('Phí');
  });

  it('says so when the storage fails, and takes nothing for a duplicate', async () => {
    await place.storage.close();
    await expect(inbox.enqueue([said('a')])).rejects.toThrow();
  });

  it('forgets what was dealt with before a time; what waits stays', async () => {
    await inbox.enqueue([said('a', { id: '1' }), said('b', { id: '2' })]);
    await inbox.done(`${LAN}#1`);
    expect(await inbox.clean(START)).toBe(0);
    expect(await inbox.clean(START + 1)).toBe(1);
    expect((await inbox.next(LAN))?.event.id).toBe('2');
  });

  it('knows what waited before it was opened, and what others put in once it has waited for a while', async () => {
    await inbox.enqueue([said('a', { id: '1' })]);
    const other = await Inbox.open(place.storage, () => now);
    expect((await other.next(LAN))?.event.id).toBe('1');
    await other.done(`${LAN}#1`);
    await inbox.enqueue([said('b', { id: '2', conversation: BINH })]);
    expect(await other.findStale(START + 1, 9)).toEqual([BINH]);
    expect((await other.next(BINH))?.event).toMatchObject({ id: '2', tries: 0 });
    await other.failed(`${BINH}#2`);
    expect((await other.next(BINH))?.event.tries).toBe(1);
    await other.done(`${BINH}#2`);
    expect(await other.next(BINH)).toBeNull();
  });

  it('has an event that was given up dealt with again', async () => {
    await inbox.enqueue([said('a', { id: '1' })]);
    const event = (await inbox.next(LAN))?.event;
    await inbox.done(`${LAN}#1`);
    await inbox.reopen(event!);
    expect((await inbox.next(LAN))?.event).toMatchObject({ id: '1', activity: { text: 'a' } });
  });
});
