import { silent } from '../../../bots/log';
import { countingBot, fakeDoor, gate, said } from '../shared/fakes';
import { houseOn, pause, quiet, until } from '../shared/setting';
import { slowed } from '../shared/slowed';
import { engines, type Temporary } from '../shared/storages';

const LEASE_MS = 3_000;
const timing = { leaseMs: LEASE_MS, sweepMs: 30, staleAfterMs: 20 };
/** So late a renewal would leave a gap in which the hold has ended, if holds were no longer for it. */
const SLOW_MS = 2_400;

describe.each(engines.slice(0, 1))('a process to which the storage is slow, on %s', (_, open) => {
  let place: Temporary;
  let delayMs = 0;
  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.dispose());
  const slowHouse = (parts: Parameters<typeof houseOn>[1]) =>
    houseOn(
      slowed(place.storage, () => pause(delayMs)),
      { timing, ...parts },
    );

  it('keeps what it holds while a platform takes its time: nobody else sends it again', async () => {
    const slow = await slowHouse({});
    slow.start();
    delayMs = SLOW_MS;
    await slow.enqueue([said('trước', { conversation: 'messenger/page/other' })]);
    await until('it knows how slow it is', () => slow.door.sent.length === 1);
    await quiet(place.storage);
    const quick = await houseOn(place.storage, { timing });
    const sending = gate();
    delayMs = 0;
    slow.door.answer = async () => {
      delayMs = SLOW_MS;
      sending.open();
      await pause(2.5 * LEASE_MS);
      return undefined;
    };
    await slow.enqueue([said('chào')]);
    await sending.passed;
    quick.start();
    await until('the platform has taken it', () => slow.door.sent.length === 2);
    await quiet(place.storage);
    expect(slow.door.sent.map(({ text }) => text)).toEqual(['trước #1', 'chào #1']);
    expect(quick.door.sent).toEqual([]);
  }, 60_000);

  it('sends nothing of what it lost before it began to send', async () => {
    let isGone = false;
    const door = fakeDoor();
    const thinking = gate();
    const bot = countingBot(() => {
      delayMs = 2 * LEASE_MS;
      thinking.open();
    });
    // Its one write comes after another process has taken the conversation and answered.
    const slow = await slowHouse({
      bot,
      log: { ...silent, warn: (__, text) => (isGone ||= /took over/.test(text)) },
    });
    delayMs = 0;
    await slow.enqueue([said('chào')]);
    const quick = await houseOn(place.storage, { door, timing });
    await thinking.passed;
    quick.start();
    await until('it has heard that it lost the conversation', () => isGone);
    await quiet(place.storage);
    expect(slow.door.sent).toEqual([]);
    expect(door.sent.map(({ text }) => text)).toEqual(['chào #1']);
  }, 60_000);
});
