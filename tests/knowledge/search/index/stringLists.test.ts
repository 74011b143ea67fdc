import fc from 'fast-check';
import { packLists, readLists } from '../../../../knowledge/search/index/stringLists';

test('equal lists are one', () => {
  const [one, other, same, none, nothing] = readLists(
    packLists([['cấp', 'lại'], ['cấp'], ['cấp', 'lại'], [], []]),
  );
  expect(same).toBe(one);
  expect(nothing).toBe(none);
  expect(other).not.toBe(one);
});

test('lists of texts come back as sets, each in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.string())), (lists) => {
      expect(readLists(packLists(lists)).map((set) => [...set])).toEqual(lists);
    }),
  );
});
