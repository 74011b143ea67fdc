import type { Row } from '../../../storage/embedded/secondaryIndex';
import { UniqueIndex } from '../../../storage/embedded/uniqueIndex';

const held: Row = { _id: 'a', talk: 't', seq: 1 };

it.each<[string, boolean, Row, boolean]>([
  ['the same values', false, { _id: 'b', talk: 't', seq: 1 }, true],
  ['itself', false, { _id: 'a', talk: 't', seq: 1 }, false],
  ['one value that differs', false, { _id: 'b', talk: 't', seq: 2 }, false],
  ['a number as text', false, { _id: 'b', talk: 't', seq: '1' }, false],
  ['values that run together alike', false, { _id: 'b', talk: 't,1' }, false],
])('%s (sparse: %s)', (_, sparse, row, taken) => {
  const index = new UniqueIndex({ fields: ['talk', 'seq'], unique: true, sparse });
  index.add(held);
  expect(index.isTaken(row)).toBe(taken);
});

it.each<[boolean, boolean]>([
  [true, false],
  [false, true],
])('sparse %s: two rows without the field clash: %s', (sparse, taken) => {
  const index = new UniqueIndex({ fields: ['key'], unique: true, sparse });
  index.add({ _id: 'a' });
  expect(index.isTaken({ _id: 'b', key: null })).toBe(sparse ? false : taken);
  expect(index.isTaken({ _id: 'b' })).toBe(taken);
});

it.each<[string, unknown, unknown, boolean]>([
  ['a text', 'x', 'x', true],
  ['a number', 1, 1, true],
  ['a number as text', 1, '1', false],
  ['yes', true, 'true', false],
  ['null, which is missing', null, undefined, true],
  ['an object', { a: 1 }, { a: 1 }, true],
  ['a text that looks like the list of a value', null, '[null]', false],
])('of one field, %s: %j and %j clash: %s', (_, one, other, taken) => {
  const index = new UniqueIndex({ fields: ['key'], unique: true });
  index.add({ _id: 'a', key: one });
  expect(index.isTaken({ _id: 'b', key: other })).toBe(taken);
});

it('frees what is removed, and only for its holder', () => {
  const index = new UniqueIndex({ fields: ['seq'], unique: true });
  index.add(held);
  index.remove({ _id: 'b', seq: 1 });
  expect(index.isTaken({ _id: 'c', seq: 1 })).toBe(true);
  index.remove(held);
  expect(index.isTaken({ _id: 'c', seq: 1 })).toBe(false);
});
