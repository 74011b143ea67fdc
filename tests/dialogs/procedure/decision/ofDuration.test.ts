import type { Answering } from '../../../../dialogs/procedure/answering/answeringSentence';
import { decide } from '../../../../dialogs/procedure/decision/decide';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { yesNoRequest } from './requests';

const asked = (question: string, sheet: Partial<ProcedureSheet>, best: Answering | null = null) =>
  decide({
    ...yesNoRequest(question, sheet),
    asksYesNo: false,
    facets: ['time'],
    answering: () => best,
  })?.lead;

const likely = (text: string, probability: number): Answering => ({
  sentence: { kind: 'warning', text },
  probability,
  others: [],
});

describe('a deadline', () => {
  const question = 'giấy gọi gửi trước mấy ngày';
  test('is told by the sentence with a time that most likely answers, where no other is found', () =>
    expect(asked(question, {}, likely('Giấy gọi gửi trước 5 ngày.', 0.6))).toBe(
      'Giấy gọi gửi trước 5 ngày.',
    ));
  test.each<[string, Answering]>([
    ['is not sure enough', likely('Giấy gọi gửi trước 5 ngày.', 0.49)],
    ['has no time', likely('Giấy gọi gửi trước.', 0.9)],
  ])('is not made up where the sentence %s', (_, best) =>
    expect(asked(question, {}, best)).toBe('Nguồn không nêu phải làm trong bao lâu.'),
  );
});

describe('a term that may be the paper’s or the office’s', () => {
  const question = 'thẻ đọc sách thời hạn bao lâu';
  test('is the paper’s where that is told', () =>
    expect(asked(question, { warnings: ['Thẻ có giá trị 12 tháng.'] })).toBe('Thẻ có giá trị 12 tháng.'));
  test('is the office’s elsewhere', () => expect(asked(question, {})).toBeUndefined());
});

test('what may be done for so long at most is no paper', () =>
  expect(asked('được hoãn tối đa bao nhiêu tháng', {})).toBe('Nguồn không nêu con số này.'));
