import { ageRange, agesSaid, isOfAge, withoutAges } from '../../../dialogs/procedure/ages';

describe('ages', () => {
  test.each([
    ['bé 8 tuổi', [8]],
    ['con toi 3 tuoi va 10 tuoi', [3, 10]],
    ['bé 6 tháng tuổi', [0.5]],
    ['thẻ cho trẻ sơ sinh', [0]],
    ['nộp trong 3 tháng', []],
    ['năm ni 73, không có lương hưu', [73]],
    ['bà 80 tuổi, con 50 thì sao', [80]],
  ])('%s', (text, ages) => expect(agesSaid(text)).toEqual(ages));

  test.each([
    ['Từ đủ 6 đến dưới 14 tuổi', { from: 6, below: 14 }],
    ['Từ 16 tuổi đến 18 tuổi', { from: 16, below: 19 }],
    ['Dưới 6 tuổi', { from: 0, below: 6 }],
    ['Từ đủ 75 tuổi trở lên', { from: 75, below: Infinity }],
    ['Trẻ bị bỏ rơi', null],
  ])('%s', (text, range) => expect(ageRange(text)).toEqual(range));

  it('fall into a range or not', () => {
    expect(isOfAge('Dưới 6 tuổi', [5])).toBe(true);
    expect(isOfAge('Dưới 6 tuổi', [6])).toBe(false);
    expect(isOfAge('Trẻ em', [5])).toBe(false);
  });

  it('can be left out', () => expect(withoutAges('bé 8 tuổi làm thẻ').trim()).toBe('bé   làm thẻ'));
});
