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
    expect(JSON.stringify(rows)).not.toContain('bí mật');
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
