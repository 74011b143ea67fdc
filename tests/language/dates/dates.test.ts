import fc from 'fast-check';
import { datesIn } from '../../../language/dates/dates';
import { readPeriod, shiftYears } from '../../../language/dates/period';
import { rules } from '../../../language/dates/rules';
import type { When } from '../../../language/dates/when';
import { fold } from '../../../language/text';

/** A Tuesday, ten in the morning in Đà Nẵng. */
const now = new Date('2026-11-24T03:00:00Z');

/** A trailing "?" marks a year that was not said. */
const cases: readonly (readonly [string, string])[] = [
  ['chín tháng đầu năm 2025', '2025-9M'],
  ['6 tháng đầu năm ngoái', '2025-H1'],
  ['năm 2025', '2025'],
  ['quý III năm nay', '2026-Q3'],
  ['quý ba năm 2024', '2024-Q3'],
  ['20/11', '2026-11-20?'],
  ['ngày 30 tháng 4 năm 1975', '1975-04-30'],
  ['rằm tháng bảy', ''],
  ['thứ 7 này', '2026-11-28'],
  ['chủ nhật tới', '2026-11-29'],
  ['từ 2023 đến 2025', '2023/2025'],
  ['giai đoạn 2020-2025', '2020/2025'],
  ['3 tuần nữa', '2026-12-14/2026-12-20'],
  ['8h30', '08:30'],
  ['2 rưỡi chiều', '14:30'],
  ['3:30 chiều', '15:30'],
  ['21 giờ trước', ''],
  ['sau 22 giờ nữa', ''],
  ['ngay bây giờ', ''],
  ['ngày bảy tháng tám', '2026-08-07?'],
  ['3/9/91', '1991-09-03'],
  ['ngày sinh 15/08/91', '1991-08-15'],
  ['1/7/24', '2024-07-01'],
  ['ngày 1 tháng 1 năm 1863', '1863-01-01'],
  ['tháng 2 năm 1890', '1890-02'],
  ['nam 1200 nguoi', ''],
  ['Thứ Năm, ngày 8 tháng 1 năm 2015', '2015-01-08'],
  ['8/1/2015 (thứ năm)', '2015-01-08'],
  ['chủ nhật 20/7', '2026-07-20?'],
  ['T5 ngày 16/7', '2026-07-16?'],
  // A day that no calendar has is neither another day nor a length of time.
  ['ngày 30 tháng 2 năm 2025', ''],
  ['30 tháng 2', ''],
  ['31/2/2025', ''],
  ['2026-02-31', ''],
  ['5 giờ kém 15', '04:45'],
  ['mười giờ tối', '22:00'],
  ['hai tháng trước', '2026-09'],
  ['ngày mười lăm tháng tám năm hai không hai lăm', '2025-08-15'],
  ['năm hai không hai bốn', '2024'],
  ['12 tháng 2025', '2025'],
  ['1/7', '2026-07-01?'],
  ['01-07-2025', '2025-07-01'],
  ['tháng 3/2024', '2024-03'],
  ['t3/2024', '2024-03'],
  ['quý một 2025', '2025-Q1'],
  ['9t2025', '2025-9M'],
  ['6T đầu năm', '2026-H1?'],
  ['thứ sáu tuần rồi', '2026-11-20'],
  ['thứ năm tuần tới', '2026-12-03'],
  ['tháng mười hai', '2026-12?'],
  ['tháng một năm sau', '2027-01'],
  ['ba tháng đầu năm 2025', '2025-Q1'],
  ['2025-2026', '2025/2026'],
  ['5 năm gần đây', '2021/2026'],
  ['hai rưỡi chiều', '14:30'],
  ['5 rưỡi sáng', '05:30'],
  ['10 giờ kém 5 tối', '21:55'],
  ['chiều thứ sáu', '2026-11-27'],
  ['sáng thứ hai tuần sau', '2026-11-30'],
  ['trong 3 năm qua', '2023/2026'],
  ['2 tuần trước', '2026-11-09/2026-11-15'],
  ['hôm nay', '2026-11-24'],
  ['bữa nay', '2026-11-24'],
  ['hôm qua', '2026-11-23'],
  ['hôm kia', '2026-11-22'],
  ['ngày mai', '2026-11-25'],
  ['sáng mai', '2026-11-25'],
  ['ngày kia', '2026-11-26'],
  ['ngày mốt', '2026-11-26'],
  ['3 ngày nữa', '2026-11-27'],
  ['ba ngày nữa', '2026-11-27'],
  ['10 ngày trước', '2026-11-14'],
  ['mùng 2 tháng 9', '2026-09-02?'],
  ['mùng hai tháng chín', '2026-09-02?'],
  ['ngày hai tháng chín', '2026-09-02?'],
  ['mồng 1 tháng 5', '2026-05-01?'],
  ['2/9', '2026-09-02?'],
  ['30-4', '2026-04-30?'],
  ['ngày 1 tháng 7 năm 2025', '2025-07-01'],
  ['mùng một tháng bảy năm hai nghìn không trăm hai mươi lăm', '2025-07-01'],
  ['1/7/2025', '2025-07-01'],
  ['1-7-2025', '2025-07-01'],
  ['01.07.2025', '2025-07-01'],
  ['15/3/24', '2024-03-15'],
  ['2025-07-01', '2025-07-01'],
  ['ngày 25/9/2025', '2025-09-25'],
  ['2/9 năm ngoái', '2025-09-02'],
  ['hai mươi lăm tháng chạp', '2026-12-25?'],
  ['29/2/2024', '2024-02-29'],
  ['thứ hai tuần sau', '2026-11-30'],
  ['thứ tư tuần này', '2026-11-25'],
  ['thứ sáu tuần trước', '2026-11-20'],
  ['thứ bảy tuần tới', '2026-12-05'],
  ['thứ 6', '2026-11-27'],
  ['thứ hai', '2026-11-30'],
  ['thứ 2', '2026-11-30'],
  ['thứ ba', '2026-11-24'],
  ['thứ năm này', '2026-11-26'],
  ['thứ ba tới', '2026-12-01'],
  ['thứ hai vừa rồi', '2026-11-23'],
  ['chủ nhật', '2026-11-29'],
  ['chủ nhật tuần sau', '2026-12-06'],
  ['t6 tuần này', '2026-11-27'],
  ['tuần này', '2026-11-23/2026-11-29'],
  ['tuần trước', '2026-11-16/2026-11-22'],
  ['tuần sau', '2026-11-30/2026-12-06'],
  ['cuối tuần này', '2026-11-28'],
  ['tháng này', '2026-11'],
  ['tháng trước', '2026-10'],
  ['tháng rồi', '2026-10'],
  ['tháng sau', '2026-12'],
  ['tháng tới', '2026-12'],
  ['2 tháng trước', '2026-09'],
  ['tháng 9', '2026-09?'],
  ['tháng chín', '2026-09?'],
  ['tháng giêng', '2026-01?'],
  ['tháng tư', '2026-04?'],
  ['tháng mười một', '2026-11?'],
  ['tháng mười hai năm ngoái', '2025-12'],
  ['tháng 9 năm 2025', '2025-09'],
  ['tháng 9/2025', '2025-09'],
  ['9/2025', '2025-09'],
  ['t9/2025', '2025-09'],
  ['tháng năm năm ngoái', '2025-05'],
  ['quý 2 năm ngoái', '2025-Q2'],
  ['quý hai năm ngoái', '2025-Q2'],
  ['quý 3/2025', '2025-Q3'],
  ['quý III/2025', '2025-Q3'],
  ['quý iv năm 2025', '2025-Q4'],
  ['quý I', '2026-Q1?'],
  ['quý bốn', '2026-Q4?'],
  ['q2 2025', '2025-Q2'],
  ['Q3/2025', '2025-Q3'],
  ['2025-Q2', '2025-Q2'],
  ['quý này', '2026-Q4'],
  ['quý trước', '2026-Q3'],
  ['quý sau', '2027-Q1'],
  ['quý vừa rồi', '2026-Q3'],
  ['quý đầu năm', '2026-Q1?'],
  ['quý cuối năm 2025', '2025-Q4'],
  ['3 tháng đầu năm', '2026-Q1?'],
  ['3 tháng cuối năm', '2026-Q4?'],
  ['9 tháng đầu năm', '2026-9M?'],
  ['chín tháng đầu năm', '2026-9M?'],
  ['9 tháng đầu năm 2025', '2025-9M'],
  ['9 tháng đầu năm ngoái', '2025-9M'],
  ['9 tháng năm 2025', '2025-9M'],
  ['9 tháng 2025', '2025-9M'],
  ['9T 2025', '2025-9M'],
  ['9T/2025', '2025-9M'],
  ['10 tháng đầu năm nay', '2026-10M'],
  ['mười một tháng đầu năm', '2026-11M?'],
  ['6 tháng đầu năm', '2026-H1?'],
  ['sáu tháng đầu năm 2025', '2025-H1'],
  ['6 tháng 2025', '2025-H1'],
  ['nửa đầu năm ngoái', '2025-H1'],
  ['nửa đầu năm 2025', '2025-H1'],
  ['6 tháng cuối năm 2025', '2025-H2'],
  ['nửa cuối năm', '2026-H2?'],
  ['H1 2025', '2025-H1'],
  ['H2/2025', '2025-H2'],
  ['12 tháng năm 2025', '2025'],
  ['năm nay', '2026'],
  ['năm ni', '2026'],
  ['năm ngoái', '2025'],
  ['năm trước', '2025'],
  ['năm qua', '2025'],
  ['năm rồi', '2025'],
  ['năm kia', '2024'],
  ['năm sau', '2027'],
  ['năm tới', '2027'],
  ['sang năm', '2027'],
  ['2 năm trước', '2024'],
  ['hai năm trước', '2024'],
  ['năm năm trước', '2021'],
  ['năm 2024', '2024'],
  ['2025', '2025'],
  ['năm 24', '2024'],
  ['năm 98', '1998'],
  ['cả năm 2025', '2025'],
  ['năm hai nghìn không trăm hai mươi lăm', '2025'],
  ['năm hai không hai lăm', '2025'],
  ['từ 2020 đến 2024', '2020/2024'],
  ['giai đoạn 2021-2025', '2021/2025'],
  ['từ quý 1/2025 đến quý 3/2025', '2025-Q1/2025-Q3'],
  ['từ tháng 1 đến tháng 9 năm 2025', '2025-9M'],
  ['từ tháng 1 đến tháng 6 năm 2025', '2025-H1'],
  ['quý 1 đến quý 2 năm 2025', '2025-H1'],
  ['từ tháng 3 đến tháng 5 năm 2025', '2025-03/2025-05'],
  ['từ tháng 11 đến tháng 2 năm 2025', '2024-11/2025-02'],
  ['từ 3/9 đến 5/9/2025', '2025-09-03/2025-09-05'],
  ['8 giờ', '08:00'],
  ['8h', '08:00'],
  ['7h30', '07:30'],
  ['7 giờ 30 phút', '07:30'],
  ['17:45', '17:45'],
  ['3 giờ chiều', '15:00'],
  ['ba giờ chiều', '15:00'],
  ['3 giờ rưỡi chiều', '15:30'],
  ['12 giờ trưa', '12:00'],
  ['9 giờ tối', '21:00'],
  ['8 giờ sáng mai', '2026-11-25T08:00'],
  ['sáng mai 8 giờ', '2026-11-25T08:00'],
  ['chiều mai 3 giờ', '2026-11-25T15:00'],
  ['3 ngày', '3 day'],
  ['10 ngày làm việc', '10 day'],
  ['hai tuần', '2 week'],
  ['9 tháng', '9 month'],
  ['5 năm', '5 year'],
  ['30/2/2024', ''],
  ['tháng 13', ''],
  ['25 giờ', ''],
  ['mùng 10 tháng 3 âm lịch', ''],
  ['mai mốt', ''],
];

/** Not the same without accents, or told apart only by them. */
const markedOnly = new Set(['ngày mốt', 'mai mốt', 'tháng năm năm ngoái']);

function text(when: When): string {
  if (when.kind === 'duration') return `${when.value} ${when.unit}`;
  if (when.kind === 'period') return `${when.period.key}${when.year ? '' : '?'}`;
  const clock = `${String(when.time.hour).padStart(2, '0')}:${String(when.time.minute).padStart(2, '0')}`;
  return when.day ? `${when.day.key}T${clock}` : clock;
}

const read = (said: string): string =>
  datesIn(said, now)
    .map(({ when }) => text(when))
    .join(' ');

describe('Vietnamese dates and periods', () => {
  const unmarked = cases.filter(([said]) => !markedOnly.has(said));
  it.each(cases)('reads "%s" as %s', (said, expected) => {
    expect(read(said)).toBe(expected);
  });

  it.each(unmarked.map(([said, expected]) => [fold(said), expected] as const))(
    'reads "%s" as %s',
    (said, expected) => {
      expect(read(said)).toBe(expected);
    },
  );

  it('takes the day that it is in Đà Nẵng, not in Greenwich', () => {
    const [late] = datesIn('hôm nay', new Date('2026-11-24T17:30:00Z'));
    expect(late && text(late.when)).toBe('2026-11-25');
  });

  it('crosses the turn of the year', () => {
    const newYear = new Date('2027-01-01T02:00:00Z');
    const said = (words: string): string =>
      datesIn(words, newYear)
        .map(({ when }) => text(when))
        .join(' ');
    expect(said('tháng trước')).toBe('2026-12');
    expect(said('quý trước')).toBe('2026-Q4');
    expect(said('hôm qua')).toBe('2026-12-31');
    expect(said('năm ngoái')).toBe('2026');
  });

  it('finds several in one sentence and says where they stand', () => {
    const sentence = 'grdp năm 2024 so với 9 tháng đầu năm 2025';
    const found = datesIn(sentence, now);
    expect(found.map(({ when }) => text(when))).toEqual(['2024', '2025-9M']);
    expect(found.map(({ start, end }) => sentence.slice(start, end))).toEqual([
      'năm 2024',
      '9 tháng đầu năm 2025',
    ]);
  });

  it('keeps to places within the text, whatever is written', () => {
    const parts = fc.constantFrom(
      ...'quý 2 năm ngoái tháng 9 / 2025 - thứ hai tuần sau mùng đầu từ đến 30 giờ mai'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(parts), (said) => {
        const sentence = said.join(' ');
        for (const { start, end, text: piece } of datesIn(sentence, now))
          expect(sentence.slice(start, end)).toBe(piece);
      }),
    );
  });
});

describe('Period keys', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-Q2', '2025-04-01', '2025-06-30'],
    ['2025-H2', '2025-07-01', '2025-12-31'],
    ['2025-9M', '2025-01-01', '2025-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-07-01', '2025-07-01', '2025-07-01'],
    ['2025-01-01/2025-09-25', '2025-01-01', '2025-09-25'],
  ])('%s runs from %s to %s', (key, from, to) => {
    expect(readPeriod(key)).toMatchObject({ key, from, to });
  });

  it.each(['', '25', '2025-13', '2025-Q5', '2025-02-30', '2025-13M', '2025/2024', 'quý 2'])(
    '"%s" is no period',
    (key) => {
      expect(readPeriod(key)).toBeNull();
    },
  );

  it.each([
    ['2025', '2024'],
    ['2025-9M', '2024-9M'],
    ['2025-07-01', '2024-07-01'],
    ['2025-01-01/2025-09-25', '2024-01-01/2024-09-25'],
  ])('a year before %s is %s', (key, before) => {
    const period = readPeriod(key);
    expect(period && shiftYears(period, -1)?.key).toBe(before);
  });
});

describe('Rules that want a figure', () => {
  const said =
    'ngày tháng năm quý tuần thứ giờ trước sau này nay qua đầu cuối nửa ca cả trong suốt gần đây mồng mùng rưỡi kém h t q m - / . : ,';

  it('find nothing in texts that have none', () => {
    const text = fc.array(fc.constantFrom(...fold(said).split(' ')), { maxLength: 8 });
    fc.assert(
      fc.property(text, fc.constantFrom('', ' '), (parts, between) => {
        for (const { pattern } of rules.filter(({ isNumbered }) => isNumbered))
          expect([...parts.join(between).matchAll(pattern)]).toEqual([]);
      }),
    );
  });

  it('are most, and the others find dates without figures', () => {
    expect(rules.filter(({ isNumbered }) => isNumbered).length).toBeGreaterThan(rules.length / 2);
    expect(datesIn('hôm qua và năm ngoái', now).map(({ text }) => text)).toEqual(['hôm qua', 'năm ngoái']);
  });
});
