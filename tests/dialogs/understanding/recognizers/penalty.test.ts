import { penalty } from '../../../../dialogs/understanding/recognizers/penalty';
import { birth, turn } from '../turns';

const inHand = { current: birth.id };

test.each([
  ['phạt sao', inHand, birth.id],
  ['xử phạt sao', {}, undefined],
  ['phí bao nhiêu', inHand, undefined],
  // So many other words name another matter.
  ['không đội mũ bảo hiểm bị phạt bao nhiêu', inHand, undefined],
])('"%s" with %j in hand', (text, memory, code) => {
  const { intent } = penalty.recognize(turn({ text, memory })) ?? {};
  expect(intent?.kind === 'answer' ? intent.targets[0]?.code : undefined).toBe(code);
});
