import { askedAnswer } from '../../../dialogs/procedure/asked';
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
    { q: ['trẻ sơ sinh có cần nộp ảnh không'], answer: 'no', a: 'Không cần.' },
  ],
});

describe('questions of citizens that a card answers', () => {
  test.each([
    ['nho nguoi nha nop giùm dc ko', 'Có, người nhà nộp thay được.'],
    ['con tôi mấy tuổi thì làm được thẻ ạ', 'Từ 6 tuổi.'],
    ['thư viện mở cửa chủ nhật không', undefined],
    // Who it is about is no question.
    ['nếu là chồng thì sao?', undefined],
    ['', undefined],
    ['trẻ sơ sinh cần nộp ảnh không', 'Không cần.'],
    // Whether it may be is not whether it must.
    ['trẻ sơ sinh nộp ảnh ở trường được không', undefined],
  ])('%s', (question, answer) => expect(askedAnswer(question, sheet)?.a).toBe(answer));
});
