import { readSubmissions } from '../../../knowledge/import/submissions';
import { listening } from './notes';

const way = (raw: string, hinh_thuc = 'Trực tiếp') => ({ hinh_thuc, thoi_han: '', phi: '', mo_ta: '', raw });
const beside = { steps: '', papers: '', asOf: '2026-07' };

describe('time, fee and note run together in one string', () => {
  test.each<[string, unknown, string[]]>([
    ['5 Ngày làm việcMiễn phí', { time: { value: 5, unit: 'working-day' }, fee: 'free' }, []],
    [
      '3 Ngày làm việc50,000 VNĐ(50.000 đồng/lần)03 ngày làm việc',
      {
        time: { value: 3, unit: 'working-day' },
        timeNote: '03 ngày làm việc',
        fee: { amount: 50_000, currency: 'VND' },
        feeNote: '50.000 đồng/lần',
      },
      [],
    ],
    ['5Miễn phí', { fee: 'free' }, ['lost-unit']],
    ['105Miễn phí(Miễn lệ phí đối với những trường hợp sau)', {}, ['regulated-fee', 'lost-unit']],
    ['125 VNĐ', {}, ['run-together', 'run-together']],
    [
      '120 VNĐ(20.000 đồng/tờ khai)',
      { fee: { amount: 20_000, currency: 'VND' }, feeNote: '20.000 đồng/tờ khai' },
      ['run-together'],
    ],
    [
      '120,000 VNĐ(mức thu là 20.000 VNĐ/tờ khai)',
      { fee: { amount: 20_000, currency: 'VND' }, feeNote: 'mức thu là 20.000 VNĐ/tờ khai' },
      ['run-together'],
    ],
    ['20000 VNĐ(20.000 đồng/tờ khai)', {}, ['run-together', 'run-together']],
    ['10 NgàyKhông có thông tinTheo quy định', { time: { value: 10, unit: 'day' } }, []],
    [
      '5 Ngày làm việcMiễn phí(i) Trường hợp khác',
      { time: { value: 5, unit: 'working-day' }, fee: 'free' },
      [],
    ],
  ])('%j', (raw, expected, defects) => {
    const { note, heard } = listening();
    expect(readSubmissions([way(raw)], beside, note)).toEqual([
      { way: 'in-person', ...(expected as object) },
    ]);
    expect(heard()).toEqual(defects);
  });
});

test('ways that are not known are left out and reported', () => {
  const { note, heard } = listening();
  expect(readSubmissions([way('Miễn phí', 'Bồ câu')], beside, note)).toEqual([]);
  expect(heard()).toEqual(['unknown-way']);
});

test('the same way twice is one; ways come online first', () => {
  const given = [way('3 NgàyMiễn phí'), way('3 NgàyMiễn phí'), way('3 NgàyMiễn phí', 'Trực tuyến')];
  expect(readSubmissions(given, beside, () => undefined).map((entry) => entry.way)).toEqual([
    'online',
    'in-person',
  ]);
});

test('several times for one way with nothing to tell them apart leave only what they agree on', () => {
  const { note, heard } = listening();
  expect(readSubmissions([way('3 NgàyMiễn phí'), way('5 NgàyMiễn phí')], beside, note)).toEqual([
    { way: 'in-person', fee: 'free' },
  ]);
  expect(heard()).toEqual(['ambiguous-way']);
});
