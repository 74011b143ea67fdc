import { matchAttributes, AttributeFinder } from '../../../knowledge/search/attributes';
import { words } from '../../../language/words';

const finder = new AttributeFinder({
  reissue: { names: ['cấp lại'], words: ['cấp lại', 'bị mất', 'làm lại'] },
  renew: { names: ['gia hạn'], words: ['gia hạn', 'hết hạn'] },
  issue: { names: ['cấp'], words: ['cấp mới', 'lần đầu'], beside: ['làm mới'] },
});
const asked = (text: string) => finder.inQuestion(words(text));

test.each([
  ['Cấp lại giấy phép', ['reissue']],
  ['Cấp giấy phép', ['issue']],
  ['Cấp, gia hạn giấy phép', ['issue', 'renew']],
  ['Đăng ký kết hôn', []],
])('the name %j carries %j', (name, expected) => {
  expect([...finder.inName(words(name))]).toEqual(expected);
});

describe('a question wants some and denies others', () => {
  test.each([
    ['bị mất thẻ', ['reissue'], []],
    ['the bi mat', ['reissue'], []],
    ['cấp lại thẻ, không phải gia hạn', ['reissue'], ['renew']],
    ['cap lai the khong phai gia han', ['reissue'], ['renew']],
    ['làm lại chứ không gia hạn', ['reissue'], ['renew']],
    ['tôi không cần cấp mới', [], ['issue']],
    ['không phải gia hạn', ['renew'], []],
    ['không phải, gia hạn cơ', ['renew'], []],
    ['thẻ không phải gia hạn mà đã hết hạn', ['renew'], []],
    ['em lấy thẻ không có gia hạn', [], ['renew']],
    ['em lấy thẻ đâu phải gia hạn', [], ['renew']],
    ['em lấy thẻ chả phải gia hạn', [], ['renew']],
    ['ở đây mình không ai là gia hạn', [], ['renew']],
    ['em lấy thẻ không là gia hạn', [], ['renew']],
    ['em lấy thẻ chưa phải là gia hạn', [], ['renew']],
    // Half of a denial denies nothing.
    ['em hỏi có phải gia hạn', ['renew'], []],
    ['em hỏi thẻ có gia hạn', ['renew'], []],
    ['em hỏi không biết gia hạn', ['renew'], []],
    ['thẻ căn cước', [], []],
  ])('%j wants %j and denies %j', (text, wanted, denied) => {
    const found = asked(text);
    expect([...found.wanted]).toEqual(wanted);
    expect([...found.negated]).toEqual(denied);
  });
});

test.each([
  ['thế còn làm mới', true, ['issue']],
  ['thế còn cấp mới', true, ['issue']],
  ['thế còn bị mất', true, ['reissue']],
  ['thế còn làm mới', false, []],
])('beside a procedure in hand short words say more: %j (%j)', (text, isBeside, wanted) => {
  expect([...finder.inQuestion(words(text), undefined, isBeside).wanted]).toEqual(wanted);
});

test('by itself a question is not read so', () => {
  expect([...finder.inQuestion(words('làm mới')).wanted]).toEqual([]);
});

test('mentions that belong to something else are left out', () => {
  const found = finder.inQuestion(words('bị mất, gia hạn'), ({ trait }) => trait === 'renew');
  expect([...found.wanted]).toEqual(['reissue']);
  expect(found.mentions).toEqual([{ trait: 'reissue', from: 0, to: 2, negated: false }]);
});

test.each([
  ['bị mất', ['reissue'], { matched: 1, missing: 0, extra: 0, negated: 0 }],
  ['bị mất', ['renew'], { matched: 0, missing: 1, extra: 1, negated: 0 }],
  ['bị mất chứ không phải hết hạn', ['renew'], { matched: 0, missing: 1, extra: 0, negated: 1 }],
  ['thẻ', ['issue', 'renew'], { matched: 0, missing: 0, extra: 2, negated: 0 }],
  ['thẻ', [], { matched: 0, missing: 0, extra: 0, negated: 0 }],
])('asked %j of a name with %j', (text, carried, fit) => {
  expect(matchAttributes(asked(text), new Set(carried))).toEqual(fit);
});
