import { inTimeBy, measuredBy } from '../../../dialogs/procedure/comparison';

const suspension = 'Tạm ngừng từ 15 ngày trở lên thì phải báo.';

describe('What is counted, beside the bound that a sentence names', () => {
  it.each([
    ['nghỉ 10 bữa có phải báo không', suspension, '10 ngày ít hơn'],
    ['nghi 15 ngay co phai bao khong', suspension, '15 ngày bằng'],
    ['nghỉ 3 tuần có phải báo không', suspension, '3 tuần nhiều hơn'],
    ['phòng nhỏ 15m2 được không', 'Phòng hát từ 20m2 trở lên.', '15 m2 ít hơn'],
    ['hộ chiếu còn 8 tháng được không', 'Hộ chiếu còn hạn ít nhất 1 năm.', '8 tháng ít hơn'],
    [
      'nghỉ hơn một tháng có phải báo không',
      'Tạm ngừng từ 1 tháng trở lên thì phải báo.',
      'Quá 1 tháng nhiều hơn',
    ],
    ['nghỉ 3 tuần có trễ không', 'Báo trong 7 ngày làm việc.', '3 tuần nhiều hơn'],
    ['nghỉ nửa tháng có phải báo không', 'Tạm ngừng từ 1 tháng trở lên thì phải báo.', '0,5 tháng ít hơn'],
    ['trần cao 2m5 được không', 'Từ sàn đến trần không thấp hơn 2,7m.', '2,5 mét ít hơn'],
    ['trễ quá 3 tháng có được không', 'Phải nộp trong 03 tháng.', 'Quá 3 tháng nhiều hơn'],
    ['nghỉ 2 tháng rồi còn kịp không', 'Quá 03 tháng mà chưa nộp thì hết hạn.', '2 tháng ít hơn'],
  ])('"%s": %s', (question, told, beginning) =>
    expect(measuredBy(question, told)).toMatch(new RegExp(`^${beginning} mức nguồn nêu: `)),
  );

  it.each([
    ['nothing is counted', 'nghỉ có phải báo không', suspension],
    ['two things are', 'nghỉ 10 ngày trong 3 tháng', suspension],
    ['another kind is', 'nghỉ với 3 người được không', suspension],
    [
      'a month is some 30 days',
      'nghỉ 1 tháng có phải báo không',
      'Tạm ngừng từ 30 ngày trở lên thì phải báo.',
    ],
    ['an office works on some days alone', 'nghỉ một tuần có trễ không', 'Báo trong 7 ngày làm việc.'],
    ['two bounds stand there', 'nghỉ 10 ngày', 'Từ 15 ngày trở lên thì báo trước 3 ngày.'],
    ['no bound stands there', 'nghỉ 10 ngày', 'Giải quyết 15 ngày.'],
    ['the sentence has a colon', 'nghỉ 10 ngày', 'Đừng đợi: phải báo trong 15 ngày.'],
    ['it is a date', 'ngày 10/5 nghỉ', suspension],
    ['it is a year', 'xe đời 2012 năm nay', suspension],
  ])('is not compared where %s', (_, question, told) => expect(measuredBy(question, told)).toBeNull());
});

test.each([
  [suspension, '1 tháng nhiều hơn mức nguồn nêu: tạm ngừng từ 15 ngày trở lên thì phải báo.'],
  // A month is some 30 days.
  ['Tạm ngừng từ 30 ngày trở lên thì phải báo.', null],
])('days and months are compared where the same is spoken of: %s', (told, expected) =>
  expect(measuredBy('nghỉ 1 tháng có phải báo không', told, true)).toBe(expected),
);

test.each([
  ['nghỉ 2 tháng rồi còn kịp không', 'Còn trong hạn nguồn nêu (mới 2 tháng). Phải nộp trong 03 tháng.'],
  ['nghỉ 5 tháng rồi còn kịp không', 'Đã quá hạn nguồn nêu (5 tháng). Phải nộp trong 03 tháng.'],
  ['trễ quá 3 tháng rồi còn kịp không', 'Đã quá hạn nguồn nêu (quá 3 tháng). Phải nộp trong 03 tháng.'],
  ['nghỉ 3 tháng rồi còn kịp không', '3 tháng bằng mức nguồn nêu: phải nộp trong 03 tháng.'],
  ['nghỉ lâu rồi còn kịp không', null],
])('%j is held against a deadline: %s', (question, told) =>
  expect(inTimeBy(question, 'Phải nộp trong 03 tháng.')).toBe(told),
);

test('how long something may be used is no deadline', () =>
  expect(inTimeBy('xe 13 năm còn kịp không', 'Xe có niên hạn không quá 12 năm.')).toBe(
    '13 năm nhiều hơn mức nguồn nêu: xe có niên hạn không quá 12 năm.',
  ));
