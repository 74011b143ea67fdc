import { clipped, feeText, paperNote, sentence, small, timeText } from '../../../dialogs/procedure/values';
import type { SheetFee, SheetPaper, SheetTime } from '../../../knowledge/sheet/sheet';

it.each<[SheetTime, string]>([
  [{ value: 15, unit: 'working-day' }, '15 ngày làm việc'],
  [{ value: 0.5, unit: 'day' }, '0,5 ngày'],
  [{ value: 1, unit: 'working-hour' }, '1 giờ làm việc'],
  [{ value: 3, unit: 'hour' }, '3 giờ'],
  [{ value: 30, unit: 'minute' }, '30 phút'],
  [{ value: 2, unit: 'week' }, '2 tuần'],
  [{ value: 6, unit: 'month' }, '6 tháng'],
  [{ value: 1, unit: 'year' }, '1 năm'],
  [{ value: 1200, unit: 'day' }, '1.200 ngày'],
  [{ value: 5, max: 20, unit: 'day' }, '5–20 ngày'],
  [
    {
      value: 5,
      max: 20,
      unit: 'day',
      note: 'Nguồn ghi khác nhau theo cách nộp.',
      byWay: [
        { value: 5, ways: ['online', 'post'] },
        { value: 20, ways: ['in-person'] },
      ],
    },
    '5–20 ngày (nguồn ghi khác nhau theo cách nộp: nộp trực tuyến, gửi qua bưu chính 5; nộp trực tiếp 20)',
  ],
  [{ value: 7, unit: 'day', note: 'Kể từ ngày đủ hồ sơ.' }, '7 ngày (kể từ ngày đủ hồ sơ)'],
  [{ value: 7, unit: 'day', note: 'là 7 ngày' }, '7 ngày'],
])('a time of %j is said "%s"', (time, said) => {
  expect(timeText(time)).toBe(said);
});

const dong = { currency: 'VND' };
it.each<[SheetFee, string]>([
  [{ ...dong, amount: 'free' }, 'miễn phí'],
  [{ ...dong, amount: 50_000 }, '50.000 đồng'],
  [{ ...dong, amount: 1_250_000 }, '1.250.000 đồng'],
  [{ ...dong, amount: 50_000, per: 'thẻ' }, '50.000 đồng/thẻ'],
  [{ amount: 25, currency: 'USD' }, '25 USD'],
  [{ ...dong, amount: 50_000, note: '50.000 đồng' }, '50.000 đồng'],
  [{ ...dong, amount: 'unknown' }, ''],
])('a fee of %j is said "%s"', (fee, said) => {
  expect(feeText(fee)).toBe(said);
});

it('a discount is said with its last day and with what is paid otherwise', () => {
  const said = feeText({ ...dong, amount: 25_000, until: '2026-12-31', usual: 50_000 });
  expect(said).toContain('25.000 đồng');
  expect(said).toContain('31/12/2026');
  expect(said).toContain('50.000 đồng');
  const alone = feeText({ ...dong, amount: 25_000, until: '2026-12-31' });
  expect(alone).toContain('31/12/2026');
  expect(alone).not.toContain('50.000');
});

it('what the source says of an unknown amount is quoted, never made an amount', () => {
  expect(feeText({ ...dong, amount: 'unknown', note: 'Theo quy định' })).toContain('theo quy định');
});

it.each([
  ['Công an phường', 'Công an phường'],
  ['UBND xã', 'UBND xã'],
  ['Sở Tư pháp', 'Sở Tư pháp'],
  ['Đơn đề nghị', 'đơn đề nghị'],
])('within a sentence "%s" is written "%s"', (text, said) => {
  expect(small(text)).toBe(said);
});

it.each([
  ['nộp tại quầy', 'Nộp tại quầy.'],
  ['nộp tại quầy;', 'Nộp tại quầy.'],
  ['Có được không?', 'Có được không?'],
])('the sentence of "%s" is "%s"', (text, said) => {
  expect(sentence(text)).toBe(said);
});

it.each<[SheetPaper, string]>([
  [{ name: 'Tờ khai', form: 'CT01' }, 'mẫu CT01'],
  [{ name: 'Tờ khai CT01', form: 'CT01' }, ''],
  [{ name: 'Tờ khai', form: 'Mẫu số 01' }, 'mẫu số 01'],
])('the smaller print of %j is "%s"', (paper, said) => {
  expect(paperNote(paper)).toBe(said);
});

it('a clipped text ends behind its last clause where that is late enough, else between words', () => {
  expect(clipped('một hai ba bốn, năm sáu', 100)).toBe('một hai ba bốn, năm sáu');
  expect(clipped('một hai ba bốn, năm sáu bảy', 20)).toBe('một hai ba bốn…');
  expect(clipped('một, hai ba bốn năm sáu bảy', 21)).toBe('một, hai ba bốn năm…');
});

it.each([
  // A part that is told whole stands before one that is cut.
  ['trực tiếp 200 đồng; trực tuyến 160 đồng, nhưng chỉ đến hết năm', 50, 'trực tiếp 200 đồng…'],
  ['năm ngày làm việc ở đây (nguồn ghi khác nhau theo cách nộp)', 45, 'năm ngày làm việc ở đây…'],
])('no clause is cut where a part has ended: %s', (text, length, expected) =>
  expect(clipped(text, length)).toBe(expected),
);
