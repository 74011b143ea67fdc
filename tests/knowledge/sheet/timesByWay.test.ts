import type { Procedure } from '../../../knowledge/schema/procedure';
import type { SheetTime } from '../../../knowledge/sheet/sheet';
import { withTimesByWay } from '../../../knowledge/sheet/timesByWay';

const range: SheetTime = {
  value: 10,
  max: 20,
  unit: 'working-day',
  note: 'Nguồn ghi khác nhau theo cách nộp',
};
const days = (value: number) => ({ value, unit: 'working-day' as const });
const told = (time: SheetTime, ...times: [string, object][]) => {
  const submissions = times.map(([way, one]) => ({ way, time: one }));
  const cases = [{ id: 'common', papers: [], replaces: false, fees: [], times: [time] }];
  return withTimesByWay(cases, { submissions } as unknown as Procedure)[0]?.times[0]?.byWay;
};

test('a range over the ways consists of what the source has for each', () =>
  expect(told(range, ['online', days(10)], ['in-person', days(20)], ['post', days(10)])).toEqual([
    { value: 10, ways: ['online', 'post'] },
    { value: 20, ways: ['in-person'] },
  ]));

test.each<[string, SheetTime, [string, object][]]>([
  [
    'other bounds',
    range,
    [
      ['online', days(12)],
      ['in-person', days(20)],
    ],
  ],
  [
    'another unit',
    range,
    [
      ['online', { value: 10, unit: 'day' }],
      ['in-person', days(20)],
    ],
  ],
  [
    'cases, and no ways',
    { ...range, note: 'Tùy trường hợp' },
    [
      ['online', days(10)],
      ['in-person', days(20)],
    ],
  ],
  ['nothing of the ways', range, []],
])('%s make no such range', (_, time, times) => expect(told(time, ...times)).toBeUndefined());
