import type { Knowledge } from '../../../knowledge/knowledge';
import { sheetOf } from '../../../knowledge/sheet/reader';
import type { Procedure } from '../../../knowledge/schema/procedure';
import { procedure } from '../import/procedures';

const held = [
  procedure({ code: '1.000001', name: 'Đăng ký khai sinh' }),
  procedure({ code: '1.000002', name: 'Đăng ký kết hôn' }),
];
const knowing = (procedures: readonly Procedure[]): Knowledge =>
  ({
    procedure: (code: string) => procedures.find((one) => one.code === code),
    card: () => undefined,
    localFees: () => [],
  }) as unknown as Knowledge;

const knowledge = knowing(held);
const [DAY, NEXT] = ['2026-11-30', '2026-12-01'];

test('each procedure has its own sheet, and none where it is not held', () => {
  for (const { code, name } of held)
    expect(sheetOf(knowledge, code, DAY)).toMatchObject({ code, title: name });
  expect(sheetOf(knowledge, '1.000009', DAY)).toBeNull();
});

test('a sheet is written once a day', () => {
  const sheet = sheetOf(knowledge, '1.000001', DAY);
  expect(sheetOf(knowledge, '1.000001', DAY)).toBe(sheet);
  expect(sheetOf(knowledge, '1.000001', NEXT)).not.toBe(sheet);
});

test('what is known anew is told anew', () => {
  expect(sheetOf(knowledge, '1.000001', DAY)?.title).toBe('Đăng ký khai sinh');
  const renamed = knowing([procedure({ code: '1.000001', name: 'Đăng ký khai sinh lưu động' })]);
  expect(sheetOf(renamed, '1.000001', DAY)?.title).toBe('Đăng ký khai sinh lưu động');
});
