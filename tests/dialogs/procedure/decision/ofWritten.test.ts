import { answerTo } from '../../../../dialogs/procedure/decision/ofWritten';
import type { CardAsked } from '../../../../knowledge/schema/card';
import { yesNoRequest } from './requests';

const asked: CardAsked = {
  q: ['nghỉ 1 tuần có phải báo không', 'nghỉ vài bữa có phải báo không'],
  answer: 'no',
  a: 'Không, tạm ngừng từ 15 ngày trở lên mới phải báo.',
};

describe('The answer to a written question', () => {
  it.each([
    ['nghỉ có phải báo không', asked.a],
    ['nghỉ 10 ngày có phải báo không', asked.a],
    // The no to who is away for a week is none to who is away for longer.
    [
      'nghỉ 20 ngày có phải báo không',
      '20 ngày nhiều hơn mức nguồn nêu: tạm ngừng từ 15 ngày trở lên mới phải báo.',
    ],
    [
      'nghỉ một tháng có phải báo không',
      '1 tháng nhiều hơn mức nguồn nêu: tạm ngừng từ 15 ngày trở lên mới phải báo.',
    ],
  ])('"%s": %s', (question, told) =>
    expect(answerTo(question, asked, yesNoRequest(question, { asked: [asked] }))).toBe(told),
  );
});
