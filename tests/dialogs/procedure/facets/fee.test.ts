import { tellFee } from '../../../../dialogs/procedure/facets/fee';
import type { SheetFee } from '../../../../knowledge/sheet/sheet';
import { sheetCase, sheetOf } from '../sheets';

const fee = (amount: SheetFee['amount'], more: Partial<SheetFee> = {}): SheetFee => ({
  amount,
  currency: 'VND',
  ...more,
});
const told = (fees: SheetFee[], inCase?: Parameters<typeof sheetCase>[0]) =>
  tellFee({ sheet: sheetOf({ cases: [sheetCase({ fees })] }), inCase: inCase && sheetCase(inCase), page: 1 });

describe('a fee', () => {
  test.each<[string, SheetFee[], string]>([
    ['free is said in one word', [fee('free')], 'Miễn phí.'],
    ['an amount names what it is paid for', [fee(50_000, { per: 'thẻ' })], '50.000 đồng/thẻ.'],
    [
      'ways that agree are not named',
      [fee(20_000, { way: 'online' }), fee(20_000, { way: 'in-person' })],
      '20.000 đồng.',
    ],
    [
      'ways that differ are told in one sentence',
      [fee(10_000, { way: 'online' }), fee(20_000, { way: 'in-person' })],
      'Nộp trực tuyến: 10.000 đồng; nộp trực tiếp: 20.000 đồng.',
    ],
    [
      'the usual case stands before the special ones',
      [fee('free', { when: 'hộ nghèo' }), fee(8_000)],
      'Thông thường 8.000 đồng; hộ nghèo: miễn phí.',
    ],
    [
      'a running discount is told first, with its end and the usual amount',
      [fee(35_000, { until: '2026-12-31', usual: 70_000 })],
      '35.000 đồng (mức giảm, áp dụng đến hết 31/12/2026; mức thường 70.000 đồng).',
    ],
    ['other currencies keep their name', [fee(25, { currency: 'USD' })], '25 USD.'],
    [
      'what is no amount is quoted as the source has it',
      [fee('unknown', { note: 'Theo biểu phí' })],
      'Nguồn không ghi số tiền, chỉ ghi theo biểu phí.',
    ],
    [
      'that the source lacks it is said once',
      [fee('unknown', { note: 'Không nêu mức nộp trực tiếp.' })],
      'Nguồn không nêu mức nộp trực tiếp.',
    ],
  ])('%s', (_, fees, lead) => expect(told(fees).lead).toBe(lead));

  it('of everybody is told first, the many special cases behind it', () => {
    const special = ['hộ nghèo', 'trẻ em', 'người khuyết tật'].map((when) => fee('free', { when }));
    expect(told([fee(8_000), ...special])).toEqual({
      lead: '8.000 đồng.',
      rest: [
        { type: 'text', text: 'Trường hợp khác:' },
        {
          type: 'facts',
          rows: [
            { label: 'Hộ nghèo', value: 'miễn phí' },
            { label: 'Trẻ em', value: 'miễn phí' },
            { label: 'Người khuyết tật', value: 'miễn phí' },
          ],
        },
      ],
    });
  });

  it('of many cases is a table under its range', () => {
    const cases = ['A1', 'A', 'B1', 'B'].map((when, i) => fee(60_000 + 10_000 * i, { when }));
    expect(told(cases)).toEqual({
      lead: 'Từ 60.000 đến 90.000 đồng, tùy trường hợp:',
      rest: [
        {
          type: 'facts',
          rows: [
            { label: 'A1', value: '60.000 đồng' },
            { label: 'A', value: '70.000 đồng' },
            { label: 'B1', value: '80.000 đồng' },
            { label: 'B', value: '90.000 đồng' },
          ],
        },
      ],
    });
  });

  it('that nobody knows has no lead', () => expect(told([]).lead).toBeNull());

  it('is that of the citizen’s own case where that is known', () => {
    expect(told([fee(8_000)], { id: 'poor', when: 'Hộ nghèo', fees: [fee('free')] }).lead).toBe('Miễn phí.');
  });

  it('of the city is told with where it was read', () => {
    const local = { publisher: 'Báo X', asOf: '2025-07-01', fromPress: true };
    expect(told([fee(8_000, { local })]).rest).toEqual([
      expect.objectContaining({
        type: 'text',
        text: expect.stringContaining('Báo X (01/07/2025)') as string,
      }),
    ]);
  });
});

describe('what is free, while something else is to be paid', () => {
  const free = { cases: [sheetCase({ fees: [fee('free')] })] };
  const of = (parts: Parameters<typeof sheetOf>[0]) =>
    tellFee({ sheet: sheetOf({ ...free, ...parts }), inCase: undefined, page: 1 });

  it('the step that names it is quoted', () => {
    expect(of({ steps: ['Nộp đơn.', 'Nộp nghĩa vụ tài chính nếu có thông báo.'] }).rest).toEqual([
      { type: 'text', text: 'Các bước có nhắc khoản phải nộp: Nộp nghĩa vụ tài chính nếu có thông báo.' },
    ]);
  });

  it('of a tax only the filing is free', () => {
    expect(of({ title: 'Khai thuế khi bán nhà' }).lead).toBe(
      'Nộp hồ sơ: miễn phí; số thuế, số tiền phải nộp nguồn không nêu.',
    );
  });

  it('a step that pays nothing changes nothing', () => {
    expect(of({ steps: ['Nộp đơn tại thư viện.', 'Không phải nộp lệ phí.'] })).toEqual({
      lead: 'Miễn phí.',
      rest: [],
    });
  });
});
