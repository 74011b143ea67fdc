import { trainTextClassifier, type Message } from '../../../training/ranking/textClassifier';
import { logOdds, wordClassifier } from '../../../knowledge/search/models/textClassifier';
import { words } from '../../../language/words';

const message = (text: string, right: boolean): Message => ({ words: words(text), right, weight: 1 });
const messages = Array.from({ length: 10 }, () => [
  message('xin cấp giấy phép', true),
  message('đăng ký giấy khai sinh', true),
  message('quán nào ngon rẻ', false),
  message('mua giấy dán tường nào rẻ', false),
]).flat();
const model = trainTextClassifier(messages);

test.each([
  ['xin giấy khai sinh', 1],
  ['xin giay khai sinh', 1],
  ['quán này ngon', -1],
  ['giấy dán tường', -1],
])('the words of %j speak for what was learned', (text, sign) => {
  expect(Math.sign(logOdds(model, words(text)))).toBe(sign);
});

test('words never heard tell no more than the share of all messages', () => {
  expect(Math.abs(logOdds(model, words('zzz')))).toBeLessThan(1);
});

test('however long a message is, its words do not say more than six nats', () => {
  const heavy = wordClassifier({ bias: 0, weights: { rat: 5, re: 5 } });
  expect(logOdds(heavy, words('rất rẻ'))).toBe(6);
});

test('what counts more is minded more', () => {
  const divided = [...messages, ...messages.map((one) => ({ ...one, right: !one.right, weight: 4 }))];
  expect(logOdds(trainTextClassifier(divided), words('xin cấp giấy phép'))).toBeLessThan(0);
});

test('the same messages give the same model', () => {
  expect(trainTextClassifier(messages)).toEqual(model);
});
