import { quantityRange, saysQuantityOf } from '../../../dialogs/procedure/saidQuantity';

describe('the range that the name of a case tells', () => {
  it.each([
    ['Từ 04 đến 05 phòng', { from: 4, to: 5, unit: 'phong' }],
    ['Từ 06 phòng trở lên', { from: 6, to: Infinity, unit: 'phong' }],
    ['Từ đủ 10 đến 20 người', { from: 10, to: 20, unit: 'nguoi' }],
    // Ages, times and money are told elsewhere, or are no case.
    ['Từ đủ 6 đến dưới 14 tuổi', null],
    ['Quá 30 ngày', null],
    ['Trên 5 tháng', null],
    ['Mất, hỏng', null],
  ])('%s: %o', (text, range) => expect(quantityRange(text)).toEqual(range));
});

describe('a number that a question tells', () => {
  it.each([
    ['quán có 5 phòng', 'Từ 04 đến 05 phòng', true],
    ['quan co 5 phong', 'Từ 06 phòng trở lên', false],
    ['tàu dài 13 mét', 'Từ 12 mét trở lên', true],
    ['tàu 11,5 mét', 'Dưới 12 mét', true],
    ['tàu 12 mét', 'Dưới 12 mét', false],
    ['bán 150 suất một ngày', 'Dưới 200 suất', true],
    ['200 suất', 'Dưới 200 suất', false],
    ['200 suất', 'Từ 200 suất trở lên', true],
    ['quán dưới 200 xuất ăn', 'Dưới 200 suất', true],
    ['mở quán cơm chưa tới 200 suất', 'Dưới 200 suất', true],
    ['mở quán cơm chưa tới 200 suất', 'Từ 200 suất trở lên', false],
    ['quán trên 300 suất', 'Từ 200 suất trở lên', true],
    ['quán trên 100 suất', 'Từ 200 suất trở lên', false],
    // Two that are told differ.
    ['5 phòng, sau này 7 phòng', 'Từ 04 đến 05 phòng', false],
    ['số 5 đường 3', 'Từ 04 đến 05 phòng', false],
    ['5 phòng', 'Mất, hỏng', false],
  ])('%s in %s: %s', (question, text, expected) => expect(saysQuantityOf(question, text)).toBe(expected));
});
