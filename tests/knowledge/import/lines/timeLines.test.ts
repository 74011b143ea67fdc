import { readTimeLines } from '../../../../knowledge/import/lines/timeLines';
import type { Submission } from '../../../../knowledge/schema/procedure';

type Way = Submission['way'];
const quiet = () => undefined;
const entry = (time: string, said = '', way: Way = 'in-person') => ({
  way,
  printed: { time, fee: '', said },
});
const read = (entries: ReturnType<typeof entry>[], steps = '') => readTimeLines(entries, steps, quiet);

test.each<[string, ReturnType<typeof entry>[], string, object[]]>([
  ['one time', [entry('7 Ngày làm việc')], '', [{ value: 7, unit: 'working-day' }]],
  [
    'times by case',
    [
      entry('3 Ngày làm việc', '03 ngày làm việc với trường hợp có thẻ'),
      entry('7 Ngày làm việc', '07 ngày làm việc với trường hợp chưa có thẻ'),
    ],
    '',
    [
      { value: 3, unit: 'working-day', when: 'có thẻ' },
      { value: 7, unit: 'working-day', when: 'chưa có thẻ' },
    ],
  ],
  [
    'a unit that the steps give back',
    [entry('17')],
    'trong thời hạn 17 ngày làm việc',
    [{ value: 17, unit: 'working-day' }],
  ],
  [
    'a time that only the steps tell',
    [entry('')],
    'Thời hạn giải quyết: 15 ngày.',
    [{ value: 15, unit: 'day' }],
  ],
  ['at once', [entry('Ngay khi nhận hồ sơ')], '', [{ value: 0, unit: 'at-once' }]],
  [
    'hours of the day are no time',
    [entry('3 Ngày', 'Nộp từ 7 giờ 30 đến 17 giờ')],
    '',
    [{ value: 3, unit: 'day' }],
  ],
])('%s', (_name, entries, steps, expected) => {
  expect(read(entries, steps).times).toEqual(expected);
});

test('a time that differs by way for no reason is a range with that remark', () => {
  const { times } = read([entry('12 Ngày làm việc', '', 'online'), entry('22 Ngày làm việc')]);
  expect(times).toMatchObject([{ value: 12, max: 22, unit: 'working-day', disputed: true }]);
  expect(times[0]?.note).toContain('cách nộp');
});

test('where the row is at odds with itself both are told', () => {
  const { times } = read([entry('15 Ngày', '15 ngày làm việc kể từ ngày nhận hồ sơ')]);
  expect(times).toMatchObject([
    { value: 15, unit: 'day', disputed: true, note: 'nguồn có nơi ghi 15 ngày làm việc' },
  ]);
});

test('a number whose unit nothing gives back is kept as a number', () => {
  expect(read([entry('5')])).toEqual({ times: [], unitless: [5] });
});
