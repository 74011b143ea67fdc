import fc from 'fast-check';
import {
  agrees,
  findDurations,
  readDuration,
  sameNumberOtherUnit,
  stepsAgree,
} from '../../../knowledge/import/time';
import { readTime } from '../../../knowledge/import/submissionTime';
import { listening } from './notes';

describe('a time by itself', () => {
  test.each([
    ['7 Ngày làm việc', { value: 7, unit: 'working-day' }],
    ['07 Ngày', { value: 7, unit: 'day' }],
    ['1.5 Ngày làm việc', { value: 1.5, unit: 'working-day' }],
    ['0,5 Giờ', { value: 0.5, unit: 'hour' }],
    ['3 Tháng', { value: 3, unit: 'month' }],
    ['2 giờ làm việc', { value: 2, unit: 'working-hour' }],
    ['10', undefined],
    ['0 Ngày', undefined],
    ['5 PHÚT', { value: 5, unit: 'minute' }],
    ['2 Tuần', { value: 2, unit: 'week' }],
    ['1 năm', { value: 1, unit: 'year' }],
    ['3 ngàylàm việc', { value: 3, unit: 'working-day' }],
    ['2-3 Ngày', undefined],
    ['Không quy định', undefined],
    ['7 Ngày làm việcMiễn phí', undefined],
    ['5 ngày lv', { value: 5, unit: 'working-day' }],
    ['5 ngày l/v', { value: 5, unit: 'working-day' }],
    ['5 ngày L.V', { value: 5, unit: 'working-day' }],
    ['5 nlv', { value: 5, unit: 'working-day' }],
    ['10 ngày (lv)', { value: 10, unit: 'working-day' }],
    ['20 ngày l.việc', { value: 20, unit: 'working-day' }],
    ['5 ngày làm việc.', { value: 5, unit: 'working-day' }],
    ['8h làm việc', { value: 8, unit: 'working-hour' }],
    ['05 ngày làm viêc', { value: 5, unit: 'working-day' }],
    ['5 ngay lam viec', { value: 5, unit: 'working-day' }],
    ['02 (hai) ngày làm việc', { value: 2, unit: 'working-day' }],
    ['4 giờ lv', { value: 4, unit: 'working-hour' }],
    ['nửa ngày', { value: 0.5, unit: 'day' }],
    ['Nửa ngày làm việc', { value: 0.5, unit: 'working-day' }],
    ['1/2 ngày', { value: 0.5, unit: 'day' }],
    ['½ ngày', { value: 0.5, unit: 'day' }],
    ['24h', { value: 24, unit: 'hour' }],
    ['24 tiếng', { value: 24, unit: 'hour' }],
    ['mười lăm ngày', { value: 15, unit: 'day' }],
    ['ba ngày làm việc', { value: 3, unit: 'working-day' }],
    // A slip that cannot be told is left out; it is no calendar day.
    ['05 ngày làm vịec', undefined],
    ['mấy ngày', undefined],
    ['một hai ngày', undefined],
    ['', undefined],
  ])('%j is %j', (given, expected) => {
    expect(readDuration(given)).toEqual(expected);
  });

  test('never comes without a unit or below nought', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readDuration(text);
        return (
          read === undefined ||
          (read.value > 0 &&
            /ngày|giờ|phút|tuần|tháng|năm|h|p|nlv|ngay|gio|tiếng/i.test(text.normalize('NFC')))
        );
      }),
    );
  });
});

describe('times in running text', () => {
  test.each([
    ['Trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận hồ sơ', [{ value: 5, unit: 'working-day' }]],
    ['ngày 15 tháng 3 năm 2025', []],
    ['trước ngày 30/6/2026', []],
    [
      '03 ngày; sau đó 01 tháng',
      [
        { value: 3, unit: 'day' },
        { value: 1, unit: 'month' },
      ],
    ],
    ['Nghị định số 123/2015/NĐ-CP', []],
    ['tháng 3 năm 2025', []],
    ['từ tháng 11', []],
    ['năm 2026', []],
    ['ngày 5/6', []],
    ['tháng 12  năm 2025 xong trong 10 ngày', [{ value: 10, unit: 'day' }]],
    ['ngày 15 tháng 10 và 2 tuần', [{ value: 2, unit: 'week' }]],
    [
      '2 giờ làm việc hoặc 90 phút',
      [
        { value: 2, unit: 'working-hour' },
        { value: 90, unit: 'minute' },
      ],
    ],
    ['1,5 giờ', [{ value: 1.5, unit: 'hour' }]],
    ['10 năm tuổi, 3 ngàyx', [{ value: 10, unit: 'year' }]],
    ['0 ngày', []],
    ['năm2026 và 3 ngày', [{ value: 3, unit: 'day' }]],
    ['15 tháng 3', []],
    // The number of a law runs into the day it was passed.
    ['Luật 105/2016/QH13 ngày 06 tháng 4 năm 2016', []],
    ['Luật 105/2016/QH13 ngày 6 tháng 12', []],
    ['Luật 105/2016/QH13 ngày  06tháng 04', []],
    ['Luật 105/2016/QH13 ngày06 tháng4', []],
    ['Luật 15 ngày 06/4/2016', []],
    ['Luật 15 ngày 6-12-2016', []],
    ['Luật 15 ngày  6/1', []],
    ['từ tháng 12 ngày làm việc', []],
    ['ngày 15/12 giờ', []],
    ['khóa 4 năm 2016', []],
    ['khóa 4 năm  2016', []],
    ['khóa 4 năm 20', [{ value: 4, unit: 'year' }]],
    ['từ 1/7/2025 ngày', []],
    ['ngày 5-6-2025 trả sau 4 giờ', [{ value: 4, unit: 'hour' }]],
    ['trong 3 (ba) ngày', [{ value: 3, unit: 'day' }]],
    ['2 năm 3 tháng 10', [{ value: 2, unit: 'year' }]],
    ['trả sau 05 ngày lv tại quầy', [{ value: 5, unit: 'working-day' }]],
    ['trả sau 05 ngày làm vịec', []],
    ['trả sau 05 ngày (l/ việc)', []],
    ['trả sau 05 ngày (lv)', [{ value: 5, unit: 'working-day' }]],
    ['trả sau 05 ngày liên tục', [{ value: 5, unit: 'day' }]],
    ['trước 17h', []],
    ['02 tiếng Anh', []],
  ])('%j speaks of %j', (text, expected) => {
    expect(findDurations(text)).toEqual(expected);
  });
});

describe('a time held against its note', () => {
  const five = { value: 5, unit: 'working-day' } as const;
  test.each([
    ['05 ngày làm việc kể từ ngày nhận đủ hồ sơ', true],
    ['nộp tại bộ phận một cửa', true],
    ['thẩm định 03 ngày làm việc, trình ký 02 ngày làm việc', true],
    ['05 ngày kể từ ngày nhận đủ hồ sơ', false],
    ['16 ngày làm việc kể từ ngày nhận hồ sơ', false],
    // This time among others bears it out, another number of days beside it or not.
    ['Sở 03 ngày làm việc, tổng cộng 05 ngày làm việc', true],
    ['05 ngày làm việc, trong đó 05 ngày trình ký', true],
    // One part, or parts that do not add up.
    ['03 ngày làm việc', false],
    ['thẩm định 03 ngày làm việc, trình ký 01 ngày làm việc', false],
    // Only parts in its own unit add up to it.
    ['thẩm định 03 ngày làm việc, trình ký 02 ngày làm việc, trả 04 giờ', true],
    ['thẩm định 03 ngày làm việc, trình ký 02 giờ', false],
    // Its number in the other unit contradicts it, whatever else is named.
    ['05 ngày, trong đó 03 ngày làm việc và 02 ngày làm việc', false],
    ['03 ngày làm việc, 02 ngày làm việc; 05 ngày', false],
  ])('5 working days and %j: %s', (note, expected) => {
    expect(agrees(five, note)).toBe(expected);
  });
  test.each([
    ['Sở trả kết quả trong 05 ngày.', false],
    ['Thời hạn giải quyết: 10 ngày làm việc.', false],
    ['Thời hạn giải quyết: 05 ngày làm việc.', true],
    ['Công chức xem xét trong 02 ngày.', true],
    ['Công chức xem xét trong 02 ngày, trả trong 05 ngày làm việc.', true],
    ['Trong 02 ngày xem xét. Thời gian xử lý không quá 10 ngày.', false],
    ['Thời hạn giải quyết theo quy định. Sau 02 ngày thì trả.', true],
    ['5 giờ', true],
    ['Xem xét 02 ngày làm việc, trả trong 05 ngày làm việc. Thời hạn giải quyết: 20 ngày.', true],
  ])('5 working days and the steps %j: %s', (steps, expected) => {
    expect(stepsAgree(five, steps)).toBe(expected);
  });
});

test.each([
  [{ value: 5, unit: 'day' }, { value: 5, unit: 'working-day' }, true],
  [{ value: 5, unit: 'working-hour' }, { value: 5, unit: 'hour' }, true],
  [{ value: 5, unit: 'day' }, { value: 5, unit: 'day' }, false],
  [{ value: 5, unit: 'day' }, { value: 6, unit: 'working-day' }, false],
  [{ value: 5, unit: 'day' }, { value: 5, unit: 'hour' }, false],
  [{ value: 5, unit: 'day' }, { value: 5, unit: 'month' }, false],
  [{ value: 5, unit: 'hour' }, { value: 5, unit: 'working-day' }, false],
] as const)('%j and %j are confused with each other: %s', (a, b, expected) => {
  expect(sameNumberOtherUnit(a, b)).toBe(expected);
  expect(sameNumberOtherUnit(b, a)).toBe(expected);
});

describe('the time of one way of filing', () => {
  const read = (printed: string, said = '', steps = ''): unknown[] => {
    const { note, heard } = listening();
    return [readTime(printed, said, steps, note), heard()];
  };
  test.each<[string, string, string, unknown, string[]]>([
    ['is kept when nothing speaks against it', '3 Ngày', '', { time: { value: 3, unit: 'day' } }, []],
    [
      'takes its unit from a note with the same number',
      '10',
      '10 ngày kể từ khi đủ hồ sơ',
      { time: { value: 10, unit: 'day' }, timeNote: '10 ngày kể từ khi đủ hồ sơ' },
      [],
    ],
    ['is dropped when the unit is lost', '105', '', {}, ['lost-unit']],
    [
      'is dropped when the note gives another unit',
      '30 Ngày',
      '30 ngày làm việc',
      {},
      ['contradictory-time'],
    ],
    ['is dropped when it is nought', '0 Ngày', '', {}, ['unreadable-time']],
    ['is nothing when the source says there is none', 'Không quy định', '', {}, []],
    [
      'stays a note when it is a rule',
      'Trước ngày 30 tháng 9 của năm xét chọn',
      '',
      { timeNote: 'Trước ngày 30 tháng 9 của năm xét chọn' },
      ['unreadable-time'],
    ],
    ['is dropped when it is a stray code', 'TH', '', {}, ['unreadable-time']],
    [
      'is read from one plain sentence',
      'Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ',
      '',
      {
        time: { value: 5, unit: 'working-day' },
        timeNote: 'Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ',
      },
      [],
    ],
  ])('%s (%j, %j)', (_name, printed, said, expected, defects) => {
    expect(read(printed, said)).toEqual([expected, defects]);
  });
});
