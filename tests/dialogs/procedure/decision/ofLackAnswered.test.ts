import { ofLackAnswered } from '../../../../dialogs/procedure/decision/ofLackAnswered';
import { sheetOf } from '../sheets';

const a = 'Không bắt buộc. Không có văn bản giám định thì nộp cam đoan.';
const sheet = sheetOf({
  title: 'Nhận con',
  asked: [
    { q: ['nhận con có mất tiền không'], answer: 'no', a: 'Không, miễn phí.' },
    { q: ['có bắt buộc xét nghiệm ADN không', 'nhan con co can thu mau ko'], answer: 'no', a },
  ],
});
const told = (question: string, message = question) => ofLackAnswered(question, message, sheet)?.lead ?? null;

test.each([
  ['mà không có kết quả ADN thì có làm được không', a],
  ['k đi xét nghiệm có được không', a],
  ['khỏi thử máu được không', null],
  ['không có tiền cưới thì có nhận con được không', null],
  ['có xét nghiệm ADN rồi thì có được không', null],
])('%j is told what is done without: %s', (question, lead) => expect(told(question)).toBe(lead));

test('what is lacking may stand behind what asks, and is none where it is only told before', () => {
  const question = 'ghi tên cha được không';
  expect(told(question, `${question}? ko co xet nghiem adn`)).toBe(a);
  expect(told(question, `Không có ADN trong tay. ${question}?`)).toBeNull();
});
