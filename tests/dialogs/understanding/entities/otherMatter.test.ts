import { isOfOtherMatter } from '../../../../dialogs/understanding/entities/otherMatter';
import { words } from '../../../../language/words';
import { birth, family } from '../turns';

describe('a complaint', () => {
  const complaint = family('9.000001', 'Giải quyết khiếu nại lần đầu');
  test.each([
    ['làm khai sinh chưa xong thì khiếu nại ở đâu', birth, true],
    ['làm khai sinh ở đâu', birth, false],
    ['khiếu nại ở đâu', complaint, false],
  ])('%s: another matter than %j: %s', (text, of, expected) =>
    expect(isOfOtherMatter(words(text), of)).toBe(expected),
  );
});
