import fc from 'fast-check';
import { agrees, findDurations, readDuration, stepsAgree } from '../../../knowledge/import/time';
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
    ['2-3 Ngày', undefined],
    ['Không quy định', undefined],
    ['7 Ngày làm việcMiễn phí', undefined],
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
          (read.value > 0 && /ngày|giờ|phút|tuần|tháng|năm/i.test(text.normalize('NFC')))
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
  ])('5 working days and %j: %s', (note, expected) => {
    expect(agrees(five, note)).toBe(expected);
  });
  test.each([
    ['Sở trả kết quả trong 05 ngày.', false],
    ['Thời hạn giải quyết: 10 ngày làm việc.', false],
    ['Thời hạn giải quyết: 05 ngày làm việc.', true],
    ['Công chức xem xét trong 02 ngày.', true],
  ])('5 working days and the steps %j: %s', (steps, expected) => {
    expect(stepsAgree(five, steps)).toBe(expected);
  });
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
