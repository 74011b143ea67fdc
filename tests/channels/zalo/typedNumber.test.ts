import { numberIn } from '../../../channels/zalo/typedNumber';

describe('the number a message consists of', () => {
  it.each<[string, number | null]>([
    ['2', 2],
    [' 12. ', 12],
    ['(3)', 3],
    ['số 2', 2],
    ['Số 2'.normalize('NFD'), 2],
    ['so 2', 2],
    ['#1', 1],
    ['123', null],
    ['2 con', null],
    ['1022', null],
    ['', null],
    ['số', null],
  ])('%j is %p', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});
