import { ofSameWay, resultByPost, saidWay, wayAsked } from '../../../dialogs/procedure/way';
import { sheetOf } from './sheets';

describe('the way that a question asks for', () => {
  test.each([
    ['nộp hồ sơ qua đường bưu điện được không', { way: 'post', ofResult: false }],
    ['gui ho so qua buu dien dc ko', { way: 'post', ofResult: false }],
    ['có nhận kết quả qua bưu điện được không', { way: 'post', ofResult: true }],
    ['có nộp trực tiếp được không', { way: 'in-person', ofResult: false }],
    ['làm xong nhờ bưu điện đem tới nhà được không', { way: 'post', ofResult: true }],
    ['nộp qua mạng hay bưu điện được không', null],
    ['nộp ở đâu', null],
    ['nhận kết quả ở đâu', null],
  ])('%s', (question, expected) => expect(wayAsked(question)).toEqual(expected));
});

describe('the way in which somebody says that he files', () => {
  test.each([
    ['mo cong ty online mat bao nhieu phi', 'online'],
    ['nộp trực tiếp mấy ngày', 'in-person'],
    ['gửi bưu điện phí bao nhiêu', 'post'],
    ['nộp qua mạng hay bưu điện rẻ hơn', null],
    ['mấy ngày xong', null],
  ])('%s', (question, expected) => expect(saidWay(question)).toBe(expected));
});

describe('the result by post', () => {
  test.each([
    [
      'a step',
      { steps: ['Nộp đơn.', 'Nhận thẻ tại thư viện hoặc qua bưu chính.'] },
      'Nhận thẻ tại thư viện hoặc qua bưu chính.',
    ],
    [
      'the answer to a question for it',
      {
        asked: [
          {
            q: ['nhận kết quả qua bưu điện được không'],
            answer: 'yes' as const,
            a: 'Có, thẻ được trả qua bưu chính.',
          },
        ],
      },
      'Có, thẻ được trả qua bưu chính.',
    ],
    ['not where the file goes that way', { steps: ['Nộp qua bưu chính.'] }, null],
    ['nothing', {}, null],
  ])('%s', (_, parts, expected) => expect(resultByPost(sheetOf(parts))).toBe(expected));
});

describe('questions that name the same way', () => {
  const asked = (q: string[]) => ({ q, answer: 'yes' as const, a: 'Có.' });
  const sheet = sheetOf({
    asked: [asked(['cần mang gì']), asked(['làm online được không', 'lam tren mang dc ko'])],
  });
  test.each([
    ['làm thẻ qua mạng được không', 1],
    ['gửi bưu điện được không', 0],
    ['nhờ người khác được không', 2],
  ])('%s', (question, left) => expect(ofSameWay(question, sheet).asked).toHaveLength(left));
});
