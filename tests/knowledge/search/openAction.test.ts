import { AttributeFinder } from '../../../knowledge/search/attributes';
import { leavesActionOpen } from '../../../knowledge/search/openAction';
import { words } from '../../../language/words';

const actions = new AttributeFinder({
  reissue: { names: ['cấp lại'], words: ['cấp lại', 'làm lại'] },
  extend: { names: ['gia hạn'], words: ['gia hạn', 'hết hạn'] },
});

test.each([
  ['bằng lái cấp mới hay cấp lại', true],
  ['chứng chỉ dược, lần đầu hoặc gia hạn', true],
  ['giấy phép làm lại hay gia hạn cũng được', true],
  ['cap moi hay cap lai giay phep', true],
  ['cap moi hoac cap lai', true],
  ['lan dau hay gia han', true],
  ['gia hạn hay cấp mới', true],
  ['cấp mới hay mới cấp lại', true],
  // Two that stand on one side of the "or" leave nothing open.
  ['giấy mới, gia hạn hay sao', false],
  ['cấp lại gia hạn hay sao', false],
  ['hay cấp lại gia hạn', false],
  // Too far from the "or".
  ['gia hạn thì tôi biết hay cấp lại', false],
  ['gia hạn hay là tôi đi cấp lại', false],
  ['cấp lại hay làm lại bằng lái', false],
  ['cấp lại bằng lái có được không hay sao', false],
  ['hay làm lại bằng lái', false],
  ['mới mua xe, hay hết hạn đăng kiểm mà không biết', false],
  ['cấp lại bằng lái', false],
  ['giấy phép lái xe mới hay cũ', false],
])('"%s" leaves the action open: %s', (text, isOpen) => {
  const read = words(text);
  expect(leavesActionOpen(read, actions.inQuestion(read).mentions)).toBe(isOpen);
});
