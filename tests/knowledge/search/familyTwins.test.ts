import type { FamilyProfile } from '../../../knowledge/search/candidateRanker';
import { differences, FamilyTwins } from '../../../knowledge/search/familyTwins';
import { nameWords } from '../../../knowledge/search/nearDuplicates';
import { words } from '../../../language/words';
import { procedure } from '../import/procedures';

function profile(
  code: string,
  name: string,
  { actions = [], qualifiers = [] }: { actions?: string[]; qualifiers?: string[] } = {},
): FamilyProfile {
  const main = procedure({ code, name });
  return {
    family: { id: code, main, members: [main], everyday: [], asked: [] },
    isCommon: false,
    actions: new Set(actions),
    qualifiers: new Set(qualifiers),
    people: new Set(),
    name: nameWords(words(name)),
  };
}
const marriage = profile('1', 'đăng ký kết hôn');
const foreign = profile('2', 'đăng ký kết hôn với người nước ngoài', { qualifiers: ['foreign'] });
const mobile = profile('3', 'đăng ký kết hôn lưu động', { qualifiers: ['mobile'] });
const issue = profile('4', 'cấp thẻ căn cước', { actions: ['issue'] });
const exchange = profile('5', 'cấp đổi thẻ căn cước', { actions: ['exchange'] });
const half = profile('6', 'kết hôn giả tạo');
const all = [marriage, foreign, mobile, issue, exchange, half];
const twins = new FamilyTwins(all, {
  expired: { names: [], words: [], near: ['renew', 'exchange'] },
  lost: { names: [], words: [], near: ['renew'] },
});
const idsOf = (one: FamilyProfile) => twins.of(one.family).map(({ id }) => id);

describe('families whose names are much alike', () => {
  test.each([
    // Half of the shorter name is enough.
    ['marriage', marriage, ['2', '3', '6']],
    ['an identity card', issue, ['5']],
    ['its exchange', exchange, ['4']],
  ])('beside %s, in their order and without itself', (_, one, expected) => {
    expect(idsOf(one)).toEqual(expected);
    expect(idsOf(one)).toEqual(expected);
  });
  test('beside one that is not known, or that has no name, there are none', () => {
    expect(idsOf(profile('9', 'đăng ký kết hôn'))).toEqual([]);
    const nameless = profile('7', '');
    expect(new FamilyTwins([nameless, marriage], {}).of(nameless.family)).toEqual([]);
  });
});

describe('the twin that is the same but for one qualifier', () => {
  test('of the marriage with a foreigner it is that of two Vietnamese', () => {
    expect(twins.without('foreign', foreign.family)?.id).toBe('1');
  });
  test('of that of two Vietnamese it is the marriage with a foreigner', () => {
    expect(twins.with('foreign', marriage.family)?.id).toBe(foreign.family.id);
    expect(twins.with('foreign', foreign.family)).toBeUndefined();
    expect(twins.with('foreign', profile('9', 'đăng ký kết hôn').family)).toBeUndefined();
  });
  test('one that does not carry it has none; nor has one of which nothing plainer is known', () => {
    expect(twins.without('foreign', marriage.family)).toBeUndefined();
    expect(twins.without('foreign', mobile.family)).toBeUndefined();
    expect(twins.without('foreign', profile('9', 'đăng ký kết hôn').family)).toBeUndefined();
    const [own, other] = [
      profile('1', 'khai sinh', { qualifiers: ['foreign'] }),
      profile('2', 'khai sinh', { qualifiers: ['foreign', 'mobile'] }),
    ];
    expect(new FamilyTwins([own, other], {}).without('foreign', own.family)).toBeUndefined();
  });
  test.each([
    ['another action', profile('8', 'đăng ký kết hôn', { actions: ['correct'] })],
    ['another qualifier in its place', profile('8', 'đăng ký kết hôn', { qualifiers: ['mobile'] })],
  ])('one with %s is not the same', (_, other) => {
    expect(new FamilyTwins([foreign, other], {}).without('foreign', foreign.family)).toBeUndefined();
  });
  test('of several the nearest name, and of those as near the shortest', () => {
    const own = profile('1', 'kết hôn lưu động với người nước ngoài', { qualifiers: ['foreign'] });
    const far = profile('2', 'kết hôn tại xã');
    const long = profile('3', 'kết hôn lưu động');
    const short = profile('4', 'kết hôn');
    const nearest = (...others: FamilyProfile[]) =>
      new FamilyTwins([own, ...others], {}).without('foreign', own.family)?.id;
    expect(nearest(far, long)).toBe('3');
    expect(nearest(long, far)).toBe('3');
    expect(nearest(long, short)).toBe('4');
    expect(nearest(short, long)).toBe('4');
  });
});

describe('what people mean by an action that no twin carries', () => {
  const meant = (...wanted: string[]) => [
    ...twins.withStandIns({ wanted: new Set(wanted), negated: new Set(['x']), mentions: [] }, issue).wanted,
  ];
  test.each([
    ['what has expired is exchanged', 'expired', 'exchange'],
    ['what a twin carries is meant itself', 'exchange', 'exchange'],
    ['where nothing near is carried either, it stays', 'lost', 'lost'],
    ['what nobody knows stays', 'unknown', 'unknown'],
  ])('%s', (_, said, expected) => {
    expect(meant(said)).toEqual([expected]);
  });
  test('what is ruled out stays so', () => {
    const asked = { wanted: new Set<string>(), negated: new Set(['x']), mentions: [] };
    expect(twins.withStandIns(asked, issue)).toEqual(asked);
  });
});

test.each([
  [[], [], 0],
  [['a'], ['a'], 0],
  [['a', 'b'], ['b'], 1],
  [['a'], ['b', 'c'], 3],
])('%j and %j differ in %d', (a, b, count) => {
  expect(differences(new Set(a), new Set(b))).toBe(count);
});

test.each([
  ['nothing and nothing', marriage, mobile, true],
  ['an issue and an exchange', issue, exchange, false],
  ['an issue and itself', issue, issue, true],
  ['what is not known', profile('9', 'cấp thẻ'), issue, false],
])('the same is done in both: %s', (_, one, other, same) =>
  expect(twins.haveSameActs(one.family, other.family)).toBe(same),
);
