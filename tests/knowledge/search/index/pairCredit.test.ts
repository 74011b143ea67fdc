import { otherCredit, pairsOf } from '../../../../knowledge/search/index/pairCredit';
import type { Reading } from '../../../../knowledge/search/index/phraseOverlap';
import { words } from '../../../../language/words';
import { queryOf } from '../query';

function reading(slot: number, { credit = 1, hasDiacritics = false } = {}): Reading {
  const counts = { same: 1, other: 1 };
  return { slot, variant: 0, credit, hasDiacritics, plain: 0, typed: 0, asked: counts, told: counts };
}

test.each([
  ['a marked word for another marked one is a little evidence', true, true, 0.35],
  ['so it is where no word is marked', true, false, 0.35],
  ['a bare word among marked ones is probably meant bare', false, true, 0.75],
  ['a bare word among bare ones may be any', false, false, 1],
])('another spelling: %s', (_, hasDiacritics, isMarked, worth) => {
  expect(otherCredit({ hasDiacritics }, isMarked)).toBe(worth);
});

describe('pairs of neighbours', () => {
  const query = queryOf(words('cấp thẻ căn')).map((slot, i) => ({ ...slot, joined: i === 1 }));
  const { weights, credit } = pairsOf(query, [4, 9, 16], true);

  test('weigh the mean of both, where they belong together', () => {
    expect(weights).toEqual([0, 6, 0]);
  });

  test('the first word has none before it', () => {
    expect(pairsOf([{ ...query[0]!, joined: true }], [4], true).weights).toEqual([0]);
  });

  test('count by how likely both are read so', () => {
    const pair = [reading(0, { credit: 0.5 }), reading(1, { credit: 0.5 })] as const;
    expect([credit(...pair, true), credit(...pair, false)]).toEqual([1.5, 1.125]);
  });

  test.each([
    [true, false],
    [false, true],
  ])('count little in another spelling where one is marked', (left, right) => {
    const pair = [reading(0, { hasDiacritics: left }), reading(1, { hasDiacritics: right })] as const;
    expect(credit(...pair, true)).toBe(6);
    expect(credit(...pair, false)).toBeCloseTo(6 * 0.35);
  });

  test('count nothing where they do not belong together', () => {
    expect([true, false].map((isSame) => credit(reading(1), reading(2), isSame))).toEqual([0, 0]);
  });
});
