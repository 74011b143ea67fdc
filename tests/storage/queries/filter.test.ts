import { StorageUsageError } from '../../../storage/errors';
import type { Filter } from '../../../storage/collection';
import { checkFilter, matcher, valueMatcher } from '../../../storage/queries/filter';

const fits = (filter: Filter, document: object): boolean => matcher(filter)(document);

it.each<[string, Filter, object, boolean]>([
  ['a value', { a: 1 }, { a: 1 }, true],
  ['another value', { a: 1 }, { a: 2 }, false],
  ['a number is no text', { a: 1 }, { a: '1' }, false],
  ['every field', { a: 1, b: 2 }, { a: 1, b: 2 }, true],
  ['not every field', { a: 1, b: 2 }, { a: 1, b: 3 }, false],
  ['no condition', {}, { a: 1 }, true],
  ['a field within', { 'a.b': 1 }, { a: { b: 1 } }, true],
  ['null', { a: null }, { a: null }, true],
  ['null for a missing field', { a: null }, {}, true],
  ['null for a value', { a: null }, { a: 0 }, false],
  ['an element of an array', { a: 2 }, { a: [1, 2] }, true],
  ['no element of an array', { a: 3 }, { a: [1, 2] }, false],
  ['a field of an element', { 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
  ['below', { a: { $lt: 2 } }, { a: 1 }, true],
  ['not below itself', { a: { $lt: 2 } }, { a: 2 }, false],
  ['at most itself', { a: { $lte: 2 } }, { a: 2 }, true],
  ['at most, above', { a: { $lte: 2 } }, { a: 3 }, false],
  ['above', { a: { $gt: 2 } }, { a: 3 }, true],
  ['not above itself', { a: { $gt: 2 } }, { a: 2 }, false],
  ['at least itself', { a: { $gte: 2 } }, { a: 2 }, true],
  ['at least, below', { a: { $gte: 2 } }, { a: 1 }, false],
  ['text before text', { a: { $lt: 'b' } }, { a: 'a' }, true],
  ['text after text', { a: { $gt: 'b' } }, { a: 'c' }, true],
  ['text against a number', { a: { $lt: 'b' } }, { a: 1 }, false],
  ['a missing field is not below', { a: { $lt: 2 } }, {}, false],
  ['both ends', { a: { $gt: 1, $lt: 3 } }, { a: 2 }, true],
  ['one end only', { a: { $gt: 1, $lt: 3 } }, { a: 3 }, false],
  ['not', { a: { $ne: 1 } }, { a: 2 }, true],
  ['not, of a missing field', { a: { $ne: 1 } }, {}, true],
  ['not, of an element', { a: { $ne: 1 } }, { a: [1, 2] }, false],
  ['one of', { a: { $in: [1, 2] } }, { a: 2 }, true],
  ['none of', { a: { $in: [1, 2] } }, { a: 3 }, false],
  ['one of, null for a missing field', { a: { $in: [null] } }, {}, true],
  ['outside', { a: { $nin: [1, 2] } }, { a: 3 }, true],
  ['not outside', { a: { $nin: [1, 2] } }, { a: 1 }, false],
  ['there', { a: { $exists: true } }, { a: null }, true],
  ['not there', { a: { $exists: true } }, {}, false],
  ['missing', { a: { $exists: false } }, {}, true],
  ['not missing', { a: { $exists: false } }, { a: 0 }, false],
  ['either', { $or: [{ a: 1 }, { b: 1 }] }, { b: 1 }, true],
  ['neither', { $or: [{ a: 1 }, { b: 1 }] }, { a: 2 }, false],
  ['either, and more', { $or: [{ a: 1 }, { b: 1 }], c: 1 }, { a: 1, c: 2 }, false],
])('%s', (_, filter, document, expected) => {
  expect(() => checkFilter(filter)).not.toThrow();
  expect(fits(filter, document)).toBe(expected);
});

it('what stands in one place is tested alike', () => {
  expect(valueMatcher(1)([1])).toBe(true);
  expect(valueMatcher({ $gte: 1 })([0])).toBe(false);
});

it.each<[string, unknown, RegExp]>([
  ['an empty path', { '': 1 }, /filter/i],
  ['an unknown operator', { a: { $regex: 'x' } }, /\$regex/],
  ['an object to be equal to', { a: { b: 1 } }, /"a"/],
  ['what is no number', { a: NaN }, /"a"/],
  ['a date', { a: new Date(0) }, /"a"/],
  ['a list to be equal to', { a: [1] }, /"a"/],
  ['an order against null', { a: { $lt: null } }, /"a"/],
  ['one that is no list', { a: { $in: 1 } }, /"a"/],
  ['there or not, said with a number', { a: { $exists: 1 } }, /"a"/],
  ['alternatives that are none', { $or: [] }, /\$or/],
  ['alternatives that are no filters', { $or: [1] }, /\$or/],
  ['a fault within alternatives', { $or: [{ a: NaN }] }, /"a"/],
])('%s is refused by name', (_, filter, message) => {
  expect(() => checkFilter(filter as Filter)).toThrow(StorageUsageError);
  expect(() => checkFilter(filter as Filter)).toThrow(message);
});
