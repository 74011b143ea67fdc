import { askedAnswer, decidingSentence } from '../../../dialogs/procedure/asked';
import { sheetOf } from './sheets';

const sheet = sheetOf({
  asked: [
    {
      q: ['nộp thay cho người khác được không', 'nhờ người nhà đi nộp giùm được không'],
      answer: 'yes',
      a: 'Có, người nhà nộp thay được.',
    },
    { q: ['mấy tuổi thì được làm thẻ', 'trẻ em có được làm thẻ không'], answer: 'says', a: 'Từ 6 tuổi.' },
    { q: ['chồng thì sao'], answer: 'says', a: 'Chồng có thẻ riêng.' },
  ],
  conditions: ['Có giấy tờ tùy thân còn hạn.', 'Không mượn quá 5 cuốn sách một lần.'],
});

describe('questions of citizens that a card answers', () => {
  test.each([
    ['nho nguoi nha nop giùm dc ko', 'Có, người nhà nộp thay được.'],
    ['con tôi mấy tuổi thì làm được thẻ ạ', 'Từ 6 tuổi.'],
    ['thư viện mở cửa chủ nhật không', undefined],
    // Who it is about is no question.
    ['nếu là chồng thì sao?', undefined],
    ['', undefined],
  ])('%s', (question, answer) => expect(askedAnswer(question, sheet)?.a).toBe(answer));
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
