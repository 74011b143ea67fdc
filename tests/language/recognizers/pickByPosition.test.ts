import { pickByPosition } from '../../../language/recognizers/pickByPosition';

describe('a pick by position among five', () => {
  it.each([
    ['1', 0],
    ['2', 1],
    ['5', 4],
    ['số 2', 1],
    ['so 2', 1],
    ['số hai', 1],
    ['2 nhé', 1],
    ['cái thứ hai', 1],
    ['cái thứ 3', 2],
    ['cái thứ ba', 2],
    ['cai thu tu', 3],
    ['cái đầu tiên', 0],
    ['cái đầu', 0],
    ['thứ nhất', 0],
    ['chọn số 4', 3],
    ['cái cuối', 4],
    ['cái cuối cùng', 4],
    ['cai cuoi', 4],
    ['câu 3', 2],
    ['em chọn cái số 1 ạ', 0],
    ['hai', 1],
  ])('"%s" means the one at %d', (said, at) => {
    expect(pickByPosition(said, 5)).toBe(at);
  });

  it.each([
    '',
    '0',
    '6',
    '99',
    '2 3',
    'khai sinh',
    'hai vợ chồng',
    'đăng ký kết hôn lần thứ hai',
    'năm 2025',
    '2 năm nữa',
    '-',
    '...',
  ])('"%s" means none', (said) => {
    expect(pickByPosition(said, 5)).toBeNull();
  });

  it('finds nothing where nothing was offered', () => {
    expect(['1', 'cái cuối', 'đầu tiên'].map((said) => pickByPosition(said, 0))).toEqual([null, null, null]);
  });
});
