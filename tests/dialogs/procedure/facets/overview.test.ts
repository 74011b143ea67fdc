import { tellOverview } from '../../../../dialogs/procedure/facets/overview';
import type { ProcedureSheet, SheetCase } from '../../../../knowledge/sheet/sheet';
import { sheetCase, sheetOf } from '../sheets';

const application = { name: 'Đơn đề nghị' };
const health = { name: 'Giấy khám sức khỏe', onlyIf: 'nếu không phải chỉ có hạng A1' };
const passport = { name: 'Hộ chiếu', onlyIf: 'là người nước ngoài' };
const child: SheetCase = sheetCase({
  id: 'child',
  when: 'Trẻ dưới 14 tuổi',
  papers: [{ name: 'Giấy khai sinh' }],
});

/** What the line on papers says. */
const papersOf = (parts: Partial<ProcedureSheet>, inCase?: SheetCase) =>
  tellOverview({ sheet: sheetOf(parts), inCase, page: 1 }).rest.flatMap((block) =>
    block.type === 'facts' ? block.rows.filter(({ label }) => label === 'Giấy tờ') : [],
  )[0]?.value;

test('how many papers only some need is said behind those of everybody', () => {
  const cases = [sheetCase({ papers: [application, health, passport] })];
  expect(papersOf({ cases })).toBe('đơn đề nghị; tùy trường hợp thêm 2 giấy tờ');
});

test('nothing of single situations where there are none', () => {
  expect(papersOf({ cases: [sheetCase({ papers: [application] })] })).toBe('đơn đề nghị');
});

test('what a clerk would say of the papers stands there instead', () => {
  const cases = [sheetCase({ papers: [application, health] })];
  const leads = { documents: 'Cần đơn đề nghị và giấy khám sức khỏe (hạng A1 không cần).' };
  expect(papersOf({ cases, leads })).toBe('Đơn đề nghị và giấy khám sức khỏe (hạng A1 không cần)');
});

test.each<[string, boolean, string]>([
  ['beside those of everybody', false, 'đơn đề nghị; giấy khai sinh'],
  ['instead of those of everybody', true, 'giấy khai sinh'],
])('in a situation that was told its own papers stand %s', (_, replaces, expected) => {
  const told = { ...child, replaces };
  const cases = [sheetCase({ papers: [application] }), told];
  expect(papersOf({ cases, leads: { documents: 'Cần đơn đề nghị.' } }, told)).toBe(expected);
});
