import { rowsByCase, toldApart } from '../../../../dialogs/procedure/facets/byCase';

describe('values of one way that depend on nothing that is named', () => {
  it('are told apart by their smaller print', () => {
    expect(toldApart([{ note: 'Phải xác minh.' }, {}])).toEqual([{ when: 'Phải xác minh' }, {}]);
  });

  it.each([
    ['one alone', [{ note: 'Tính từ ngày nhận đủ hồ sơ' }]],
    ['what the source remarks of itself', [{ note: 'nguồn ghi theo từng bước' }, {}]],
    ['what has its situation', [{ when: 'Cấp lại', note: 'nộp một lần' }, {}]],
    ['another way', [{ way: 'online' as const, note: 'nộp một lần' }, { way: 'post' as const }]],
  ])('keep it when it tells nothing apart: %s', (_, all) => expect(toldApart(all)).toEqual(all));

  it('stand in one row, with what the source remarks once', () => {
    const rows = (...texts: string[]) =>
      rowsByCase(
        texts.map((text) => ({ text })),
        [],
      );
    expect(rows('5 ngày', '7 ngày')).toEqual([
      { label: '', value: '5 ngày hoặc 7 ngày (nguồn không nêu khi nào)' },
    ]);
    expect(rows('9 ngày (nguồn ghi theo từng bước)', '1 ngày (nguồn ghi theo từng bước)')).toEqual([
      { label: '', value: '9 ngày hoặc 1 ngày (nguồn ghi theo từng bước)' },
    ]);
  });

  it('a file that is not complete comes last', () => {
    const rows = rowsByCase(
      [
        { when: 'hồ sơ không đầy đủ', text: '5 ngày' },
        { when: 'hồ sơ đầy đủ', text: '15 ngày' },
      ],
      [],
    );
    expect(rows.map(({ label }) => label)).toEqual(['Hồ sơ đầy đủ', 'Hồ sơ không đầy đủ']);
  });
});
