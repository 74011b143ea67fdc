import { answerTo, ofNearly } from '../../../../dialogs/procedure/decision/ofWritten';
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

it('to one that is not quite the same tells no yes and no no, and names it', () => {
  const decision = ofNearly(
    { asked, likeness: 0.6 },
    'nghỉ 1 tuần có phải báo không',
    yesNoRequest('nghỉ lễ có phải báo không', { asked: [asked] }),
  );
  expect(decision).toEqual({
    lead: 'Gần với câu hỏi nhất, nguồn nêu: tạm ngừng từ 15 ngày trở lên mới phải báo.',
    rest: [{ type: 'text', text: 'Trợ lý trả lời cho câu hỏi gần nhất: “nghỉ 1 tuần có phải báo không”.' }],
  });
});

it('that something is paid is no yes to whether one is exempt', () => {
  const paid: CardAsked = { q: ['có phải đóng phí không'], answer: 'yes', a: 'Có, người mua phải đóng.' };
  const told = (question: string) => answerTo(question, paid, yesNoRequest(question, { asked: [paid] }));
  expect(told('có được miễn phí không')).toBe('người mua phải đóng.');
  expect(told('có phải đóng phí không')).toBe(paid.a);
});

describe('What may be is no answer to whether something bad comes of it', () => {
  const late: CardAsked = {
    q: ['lớn tuổi hơn có được nhận không', '18 tuổi mới vào có được không'],
    answer: 'yes',
    a: 'Có, được gia hạn thêm 03 tuổi.',
  };
  it.each([
    ['14 tuổi mới vào có bị quá tuổi không', 'được gia hạn thêm 03 tuổi.'],
    ['14 tuoi moi vao co bi loai ko', 'được gia hạn thêm 03 tuổi.'],
    // What happened before, and what some wording asks for.
    ['giấy bị rách, 14 tuổi mới vào có được không', late.a],
    ['giấy bị mối ăn nát hết không đọc ra chữ, 14 tuổi mới vào có được không', late.a],
    ['14 tuổi mới vào có bị lớn tuổi hơn không', late.a],
  ])('"%s": %s', (question, told) =>
    expect(answerTo(question, late, yesNoRequest(question, { asked: [late] }))).toBe(told),
  );
});
