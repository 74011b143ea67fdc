import fc from 'fast-check';
import { findAmounts } from '../../../knowledge/import/amounts';
import { readFee } from '../../../knowledge/import/fee';
import { checkAcrossWays, checkFee } from '../../../knowledge/import/feeCheck';
import { listening } from './notes';

const dong = (amount: number) => ({ amount, currency: 'VND' });

describe('amounts in a text', () => {
  test.each([
    ['50.000 đồng/lần', [dong(50_000)]],
    ['01 triệu đồng/lần cấp', [dong(1_000_000)]],
    ['2,5 triệu đồng', [dong(2_500_000)]],
    ['1.200.000đ/thẻ', [dong(1_200_000)]],
    ['500.000/lần', [dong(500_000)]],
    ['145 USD/thẻ', [{ amount: 145, currency: 'USD' }]],
    ['thuốc: 11.000.000 (VNĐ), nguyên liệu: 5.500.000 (VNĐ)', [dong(11_000_000), dong(5_500_000)]],
    ['Thông tư số 64/2025/TT-BTC ngày 30/6/2025', []],
    ['giá trị giao dịch dưới 2,1 tỷ đồng', []],
  ])('%j names %j', (text, expected) => {
    expect(findAmounts(text)).toEqual(expected);
  });
});

describe('a printed fee', () => {
  const council = 'Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương quyết định.';
  test.each<[string, unknown, string[]]>([
    ['Miễn phí', { fee: 'free' }, []],
    ['Miễn phí(Không có)', { fee: 'free' }, []],
    [
      '50,000 Việt Nam Đồng(thu bằng 50% mức thu)',
      { feeNote: '50.000 đồng (thu bằng 50% mức thu)' },
      ['varying-fee'],
    ],
    ['50,000 Việt Nam Đồng(lần)', { fee: dong(50_000), feeNote: 'lần' }, []],
    ['Phí : 0 Đồng', { fee: 'free' }, []],
    ['1,5 triệu đồng', { fee: dong(1_500_000) }, []],
    ['50 nghìn đồng', { fee: dong(50_000) }, []],
    // A cell that is no fee is told to whoever imports, never to citizens.
    ['0', {}, ['fee-without-unit']],
    ['500000', {}, ['fee-without-unit']],
    ['TRUE', {}, ['logical-fee']],
    [
      'Miễn phí(Miễn lệ phí. Phí cấp bản sao thực hiện theo quy định.)',
      { fee: 'free', feeNote: 'Miễn lệ phí. Phí cấp bản sao thực hiện theo quy định.' },
      [],
    ],
    [`Miễn phí(${council})`, { fee: 'by-council', feeNote: council }, ['council-fee']],
    [
      'Miễn phí(do Ủy ban nhân dân cấp tỉnh quy định.)',
      { fee: 'by-council', feeNote: 'do Ủy ban nhân dân cấp tỉnh quy định.' },
      ['council-fee'],
    ],
    ['Miễn phí(Chưa quy định.)', { feeNote: 'Chưa quy định.' }, ['regulated-fee']],
    ['Miễn phí(Miễn lệ phí cho hộ nghèo.)', {}, ['regulated-fee']],
    [
      'Miễn phí(Theo quy định của Bộ Tài chính)',
      { feeNote: 'Theo quy định của Bộ Tài chính' },
      ['regulated-fee'],
    ],
    ['Miễn phí(20.000.000 đồng/lần)', { feeNote: '20.000.000 đồng/lần' }, ['contradictory-fee']],
    ['120,000 Việt Nam Đồng', { fee: dong(120_000) }, []],
    ['50,000 Việt Nam Đồng(50.000 đồng/lần)', { fee: dong(50_000), feeNote: '50.000 đồng/lần' }, []],
    [
      'Phí : 1.000.000 Đồng (1.000.000/lần/ đơn vị)',
      { fee: dong(1_000_000), feeNote: '1.000.000/lần/ đơn vị' },
      [],
    ],
    ['10 USD(10 USD/lần.)', { fee: { amount: 10, currency: 'USD' }, feeNote: '10 USD/lần.' }, []],
    ['40 Việt Nam Đồng', {}, ['implausible-fee']],
    [
      '40 VNĐ(40.000 đồng/01 Giấy chứng nhận.)',
      { fee: dong(40_000), feeNote: '40.000 đồng/01 Giấy chứng nhận.' },
      [],
    ],
    ['25 VNĐ(25.000.000đ/giấy thông hành)', {}, ['implausible-fee']],
    ['155 VNĐ(Thẻ tạm trú: 155 USD/thẻ.)', { feeNote: 'Thẻ tạm trú: 155 USD/thẻ.' }, ['implausible-fee']],
    ['50,000 VNĐ(100.000 đồng/lần)', {}, ['contradictory-fee']],
    [
      '200,000 Việt Nam Đồng(200.000 đồng/hộ chiếu. Cấp lại: 400.000đ)',
      { feeNote: '200.000 đồng/hộ chiếu. Cấp lại: 400.000đ' },
      ['varying-fee'],
    ],
    [
      '20,000 VNĐ(Trường hợp nộp trực tiếp)',
      { feeNote: '20.000 đồng (Trường hợp nộp trực tiếp)' },
      ['varying-fee'],
    ],
    ['5,000,000 VNĐ(Mức phí đến hết ngày 31/12/2024)', {}, ['expired-fee']],
    ['1,500,000 VNĐ((Miễn kể từ ngày 07/4/2026 đến 30/6/2026))', { fee: dong(1_500_000) }, []],
    [
      'Phí : 200000 Đồng (Bản ghi âm)\nPhí : 300000 Đồng (Bản ghi hình)',
      { feeNote: '200.000 đồng (Bản ghi âm); 300.000 đồng (Bản ghi hình)' },
      ['varying-fee'],
    ],
    [
      'Phí :  Đồng (Theo quy định của Bộ Tài chính)\nFile đính kèm: 1.pdf',
      { feeNote: 'Theo quy định của Bộ Tài chính' },
      ['regulated-fee'],
    ],
    ['Phí :  Đồng (Theo Thông tư số … ngày … của Bộ)', {}, ['unreadable-fee']],
    ['', {}, []],
    // Who sets it, near the word that sets.
    [
      'Miễn phí(UBND thành phố quy định)',
      { fee: 'by-council', feeNote: 'UBND thành phố quy định' },
      ['council-fee'],
    ],
    [
      'Phí : Đồng (do Ủy ban nhân dân tỉnh Quảng Nam ban hành)',
      { fee: 'by-council', feeNote: 'do Ủy ban nhân dân tỉnh Quảng Nam ban hành' },
      [],
    ],
    // Free for all, or free for somebody and a rule for the rest.
    ['Miễn phí(Miễn phí.)', { fee: 'free', feeNote: 'Miễn phí.' }, []],
    [
      'Miễn phí(Miễn lệ phí. Trường hợp khác theo luật)',
      { fee: 'free', feeNote: 'Miễn lệ phí. Trường hợp khác theo luật' },
      [],
    ],
    [
      'Miễn phí(Do Bộ quy định, không có mức riêng)',
      { feeNote: 'Do Bộ quy định, không có mức riêng' },
      ['regulated-fee'],
    ],
    // Nobody has filled the template in; a sentence that ends with "ngày." is none.
    ['Phí :  Đồng (Theo Thông tư số… của Bộ)', {}, ['unreadable-fee']],
    ['Phí :  Đồng (Nộp trong ngày. Theo luật)', { feeNote: 'Nộp trong ngày. Theo luật' }, ['regulated-fee']],
    [
      'Phí :  Đồng (từ 20.000 đồng đến 50.000 đồng, mức 30.000 đồng)',
      { feeNote: 'từ 20.000 đồng đến 50.000 đồng, mức 30.000 đồng' },
      ['varying-fee'],
    ],
    ['1,000 Việt Nam Đồng', { fee: dong(1_000) }, []],
    // An amount of one case is no amount for all.
    [
      '50,000 VNĐ(thu bằng 50 % mức thu)',
      { feeNote: '50.000 đồng (thu bằng 50 % mức thu)' },
      ['varying-fee'],
    ],
    ['20,000 VNĐ(Cấp giấy loại 1)', { feeNote: '20.000 đồng (Cấp giấy loại 1)' }, ['varying-fee']],
    ['20,000 VNĐ(Xe từ 5 chỗ)', { feeNote: '20.000 đồng (Xe từ 5 chỗ)' }, ['varying-fee']],
    ['20,000 VNĐ(20.000 đồng/trường hợp)', { fee: dong(20_000), feeNote: '20.000 đồng/trường hợp' }, []],
    [
      '20,000 VNĐ(Một lần; trường hợp hộ nghèo được miễn)',
      { fee: dong(20_000), feeNote: 'Một lần; trường hợp hộ nghèo được miễn' },
      [],
    ],
    [
      '20,000 VNĐ(Trường hợp cấp mới; hộ nghèo được miễn)',
      { feeNote: '20.000 đồng (Trường hợp cấp mới; hộ nghèo được miễn)' },
      ['varying-fee'],
    ],
    [
      '20,000 VNĐ(Lệ phí cấp giấy; trường hợp cấp lại)',
      { feeNote: '20.000 đồng (Lệ phí cấp giấy; trường hợp cấp lại)' },
      ['varying-fee'],
    ],
    ['10 USD(thu bằng 50% mức thu)', { feeNote: '10 USD (thu bằng 50% mức thu)' }, ['varying-fee']],
    // An amount of a time that is not over yet.
    [
      '30,000 VNĐ(Mức thu đến hết ngày 31/12/2030)',
      { feeNote: '30.000 đồng (Mức thu đến hết ngày 31/12/2030)' },
      ['varying-fee'],
    ],
    [
      '30,000 VNĐ(30.000 đồng đến hết ngày 31/12/2030)',
      { fee: dong(30_000), feeNote: '30.000 đồng đến hết ngày 31/12/2030' },
      [],
    ],
    [
      '50,000 VNĐ(Lệ phí kể từ năm sau: 100.000 đồng)',
      { feeNote: '50.000 đồng (Lệ phí kể từ năm sau: 100.000 đồng)' },
      ['varying-fee'],
    ],
    // Thousands that the source has lost are believed where the note proves them for everybody.
    [
      '40 VNĐ(40.000 đồng nếu nộp tại quầy)',
      { feeNote: '40.000 đồng nếu nộp tại quầy' },
      ['implausible-fee'],
    ],
    [
      '25 VNĐ(giấy 25.000 đồng, thẻ 100.000 đồng)',
      { feeNote: 'giấy 25.000 đồng, thẻ 100.000 đồng' },
      ['implausible-fee'],
    ],
    ['155 VNĐ(Thẻ: 145 USD)', {}, ['implausible-fee']],
    ['155 VNĐ(155 đồng)', {}, ['implausible-fee']],
    // Several charges of one row.
    [
      'Phí : 0 Đồng (Miễn lệ phí.)\nLệ phí : 0 Đồng (Không thu.)\nKhác : 0 Đồng',
      { fee: 'free', feeNote: 'Miễn lệ phí.; Không thu.' },
      [],
    ],
    ['Phí : 0 Đồng\nLệ phí : 50.000 Đồng', { feeNote: '50.000 đồng' }, ['varying-fee']],
    ['Phí : 40 Đồng\nLệ phí : 50.000 Đồng', {}, ['implausible-fee', 'varying-fee']],
    [
      'Phí : 0 Đồng (Miễn lệ phí.)\nLệ phí : Đồng (Do HĐND quyết định)',
      { feeNote: 'Miễn lệ phí.; Do HĐND quyết định' },
      [],
    ],
    [
      'Phí : 50.000 Đồng\nLệ phí : Đồng (Theo luật)',
      { feeNote: '50.000 đồng; Theo luật' },
      ['regulated-fee', 'varying-fee'],
    ],
  ])('%j', (given, expected, defects) => {
    const { note, heard } = listening();
    expect(readFee(given, '2026-07', note)).toEqual(expected);
    expect(heard()).toEqual(given.includes('\nPhí : 300000') ? expect.arrayContaining(defects) : defects);
  });

  test.each([
    '5,000,000 VNĐ(Mức phí đến hết ngày 31/12/2024)',
    'Phí : 0 Đồng\nLệ phí : 50.000 Đồng',
    'Phí : Đồng (Theo luật)',
    `Miễn phí(${council})`,
    'Miễn phí(20.000.000 đồng/lần)',
    'Miễn phí(Chưa quy định.)',
    '50,000 VNĐ(100.000 đồng/lần)',
    '20,000 VNĐ(Cấp giấy loại 1)',
    '40 Việt Nam Đồng',
  ])('what is wrong with %j is told of the fee, in the words of the source', (given) => {
    const heard: unknown[] = [];
    readFee(given, '2026-07', (_defect, member, said) => heard.push([member, said]));
    expect(heard).toEqual([['fee', given]]);
  });

  test('is never an amount that the text does not hold, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_000_000 }),
        fc.string({ unit: 'grapheme' }),
        (number, rest) => {
          const { fee } = readFee(`${number} Việt Nam Đồng(${rest})`, '2026-07', () => undefined);
          return typeof fee !== 'object' || fee.amount === number || rest.includes(String(number));
        },
      ),
    );
  });
});

describe('a fee held against the rest of the record', () => {
  const free = { fee: 'free' as const };
  test.each<[string, object, string, unknown]>([
    ['steps that send people to pay', free, 'Người nộp hồ sơ nộp lệ phí tại quầy', {}],
    [
      'steps that say when a fee is due',
      free,
      'nộp lệ phí nếu thuộc trường hợp phải nộp lệ phí',
      { feeNote: 'Nộp lệ phí nếu thuộc trường hợp phải nộp lệ phí' },
    ],
    ['papers that hold a receipt', free, 'Bản sao chứng từ nộp phí', {}],
    ['steps that name an amount', free, 'Lệ phí: 30.000 đồng', {}],
    ['steps that say nobody pays', free, 'không phải nộp phí', free],
    [
      'a note that explains the exemption',
      { ...free, feeNote: 'Miễn lệ phí' },
      'nộp lệ phí',
      { ...free, feeNote: 'Miễn lệ phí' },
    ],
    ['steps with another amount', { fee: dong(50_000) }, 'phí thẩm định: 70.000 đồng', {}],
    [
      'steps with the same amount',
      { fee: dong(50_000) },
      'phí thẩm định: 50.000 đồng; phí khác: 9.000 đồng',
      { fee: dong(50_000) },
    ],
  ])('%s', (_name, read, beside, expected) => {
    expect(checkFee(read, [beside], () => undefined)).toEqual(expected);
  });

  test('a bare "free" is not believed beside another way that costs something', () => {
    const { note, heard } = listening();
    const kept = checkAcrossWays(
      [
        { way: 'online', fee: 'free' },
        { way: 'post', fee: 'by-council' },
      ],
      note,
    );
    expect(kept).toEqual([{ way: 'online' }, { way: 'post', fee: 'by-council' }]);
    expect(heard()).toEqual(['contradictory-fee']);
  });
});
