import { tellDocuments } from '../../../../dialogs/procedure/facets/documents';
import type { Block } from '../../../../replies/blocks';
import { sheetCase, sheetOf } from '../sheets';

const names = (block: Block | undefined) =>
  block?.type === 'list' || block?.type === 'case' ? block.items.map(({ text }) => text) : [];

describe('papers', () => {
  const form = { name: 'Tờ khai', form: 'M1', originals: 1 };
  const proof = { name: 'Giấy chứng sinh', originals: 1, onlyIf: 'nếu có' };

  it('that everybody needs come first and are counted alone', () => {
    const { lead, rest } = tellDocuments({
      sheet: sheetOf({ cases: [sheetCase({ papers: [form, proof] })] }),
      inCase: undefined,
      page: 1,
    });
    expect(lead).toBe('Cần 1 giấy tờ:');
    expect(names(rest[0])).toEqual(['Tờ khai']);
    expect(rest[1]).toEqual({
      type: 'case',
      title: 'Chỉ một số trường hợp',
      items: [expect.objectContaining({ text: 'Giấy chứng sinh', note: 'nếu có; 1 bản chính' })],
    });
  });

  it('of cases that a button leads to are not told as well', () => {
    const { rest } = tellDocuments({
      sheet: sheetOf({
        cases: [sheetCase({ papers: [form] }), sheetCase({ id: 'child', when: 'Trẻ em', papers: [proof] })],
        questions: [
          {
            ask: 'Cho ai?',
            options: [
              { title: 'Trẻ em', case: 'child' },
              { title: 'Người lớn', case: 'common' },
            ],
          },
        ],
      }),
      inCase: undefined,
      page: 1,
    });
    expect(rest.map(({ type }) => type)).toEqual(['list']);
  });

  it('without further cases end with what only some need, however long', () => {
    const long = Array.from({ length: 4 }, (_, i) => ({ ...proof, name: `Giấy ${i} ${'x'.repeat(150)}` }));
    const { rest } = tellDocuments({
      sheet: sheetOf({ cases: [sheetCase({ papers: [form, ...long] })] }),
      inCase: undefined,
      page: 1,
    });
    expect(rest.at(-1)).toEqual({ type: 'text', text: expect.stringContaining('trường hợp riêng') });
  });

  it('of cases that do not all fit are named, and none told in part', () => {
    const cases = ['Cấp mới', 'Cấp lại'].map((when, i) =>
      sheetCase({ id: `c${i}`, when, papers: Array.from({ length: 4 }, () => ({ name: 'x'.repeat(100) })) }),
    );
    const { rest } = tellDocuments({
      sheet: sheetOf({ cases: [sheetCase({ papers: [form] }), ...cases] }),
      inCase: undefined,
      page: 1,
    });
    expect(rest.map((block) => (block.type === 'text' ? block.text : block.type))).toEqual([
      'list',
      'Trường hợp khác: cấp mới; cấp lại.',
      'actions',
    ]);
  });

  it('that differ by case altogether ask for the case first', () => {
    const cases = ['Cấp mới', 'Cấp lại'].map((when, i) =>
      sheetCase({ id: `c${i}`, when, papers: Array.from({ length: 4 }, () => ({ name: 'x'.repeat(100) })) }),
    );
    const { lead, rest } = tellDocuments({
      sheet: sheetOf({ cases: [sheetCase(), ...cases] }),
      inCase: undefined,
      page: 1,
    });
    expect(lead).toContain('thuộc trường hợp nào');
    expect(rest).toEqual([
      { type: 'choices', options: [expect.objectContaining({ title: 'Cấp mới' }), expect.anything()] },
    ]);
  });

  it('of the citizen’s case stand behind everybody’s, or instead of them', () => {
    const child = sheetCase({ id: 'child', when: 'Trẻ em', papers: [{ name: 'Đơn của cha mẹ' }] });
    const sheet = sheetOf({ cases: [sheetCase({ papers: [form] }), child] });
    expect(tellDocuments({ sheet, inCase: sheetCase({ ...sheet.cases[0] }), page: 1 })).toEqual(
      tellDocuments({ sheet, inCase: undefined, page: 1 }),
    );
    expect(names(tellDocuments({ sheet, inCase: child, page: 1 }).rest[0])).toEqual([
      'Tờ khai',
      'Đơn của cha mẹ',
    ]);
    expect(names(tellDocuments({ sheet, inCase: { ...child, replaces: true }, page: 1 }).rest[0])).toEqual([
      'Đơn của cha mẹ',
    ]);
  });

  it('that do not fit on a screen continue on further pages, none lost and none twice', () => {
    const papers = Array.from({ length: 23 }, (_, i) => ({ name: `Giấy tờ số ${i + 1} ${'x'.repeat(80)}` }));
    const sheet = sheetOf({ cases: [sheetCase({ papers })] });
    const seen: string[] = [];
    for (let page = 1, more = true; more && page < 30; page += 1) {
      const told = tellDocuments({ sheet, inCase: undefined, page });
      seen.push(...names(told.rest[0]));
      more = told.more ?? false;
    }
    expect(seen).toEqual(papers.map(({ name }) => name));
  });
});
