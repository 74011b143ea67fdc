import { collectGarbage } from '../../../bots/worker/collectGarbage';
import { shareTexts } from '../../../bots/worker/shareTexts';

const COPIES = 2_000;
const LENGTH = 10_000;
/** So little less is no less. */
const STEADY_MB = 0.5;

/** A text of its own, however often it is made. */
const copy = (): string => Buffer.alloc(LENGTH, 'a').toString('latin1');

/** Other tests leave behind what is given back only after a while: a number is taken once nothing more is. */
async function heapMb(): Promise<number> {
  for (let last = Infinity; ;) {
    collectGarbage();
    const now = process.memoryUsage().heapUsed / 1e6;
    if (last - now < STEADY_MB) return now;
    last = now;
    await new Promise((done) => setImmediate(done));
  }
}

test('nothing is said otherwise than before', () => {
  const record = () => ({
    name: 'Đăng ký kết hôn',
    papers: [{ name: 'Tờ khai', copies: 1 }, { name: 'Tờ khai' }, 'Tờ khai', null],
    fee: { amount: 0, online: false, note: undefined },
  });
  expect(shareTexts({ procedures: [record(), record()] })).toEqual({ procedures: [record(), record()] });
});

test('what many say is held once', async () => {
  const said = { lists: Array.from({ length: COPIES }, () => [{ text: copy() }]) };
  const apart = await heapMb();
  shareTexts(said);
  const given = apart - (await heapMb());
  expect(given).toBeGreaterThan(((COPIES * LENGTH) / 1e6) * 0.75);
  expect(said.lists.at(-1)).toEqual([{ text: copy() }]);
});
