import { buildFamilies } from '../../knowledge/families';
import type { Level } from '../../knowledge/schema/procedure';
import { procedure } from './import/procedures';

const member = (code: string, family: string, ...levels: Level[]) => procedure({ code, family, levels });

test('procedures of one family come together, families in the order in which they come', () => {
  const families = buildFamilies(
    [
      member('1.000003', '1.000003', 'commune'),
      member('1.000001', '1.000001', 'commune'),
      member('1.000004', '1.000003', 'commune'),
    ],
    new Map(),
  );
  expect(families.map(({ id, members }) => [id, members.map(({ code }) => code)])).toEqual([
    ['1.000003', ['1.000003', '1.000004']],
    ['1.000001', ['1.000001']],
  ]);
});

describe('the main member is the one nearest to where people live', () => {
  test.each<[Level[], Level[], string]>([
    [['ministry'], ['commune'], '1.000002'],
    [['province'], ['commune'], '1.000002'],
    [['ministry'], ['province'], '1.000002'],
    [['ministry', 'commune'], ['province'], '1.000001'],
    [[], ['ministry'], '1.000002'],
    [['commune'], ['commune'], '1.000001'],
  ])('of %j and %j', (one, other, main) => {
    const [family] = buildFamilies(
      [member('1.000001', '1.000001', ...one), member('1.000002', '1.000001', ...other)],
      new Map(),
    );
    expect(family?.main.code).toBe(main);
    expect(family?.members[0]).toBe(family?.main);
  });
});

describe('of re-issues the one of today is told', () => {
  const issued = (code: string, asOf: string, decision: string, name = 'Đăng ký cai nghiện') =>
    procedure({ code, family: '1.000001', name, decision, source: { url: 'https://example.org', asOf } });
  test.each([
    ['the newer', issued('1.000001', '2025-12', '1/QĐ-BCA'), issued('1.000002', '2026-07', '2/QĐ-BCA')],
    [
      'the one whose ministry still is',
      issued('1.000001', '2026-07', '470/QĐ-BLĐTBXH'),
      issued('1.000002', '2026-07', '7886/QĐ-BCA'),
    ],
    [
      'never the district',
      issued('1.000001', '2026-07', '1/QĐ-BCA', 'Trình báo mất hộ chiếu tại Công an cấp huyện'),
      issued('1.000002', '2025-12', '1/QĐ-BCA', 'Trình báo mất hộ chiếu tại Công an cấp xã'),
    ],
  ])('%s', (_name, old, now) => {
    expect(buildFamilies([old, now], new Map())[0]?.main).toBe(now);
  });
});

test('everyday names of any member count for the whole family, each once', () => {
  const [family] = buildFamilies(
    [member('1.000001', '1.000001', 'commune'), member('1.000002', '1.000001', 'ministry')],
    new Map([
      ['1.000001', ['làm khai sinh', 'mới sinh con']],
      ['1.000002', ['mới sinh con', 'khai sinh ở đại sứ quán']],
      ['1.000009', ['của thủ tục khác']],
    ]),
  );
  expect(family?.everyday).toEqual(['làm khai sinh', 'mới sinh con', 'khai sinh ở đại sứ quán']);
});

test('nothing makes no families', () => {
  expect(buildFamilies([], new Map())).toEqual([]);
});
