import { KnowledgeProvider } from '../../knowledge/provider';
import type { KnowledgeSnapshot } from '../../knowledge/knowledge';
import { noRecords } from '../../knowledge/schema/records';
import { procedure } from './import/procedures';

const birth = procedure({ code: '1.000001', name: 'Đăng ký khai sinh' });
const birthAbroad = procedure({
  code: '1.000002',
  name: 'Đăng ký khai sinh',
  family: '1.000001',
  levels: ['ministry'],
});
const marriage = procedure({ code: '1.000003', name: 'Đăng ký kết hôn' });
const holdings = (release: string, ...procedures: KnowledgeSnapshot['procedures']): KnowledgeSnapshot => ({
  release,
  ...noRecords(),
  procedures,
});
const firstOf = (keeper: KnowledgeProvider, text: string): string | undefined =>
  keeper.current().finder.find(text).candidates[0]?.family.id;

let keeper: KnowledgeProvider;
beforeAll(async () => {
  keeper = await KnowledgeProvider.open(holdings('first', birth, birthAbroad));
});

test('it knows procedures and families by any of their codes', () => {
  const knowledge = keeper.current();
  expect(knowledge.procedure('1.000002')).toBe(birthAbroad);
  expect(knowledge.family('1.000002')?.main).toBe(birth);
  expect(knowledge.procedure('9.999999')).toBeUndefined();
  expect(knowledge.family('9.999999')).toBeUndefined();
});

test('a new release takes the place of the old one, which stays as it was', () => {
  const before = keeper.current();
  expect(firstOf(keeper, 'đăng ký kết hôn')).not.toBe('1.000003');
  const after = keeper.replace(holdings('second', marriage));
  expect(keeper.current()).toBe(after);
  expect(after.release).toBe('second');
  expect(firstOf(keeper, 'đăng ký kết hôn')).toBe('1.000003');
  expect(after.procedure('1.000001')).toBeUndefined();
  expect(before.release).toBe('first');
  expect(before.finder.find('khai sinh').candidates[0]?.family.id).toBe('1.000001');
});

test('knowledge of nothing finds nothing', () => {
  const empty = keeper.replace(holdings('empty'));
  expect(empty.finder.find('đăng ký khai sinh').candidates).toEqual([]);
});
