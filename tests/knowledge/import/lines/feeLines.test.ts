import { readFeeLines } from '../../../../knowledge/import/lines/feeLines';
import type { FeeLine } from '../../../../knowledge/schema/procedure';

const read = (fee: string, beside = '', name = ''): Partial<FeeLine>[] =>
  readFeeLines([{ way: 'in-person', fee, raw: '', said: '' }], [beside], name).map(({ currency, ...line }) =>
    currency === 'VND' ? line : { ...line, currency },
  );

test.each<[string, string, Partial<FeeLine>[]]>([
  ['free', 'Miễn phí', [{ amount: 'free' }]],
  [
    'set by the council',
    'Miễn phí(Mức lệ phí do Hội đồng nhân dân tỉnh quyết định)',
    [{ amount: 'by-council' }],
  ],
  [
    'an amount with a discount that ends',
    '50,000 Việt Nam Đồng(Cấp đổi thẻ: 50.000 đồng/thẻ. Kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 bằng 50% mức thu nêu trên)',
    [
      { amount: 50000, per: 'thẻ', when: 'Cấp đổi thẻ' },
      { amount: 'unknown', share: 50, from: '2025-07-01', until: '2026-12-31' },
    ],
  ],
  [
    'exemptions with their whole list',
    'Miễn phí(Mức lệ phí do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho người có công; người thuộc hộ nghèo; người khuyết tật.)',
    [
      { amount: 'by-council' },
      { amount: 'free', when: 'người có công; người thuộc hộ nghèo; người khuyết tật' },
    ],
  ],
  [
    'lines by case',
    'Phí : 350.000 Đồng (Cơ sở dưới 200 suất ăn: 350.000/lần/cơ sở)\nPhí : 500.000 Đồng (Cơ sở từ 200 suất ăn trở lên: 500.000/lần/cơ sở)',
    [
      { amount: 350000, per: 'lần/cơ sở', when: 'Cơ sở dưới 200 suất ăn' },
      { amount: 500000, per: 'lần/cơ sở', when: 'Cơ sở từ 200 suất ăn trở lên' },
    ],
  ],
  [
    'a rule and no amount',
    'Miễn phí(Thực hiện theo Thông tư số 60/2023/TT-BTC ngày 07/9/2023 quy định mức thu lệ phí)',
    [{ amount: 'unknown', law: '60/2023/TT-BTC' }],
  ],
  [
    'an exemption in a sentence frees only whom it names',
    '50,000 VNĐ(Tổ chức thay đổi thông tin do địa giới hành chính được miễn lệ phí đăng ký hoạt động)',
    [
      { amount: 50000 },
      {
        amount: 'free',
        when: 'Tổ chức thay đổi thông tin do địa giới hành chính được miễn lệ phí đăng ký hoạt động',
      },
    ],
  ],
  ['dollars', '10 USD(10 USD/lần)', [{ amount: 10, per: 'lần', currency: 'USD' }]],
  [
    'lost thousands that the note proves',
    '40 Việt Nam Đồng(40.000 đồng/lần)',
    [{ amount: 40000, per: 'lần' }],
  ],
])('%s', (_name, given, expected) => {
  expect(read(given)).toEqual(expected);
});

test('a bare "free" is not believed beside steps that send people to pay', () => {
  expect(read('Miễn phí', 'Người yêu cầu nộp lệ phí tại quầy')).toMatchObject([{ amount: 'unknown' }]);
  expect(read('Miễn phí', 'Không phải nộp lệ phí')).toEqual([{ amount: 'free' }]);
});

test('a damaged number is told as damaged', () => {
  const lines = readFeeLines([{ way: 'online', fee: '', raw: '125 VNĐ', said: '' }], [], '');
  expect(lines).toMatchObject([{ amount: 'unknown' }]);
});

test('what every way says alike is said once', () => {
  const entry = (way: 'online' | 'in-person', fee: string) => ({ way, fee, raw: '', said: '' });
  expect(
    readFeeLines([entry('online', '10,000 VNĐ'), entry('in-person', '20,000 VNĐ')], [], '').map(
      ({ way }) => way,
    ),
  ).toEqual(['online', 'in-person']);
  expect(readFeeLines([entry('online', '10,000 VNĐ'), entry('in-person', '10,000 VNĐ')], [], '')).toEqual([
    { amount: 10000, currency: 'VND' },
  ]);
});
