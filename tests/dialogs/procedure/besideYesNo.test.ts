import { procedureReply } from '../../../dialogs/procedure/procedureReply';
import { plainText } from '../../../replies/plainText';
import { answersNothing, askedModel } from './askedModel';
import { callsNothing, sheetCase, sheetOf } from './sheets';

const sheet = sheetOf({
  cases: [sheetCase({ times: [{ text: '7 ngày' }] as never })],
  leads: { time: '7 ngày làm việc.' },
  asked: [{ q: ['có phải về quê không'], answer: 'no', a: 'Không phải về quê.' }],
});
const lines = (rest: string): string[] =>
  plainText(
    procedureReply({
      sheet,
      askedModel,
      answering: answersNothing,
      calling: callsNothing,
      facets: ['time'],
      question: `${rest}, mất bao lâu`,
      apart: { facets: ['time'], rest },
      confidence: 1,
    }).blocks,
  )
    .split('\n')
    .filter((line) => line !== '');

it('yes or no comes first, and what is asked apart beside it', () => {
  const [first, second] = lines('có phải về quê không');
  expect(first).toBe('Không phải về quê.');
  expect(second).toContain('7 ngày');
});

it('what the source does not say comes last, and says which question that is', () => {
  const said = lines('có được chọn màu bìa không');
  expect(said[0]).toContain('7 ngày');
  expect(said).toContain('Còn câu hỏi có hay không: nguồn không nêu, nên trợ lý không trả lời.');
});

describe('of several questions of different parts', () => {
  const both = (sheetParts: Parameters<typeof sheetOf>[0]): string[] =>
    plainText(
      procedureReply({
        sheet: sheetOf(sheetParts),
        askedModel,
        answering: answersNothing,
        calling: callsNothing,
        facets: ['fee'],
        question: 'có phải về quê không và có mất phí không',
        asksYesNo: true,
        clauses: [
          { question: 'có phải về quê không', message: '', facets: [], asksYesNo: true },
          { question: 'có mất phí không', message: '', facets: ['fee'], asksYesNo: true },
        ],
        confidence: 1,
      }).blocks,
    )
      .split('\n')
      .filter((line) => line !== '');
  const [home] = sheet.asked;
  const free = { q: ['có mất phí không'], answer: 'no' as const, a: 'Không, miễn lệ phí.' };

  it('each is answered in its line, a part by its name', () => {
    const [first, second] = both({ ...sheet, asked: [home!, free] });
    expect(first).toBe('Không phải về quê.');
    expect(second).toBe('Phí, lệ phí: Không, miễn lệ phí.');
  });

  it('what the source does not say comes behind what it does', () => {
    const unsaid = { ...home!, answer: 'says' as const, a: 'Nguồn không nêu có phải về quê không.' };
    const [first, second] = both({ ...sheet, asked: [unsaid, free] });
    expect(first).toBe('Phí, lệ phí: Không, miễn lệ phí.');
    expect(second).toBe('Nguồn không nêu có phải về quê không.');
  });

  it('one that has no answer is not passed over in silence', () => {
    expect(both({ ...sheet, asked: [free] })[0]).not.toBe('Phí, lệ phí: Không, miễn lệ phí.');
  });
});

it('the place answers which of two offices it is', () => {
  const { blocks } = procedureReply({
    sheet: sheetOf({ place: { text: 'Công an cấp xã', role: 'police' } as never }),
    askedModel,
    answering: answersNothing,
    calling: callsNothing,
    facets: ['place'],
    question: 'ra đâu, công an phường được chưa hay lên thành phố',
    apart: { facets: ['place'], rest: 'công an phường được chưa hay lên thành phố' },
    asksYesNo: true,
    confidence: 1,
  });
  expect(plainText(blocks)).toMatch(/Công an cấp xã/);
  expect(plainText(blocks)).not.toMatch(/không nêu/);
});

it('which case applies is asked where the papers follow the sentence that answers', () => {
  const abroad = sheetCase({
    id: 'abroad',
    when: 'Sinh ở nước ngoài',
    papers: [{ name: 'Giấy nước ngoài' }],
  });
  const text = 'Giấy nước ngoài thì phải dịch.';
  const { blocks } = procedureReply({
    sheet: sheetOf({
      cases: [sheetCase({ papers: [{ name: 'Tờ khai' }] }), abroad],
      questions: [{ ask: 'Sinh ở đâu?', options: [{ title: 'Ở nước ngoài', case: 'abroad' }] }],
    }),
    askedModel,
    answering: (asked) =>
      asked === 'giấy bên Lào cần gì nữa'
        ? { sentence: { kind: 'condition', text }, probability: 0.9, others: [] }
        : null,
    calling: callsNothing,
    facets: ['documents'],
    question: 'giấy bên Lào cần gì nữa',
    confidence: 1,
  });
  const said = plainText(blocks);
  expect(said).toMatch(/^Giấy nước ngoài thì phải dịch\.[^]*1\. Tờ khai[^]*Sinh ở đâu\?/);
});
