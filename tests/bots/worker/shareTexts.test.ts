import { collectGarbage } from '../../../bots/worker/collectGarbage';
import { shareTexts } from '../../../bots/worker/shareTexts';

const COPIES = 2_000;
const LENGTH = 10_000;

/** A text of its own, however often it is made. */
const copy = (): string => Buffer.alloc(LENGTH, 'a').toString('latin1');

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

test('nothing is said otherwise than before', () => {
  const record = () => ({
    name: 'Đăng ký kết hôn',
    papers: [{ name: 'Tờ khai', copies: 1 }, { name: 'Tờ khai' }, 'Tờ khai', null],
    fee: { amount: 0, online: false, note: undefined },
  });
  expect(shareTexts({ procedures: [record(), record()] })).toEqual({ procedures: [record(), record()] });
});

test('what many say is held once', () => {
  const before = heapMb();
  const said = { lists: Array.from({ length: COPIES }, () => [{ text: copy() }]) };
  const apart = heapMb() - before;
  shareTexts(said);
  const shared = heapMb() - before;
  // What was there before may be given back meanwhile.
  expect(apart).toBeGreaterThan((COPIES * LENGTH) / 1e6 / 2);
  expect(shared).toBeLessThan(apart / 4);
  expect(said.lists.at(-1)).toEqual([{ text: copy() }]);
});
