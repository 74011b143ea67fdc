import { askedMatch, mayBeAsked, takenFor } from '../../../dialogs/procedure/asked';
import { asksYesNo } from '../../../dialogs/understanding/entities/yesNo';
import { askedModel } from './askedModel';
import { sheetOf } from './sheets';

const byProxy = 'Có, người nhà nộp thay được.';
const sheet = sheetOf({
  asked: [
    {
      q: ['nộp thay cho người khác được không', 'nhờ người nhà đi nộp giùm được không'],
      answer: 'yes',
      a: byProxy,
    },
    { q: ['mấy tuổi thì được làm thẻ', 'trẻ em có được làm thẻ không'], answer: 'says', a: 'Từ 6 tuổi.' },
    { q: ['chồng thì sao'], answer: 'says', a: 'Chồng có thẻ riêng.' },
    { q: ['trẻ sơ sinh có cần nộp ảnh không'], answer: 'no', a: 'Không cần.' },
    {
      q: ['ở nước ngoài làm thẻ được không', 'đang ở bên nước ngoài có làm thẻ được không'],
      answer: 'yes',
      a: 'Có, ở xa cũng được.',
    },
    { q: ['xe hạng a1 có được gửi không'], answer: 'yes', a: 'Có, gửi được.' },
  ],
});
const matched = (question: string) => askedMatch(question, sheet, askedModel, asksYesNo(question));

describe('questions of citizens that a card answers', () => {
  test.each([
    ['nhờ người nhà nộp giùm được không', byProxy],
    ['má tôi bận, con gái đi nộp thế được không', byProxy],
    ['có ủy quyền cho người thân nộp được không', byProxy],
    ['con tôi mấy tuổi thì làm được thẻ ạ', 'Từ 6 tuổi.'],
    ['thư viện mở cửa chủ nhật không', undefined],
    // Who it is about is no question.
    ['nếu là chồng thì sao?', undefined],
    ['', undefined],
    ['trẻ sơ sinh cần nộp ảnh không', 'Không cần.'],
    // Whether it may be is not whether it must.
    ['trẻ sơ sinh nộp ảnh ở trường được không', undefined],
    // What holds for one class is no answer where none is named.
    ['xe có được gửi không', undefined],
    // What yes or no answers is no answer to an open question.
    ['nộp thay cho người khác ở đâu', undefined],
    // A place that is named is another.
    ['đang ở nước ngoài làm thẻ được không', 'Có, ở xa cũng được.'],
    ['làm thẻ ở phường được không', undefined],
    // Nothing is asked.
    ['nộp thay cho người khác', undefined],
  ])('%s', (question, answer) => expect(matched(question)?.asked.a).toBe(answer));

  it('say which question is answered, where it is not surely the same', () => {
    const [asked] = sheet.asked as [(typeof sheet.asked)[number]];
    expect(takenFor({ asked, likeness: 0.9 })).toBeNull();
    expect(takenFor({ asked, likeness: 0.55 })).toBe('nộp thay cho người khác được không');
    expect(takenFor({ asked: { ...asked, q: ['nop thay duoc ko'] }, likeness: 0.55 })).toBeNull();
  });
});

describe('a written question may be the one that is asked', () => {
  test.each<[string, boolean, string, string[]]>([
    ['whatever it says', true, 'thẻ nhựa thì sao', ['nộp thay được không']],
    ['where it counts as much', true, 'nghỉ 1 tháng có phải báo không', ['nghỉ 30 ngày có phải báo không']],
    ['not where it counts otherwise', false, 'nghỉ 1 tháng báo không', ['nghỉ 1 tuần có phải báo không']],
    ['not where nothing is counted', false, 'nghỉ có phải báo không', ['nghỉ 1 tuần có phải báo không']],
    ['where it is of the class that is named', true, 'xe a1 gửi sao', ['xe hạng a1 có được gửi không']],
    ['not where it is of one that is not', false, 'xe gửi sao', ['xe hạng a1 có được gửi không']],
    ['where one of its wordings may be', true, 'xe gửi sao', ['xe a1 gửi sao', 'xe gửi được không']],
    ['not where each is of something else', false, 'xe gửi 1 tháng', ['xe a1 gửi sao', 'xe gửi 1 tuần']],
  ])('%s', (_, may, question, q) =>
    expect(mayBeAsked(question, { q, answer: 'says', a: 'Gửi được.' }, sheet)).toBe(may),
  );
});
