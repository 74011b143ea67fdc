import { ageIn, apart, within } from '../../../../dialogs/understanding/entities/age';

test.each([
  ['bé 4 tuổi', 4, 5],
  ['be 4 tuoi', 4, 5],
  ['17t dc thi chưa', 17, 18],
  ['trẻ dưới 14 tuổi', 0, 14],
  ['trước 14 tuổi thì sao', 0, 14],
  ['chưa đủ 18 tuổi', 0, 18],
  ['Từ đủ 6 đến dưới 14 tuổi', 6, 14],
  ['cho người từ đủ 14 tuổi trở lên', 14, Infinity],
  ['mới sinh em bé', 0, 1],
  ['con được 5 tháng', 0, 1],
  ['Tui năm ni 73, không có lương hưu', 73, 74],
  ['còn thằng anh nó 15 thì sao', 15, 16],
  ['con em 12', 12, 13],
  ['còn bà nội 72 thôi thì răng', 72, 73],
])('%s', (text, from, below) => {
  expect(ageIn(text)).toEqual({ from, below });
});

test.each([
  'nghỉ 3 tháng',
  'tốn bao nhiêu tiền',
  'nhà 4 tầng',
  'còn 2 tháng nữa hết hạn',
  'chị 3 thì sao',
  'năm nay 73 hộ được xét',
  'số 15 thì sao',
])('no age: %s', (text) => {
  expect(ageIn(text)).toBeNull();
});

test('ranges lie in each other, or apart', () => {
  const child = { from: 0, below: 14 };
  expect(within({ from: 4, below: 5 }, child)).toBe(true);
  expect(within({ from: 13, below: 15 }, child)).toBe(false);
  expect(apart({ from: 14, below: 15 }, child)).toBe(true);
  expect(apart({ from: 13, below: 15 }, child)).toBe(false);
});
