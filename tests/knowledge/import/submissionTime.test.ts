import { readTime } from '../../../knowledge/import/submissionTime';

/** What is read, and what is told to be wrong. */
function read(printed: string, said = '', steps = ''): [unknown, string[][]] {
  const heard: string[][] = [];
  const time = readTime(printed, said, steps, (...defect) => void heard.push(defect));
  return [time, heard];
}

const days = (value: number, unit = 'day') => ({ value, unit });

test.each<[string, string, string, unknown]>([
  ['3 Ngày', '', '', { time: days(3) }],
  ['3 Ngày', '03 ngày kể từ khi nhận', '', { time: days(3), timeNote: '03 ngày kể từ khi nhận' }],
  ['3 Ngày', 'nộp tại quầy', '', { time: days(3) }],
  // Its own note outweighs the steps.
  ['3 Ngày', '03 ngày', 'Thời hạn giải quyết: 10 ngày.', { time: days(3), timeNote: '03 ngày' }],
  ['', '5 ngày', '', { timeNote: '5 ngày' }],
  ['', 'nộp tại quầy', '', {}],
  // A number that has lost its unit.
  ['5', '5 ngày làm việc', '', { time: days(5, 'working-day'), timeNote: '5 ngày làm việc' }],
  ['5', '5 ngày, trong vòng 5 ngày', '', { time: days(5), timeNote: '5 ngày, trong vòng 5 ngày' }],
  ['Không quá 05 ngày', '', '', { time: days(5), timeNote: 'Không quá 05 ngày' }],
  [
    'Tối đa là 5 ngày làm việc',
    '',
    '',
    { time: days(5, 'working-day'), timeNote: 'Tối đa là 5 ngày làm việc' },
  ],
  [
    '15 ngày kể từ ngày nhận đủ hồ sơ',
    '',
    '',
    { time: days(15), timeNote: '15 ngày kể từ ngày nhận đủ hồ sơ' },
  ],
  ['02 (hai) ngày làm việc', '', '', { time: days(2, 'working-day') }],
  ['Trong vòng 24h', '', '', { time: days(24, 'hour'), timeNote: 'Trong vòng 24h' }],
  ['Trong vòng 2 tuần', '', '', { time: days(2, 'week'), timeNote: 'Trong vòng 2 tuần' }],
])('%j (%j), steps %j: %j', (printed, said, steps, expected) => {
  expect(read(printed, said, steps)).toEqual([expected, []]);
});

test.each<[string, string, string, unknown, string, string]>([
  ['3 Ngày', '', 'Thời hạn giải quyết: 10 ngày.', {}, 'contradictory-time', '3 Ngày'],
  ['3 Ngày', '10 ngày', '', {}, 'contradictory-time', '3 Ngày | 10 ngày'],
  ['Không quá 5 ngày', '10 ngày', '', {}, 'contradictory-time', 'Không quá 5 ngày | 10 ngày'],
  ['5', '', '', {}, 'lost-unit', '5'],
  ['5', '6 ngày', '', {}, 'lost-unit', '5'],
  ['5', '5 ngày hoặc 5 tháng', '', { timeNote: '5 ngày hoặc 5 tháng' }, 'lost-unit', '5'],
  ['5', '5 ngày, gia hạn 3 ngày', '', { timeNote: '5 ngày, gia hạn 3 ngày' }, 'lost-unit', '5'],
  ['5', '3 ngày, gia hạn 5 ngày', '', { timeNote: '3 ngày, gia hạn 5 ngày' }, 'lost-unit', '5'],
  // Nought and one stand for "see the note".
  ['0', '7 ngày', '', { timeNote: '7 ngày' }, 'lost-unit', '0'],
  ['1', '7 ngày', '', { timeNote: '7 ngày' }, 'lost-unit', '1'],
  ['2', '7 ngày', '', {}, 'lost-unit', '2'],
  // Several times, or one in a sentence that says more.
  [
    'Không quá 5 ngày hoặc 7 ngày',
    '',
    '',
    { timeNote: 'Không quá 5 ngày hoặc 7 ngày' },
    'unreadable-time',
    'Không quá 5 ngày hoặc 7 ngày',
  ],
  [
    'Báo trước không quá 5 ngày',
    '',
    '',
    { timeNote: 'Báo trước không quá 5 ngày' },
    'unreadable-time',
    'Báo trước không quá 5 ngày',
  ],
  // For whom it is decides: the field of one time has no room for it.
  [
    '5 ngày kể từ ngày nhận đối với cấp lại',
    '',
    '',
    { timeNote: '5 ngày kể từ ngày nhận đối với cấp lại' },
    'unreadable-time',
    '5 ngày kể từ ngày nhận đối với cấp lại',
  ],
  ['Hàng năm ', '3 ngày', '', { timeNote: '3 ngày' }, 'unreadable-time', 'Hàng năm '],
  ['Hằng tháng', '', '', { timeNote: 'Hằng tháng' }, 'unreadable-time', 'Hằng tháng'],
  ['Theo quý I', '', '', {}, 'unreadable-time', 'Theo quý I'],
  ['TH', '3 ngày', '', { timeNote: '3 ngày' }, 'unreadable-time', 'TH'],
])('%j (%j), steps %j: %j, %s', (printed, said, steps, expected, defect, text) => {
  const [time, heard] = read(printed, said, steps);
  expect(time).toEqual(expected);
  expect(heard.map(([kind, part]) => [kind, part])).toEqual([[defect, 'time']]);
  expect(heard[0]?.[2]?.trim()).toBe(text.trim());
});
