import type { Amount } from '../../../knowledge/import/amounts';
import { type Charge, readCharges } from '../../../knowledge/import/charge';

const dong = (amount: number): Amount => ({ amount, currency: 'VND' });
const usd = (amount: number): Amount => ({ amount, currency: 'USD' });
const free = (note = ''): Charge => ({ printed: 'free', note });

describe('one charge as the source prints it', () => {
  test.each<[string, Charge]>([
    ['Miễn phí', free()],
    ['  Miễn phí', free()],
    ['Miễn phí (hộ nghèo)', free('hộ nghèo')],
    ['MIỄN PHÍ(hộ nghèo)', free('hộ nghèo')],
    ['Không thu phí', free()],
    ['Không', free()],
    ['Không đồng (lần đầu)', free('lần đầu')],
    ['o đồng', free()],
    ['0 đồng', free()],
    ['Miễn phí(Không có)', free()],
    ['1,025,000 Việt Nam Đồng(một lần)', { printed: dong(1_025_000), note: 'một lần' }],
    ['100.000đ', { printed: dong(100_000), note: '' }],
    ['100.000 vnđ/lần', { printed: dong(100_000), note: '/lần' }],
    ['10 usd (một thẻ) Đồng', { printed: usd(10), note: 'một thẻ' }],
    ['20.000, đồng', { printed: dong(20_000), note: '' }],
    ['1,5 triệu đồng', { printed: dong(1_500_000), note: '' }],
    ['50 nghìn đồng (một lần)', { printed: dong(50_000), note: 'một lần' }],
    ['50 Ngàn/lần', { printed: dong(50_000), note: '/lần' }],
    ['2 tỷ', { printed: dong(2_000_000_000), note: '' }],
    ['15k', { printed: dong(15_000), note: '' }],
    ['50.000', { printed: dong(50_000), note: '' }],
    ['Không mất phí', free()],
    ['0', { note: '', misfit: 'fee-without-unit' }],
    ['50000', { note: '', misfit: 'fee-without-unit' }],
    ['Phí: 50000', { note: '', misfit: 'fee-without-unit' }],
    ['TRUE', { note: '', misfit: 'logical-fee' }],
    ['50.000 đồng (xã Đồng Tháp Mười)', { printed: dong(50_000), note: 'xã Đồng Tháp Mười' }],
  ])('%j', (given, charge) => {
    expect(readCharges(given)).toEqual([charge]);
  });
});

describe('what is no amount stays a note', () => {
  test.each([
    // Who says for whom it is free does not say that it is free.
    ['Người có công: Miễn phí', 'Người có công: Miễn phí'],
    ['Không thu của hộ nghèo', 'Không thu của hộ nghèo'],
    ['2,5 đồng', '2,5 đồng'],
    ['1.2.3 đồng', '1.2.3 đồng'],
    ['1.2.3 triệu đồng', '1.2.3 triệu đồng'],
    ['2 triệu chứng', '2 triệu chứng'],
    ['100.000 đồngxu', '100.000 đồngxu'],
    ['Nộp phí: 100.000 đồng/lần', 'Nộp phí: 100.000 đồng/lần'],
    ['Tỉnh Đồng Nai quy định', 'Tỉnh Đồng Nai quy định'],
    ['Theo bảng giá (File đính kèm: 1.pdf)', 'Theo bảng giá (File đính kèm: 1.pdf)'],
    // The word of money without a number is left over from an empty field.
    ['Đồng (Theo quy định)', 'Theo quy định'],
    ['Phí : USD theo Thông tư', 'theo Thông tư'],
    ['Biểu giá Đồng (kèm theo)', 'Biểu giá (kèm theo)'],
    ['Biểu giá Đồng(kèm theo)', 'Biểu giá(kèm theo)'],
    ['Theo biểu giá Đồng', 'Theo biểu giá'],
  ])('%j', (given, note) => {
    expect(readCharges(given)).toEqual([{ note }]);
  });
});

describe('brackets and bullets around a note', () => {
  test.each([
    ['(một lần)', 'một lần'],
    ['((một lần))', 'một lần'],
    ['( (một lần) )', 'một lần'],
    ['(một lần', 'một lần'],
    ['(lần đầu) và (lần sau)', '(lần đầu) và (lần sau)'],
    ['((lần đầu) và lần sau)', '(lần đầu) và lần sau'],
    ['(- • Lần đầu)', 'Lần đầu'],
    ['(:)', ''],
  ])('%j is %j', (note, kept) => {
    expect(readCharges(`50.000 đồng${note}`)).toEqual([{ printed: dong(50_000), note: kept }]);
  });
});

describe('several lines', () => {
  test.each<[string, string, Charge[]]>([
    [
      'one charge a label',
      'Phí: 100.000 Đồng (bản đầu)\n  Lệ phí :50.000 Đồng',
      [
        { printed: dong(100_000), note: 'bản đầu' },
        { printed: dong(50_000), note: '' },
      ],
    ],
    [
      'the name of an attached file is none',
      'Phí : 100.000 Đồng\n  File đính kèm: bang-gia.pdf',
      [{ printed: dong(100_000), note: '' }],
    ],
    [
      'what has no label goes on with the line before',
      'Phí : 100.000 Đồng (bản đầu,\ntừ bản hai: một nửa)',
      [{ printed: dong(100_000), note: expect.stringMatching(/^bản đầu,\stừ bản hai: một nửa$/) as string }],
    ],
    [
      'so it does without any label',
      '100.000 Đồng\n(một lần)',
      [{ printed: dong(100_000), note: 'một lần' }],
    ],
    ['empty lines and labels are none', '\nPhí : \n\nLệ phí : Đồng\n  ', []],
    ['nothing', '', []],
  ])('%s', (_what, given, charges) => {
    expect(readCharges(given)).toEqual(charges);
  });
});
