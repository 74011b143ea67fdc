import { isForOthers } from '../../../dialogs/procedure/isForOthers';
import { sheetOf } from './sheets';

describe('a sentence about somebody', () => {
  test.each([
    ['Trẻ đã khai sinh phải đăng ký trong 60 ngày.', '', true],
    ['Trẻ đã khai sinh phải đăng ký trong 60 ngày.', 'trẻ mấy ngày phải đăng ký', false],
    ['Phải đăng ký cho trẻ trong 60 ngày.', '', false],
    ['Phải đăng ký trong 60 ngày.', '', false],
  ])('%s asked "%s": for others: %s', (sentence, question, expected) =>
    expect(isForOthers(sentence, sheetOf(), question)).toBe(expected),
  );
});
