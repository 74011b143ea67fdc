import { decidingSentence, sentenceOfNeed } from '../../../dialogs/procedure/deciding';
import { sheetOf } from './sheets';

const sheet = sheetOf({
  conditions: ['Có giấy tờ tùy thân còn hạn.', 'Không mượn quá 5 cuốn sách một lần.'],
});

describe('the sentence that decides', () => {
  test.each([
    ['có cần giấy tờ tùy thân còn hạn không', 'Có giấy tờ tùy thân còn hạn.'],
    ['được mượn mấy cuốn sách', 'Không mượn quá 5 cuốn sách một lần.'],
    ['có phải khám sức khỏe không', null],
    // One word of several is a coincidence, and so is one with other marks.
    ['có cần chủ nhà mượn không', null],
    ['có cần sạch không', null],
  ])('%s', (question, sentence) => expect(decidingSentence(question, sheet)).toBe(sentence));
});

test.each([
  [{ summary: 'Báo khi đi khỏi nhà thuộc các trường hợp phải báo.' }, null],
  [{ conditions: ['Đi từ 15 ngày trở lên thì phải báo.'] }, 'Đi từ 15 ngày trở lên thì phải báo.'],
])('what names those who must says of nobody that he must: %j', (parts, expected) =>
  expect(sentenceOfNeed('báo', sheetOf(parts))).toBe(expected),
);

test('to sign is not to register', () => {
  const sheet = sheetOf({
    warnings: ['Trẻ phải được đăng ký trong 60 ngày.', 'Chủ nhà phải ký vào tờ khai.'],
  });
  expect(sentenceOfNeed('ký', sheet)).toBe('Chủ nhà phải ký vào tờ khai.');
  expect(sentenceOfNeed('đăng ký', sheet)).toBe('Trẻ phải được đăng ký trong 60 ngày.');
});
