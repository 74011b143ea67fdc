import type { Change } from '../../../storage/collection';
import { StorageUsageError } from '../../../storage/errors';
import { applyChange } from '../../../storage/queries/apply';

it.each<[string, object, Change, object]>([
  ['sets a field', { a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
  ['removes a field', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: true, 'b.c': true } }, { b: { d: 2 } }],
  ['removes nothing that is not there', { a: 1 }, { $unset: { 'x.y': true } }, { a: 1 }],
  ['counts', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
  ['adds to a list', { a: [1] }, { $push: { a: 2, b: 3 } }, { a: [1, 2], b: [3] }],
  ['adds several', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  ['keeps the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  ['keeps the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  ['keeps none', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }, { a: [] }],
  ['takes from a list', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['takes by a condition', { a: [1, 2, 3] }, { $pull: { a: { $gte: 2 } } }, { a: [1] }],
  ['takes what fits', { a: [{ b: 1 }, { b: 2 }, 3] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }, 3] }],
  ['takes from no list', {}, { $pull: { a: 1 } }, {}],
])('%s', (_, document, change, expected) => {
  applyChange(document as Record<string, unknown>, change, false);
  expect(document).toEqual(expected);
});

it('what is for new documents alone is set in those', () => {
  const change: Change = { $set: { a: 1 }, $setOnInsert: { b: 2 } };
  const [old, fresh]: Record<string, unknown>[] = [{}, {}];
  applyChange(old as Record<string, unknown>, change, false);
  applyChange(fresh as Record<string, unknown>, change, true);
  expect([old, fresh]).toEqual([{ a: 1 }, { a: 1, b: 2 }]);
});

it.each<[string, object, Change]>([
  ['counting text', { a: 'x' }, { $inc: { a: 1 } }],
  ['counting null', { a: null }, { $inc: { a: 1 } }],
  ['adding to what is no list', { a: 1 }, { $push: { a: 1 } }],
  ['taking from what is no list', { a: 1 }, { $pull: { a: 1 } }],
])('%s is refused', (_, document, change) => {
  expect(() => applyChange(document as Record<string, unknown>, change, false)).toThrow(StorageUsageError);
});
