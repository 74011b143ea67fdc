import { FullCard } from '../../../knowledge/schema/card';
import { formsFromCard } from '../../../knowledge/sheet/fromCard';

type Paper = { name: string; form?: string };

function formsOf(...cases: [when: string, ...papers: Paper[]][]): ReturnType<typeof formsFromCard> {
  return formsFromCard(
    FullCard.parse({
      kind: 'full',
      code: '1.000001',
      from: '0123456789ab',
      title: 'Cấp thẻ đọc sách',
      summary: 'Một việc.',
      cases: cases.map(([when, ...documents], i) =>
        i === 0 ? { id: 'common', documents } : { id: `case-${i}`, when, documents },
      ),
      steps: ['Nộp.'],
      place: { text: 'UBND' },
      result: ['Giấy'],
    }),
  );
}

const application = { name: 'Đơn đề nghị', form: '01' };
const plan = { name: 'Phương án', form: '02' };

describe('the forms of a card', () => {
  it("are everybody's, though a situation names them again", () =>
    expect(formsOf(['', application], ['Mới', application])).toEqual([application]));

  it('are of the situations that alone take them', () =>
    expect(formsOf(['', application], ['Mới', plan], ['Đổi', plan])).toEqual([
      application,
      { ...plan, cases: ['case-1', 'case-2'] },
    ]));

  it("come after what everybody fills in, where everybody's has no number", () =>
    expect(formsOf(['', { name: 'Tờ khai' }, { name: 'Ảnh' }], ['Mới', plan])).toEqual([
      { name: 'Tờ khai' },
      { ...plan, cases: ['case-1'] },
    ]));

  it('are what is filled in where none has a number', () =>
    expect(formsOf(['', { name: 'Ảnh' }], ['Mới', { name: 'Đơn xin' }])).toEqual([{ name: 'Đơn xin' }]));
});
