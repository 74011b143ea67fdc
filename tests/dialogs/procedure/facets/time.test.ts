import { tellTime } from '../../../../dialogs/procedure/facets/time';
import { sheetCase, sheetOf } from '../sheets';

const times = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    value: i + 1,
    unit: 'working-day' as const,
    when: `loại ${String.fromCharCode(97 + i)}`,
  }));
const told = (count: number) =>
  tellTime({ sheet: sheetOf({ cases: [sheetCase({ times: times(count) })] }), inCase: undefined, page: 1 });
const rowsIn = ({ rest }: ReturnType<typeof told>) =>
  rest.flatMap((block) => (block.type === 'facts' ? block.rows : []));

test('times of several cases are a table', () => {
  expect(rowsIn(told(6))).toHaveLength(6);
  expect(told(6).rest.some(({ type }) => type === 'text')).toBe(false);
});

test('no more of them than a phone shows; how many are left is said', () => {
  const many = told(9);
  expect(rowsIn(many)).toHaveLength(6);
  expect(many.rest.at(-1)).toEqual({ type: 'text', text: expect.stringContaining('Còn 3 mức khác') });
});
