import { procedurePage } from '../../../http/pages/procedurePage';
import { structuredData } from '../../../http/pages/structuredData';
import { sheetCase, sheetOf } from '../../dialogs/procedure/sheets';

const hostile = '<img src=x onerror=alert(1)>"\'';

describe('the page of a procedure', () => {
  it('has every facet under a heading, with papers to tick', () => {
    const { text } = procedurePage(
      sheetOf({
        cases: [
          sheetCase({
            papers: [{ name: 'Tờ khai', form: 'M1' }],
            fees: [{ amount: 8_000, currency: 'VND' }],
          }),
          sheetCase({ id: 'child', when: 'trẻ em', papers: [{ name: 'Đơn của cha mẹ' }] }),
        ],
        related: ['9.000002', '9.000003'],
      }),
      (code) => (code === '9.000002' ? 'Cấp lại thẻ' : undefined),
    );
    for (const heading of [
      'Giấy tờ cần nộp',
      'Phí, lệ phí',
      'Thời gian giải quyết',
      'Nơi nộp hồ sơ',
      'Điều kiện',
    ])
      expect(text).toContain(`>${heading}</h2>`);
    expect(text.match(/<input type="checkbox"/g)).toHaveLength(2);
    expect(text).toContain('8.000 đồng');
    expect(text).toContain('href="/thu-tuc/9.000002"');
    expect(text).not.toContain('9.000003');
  });

  it('owns up to what is not held', () => {
    expect(procedurePage(sheetOf(), () => undefined).text).toContain('Nguồn không có mục này.');
  });

  it('lets no record bring markup or a script address along', () => {
    const sheet = sheetOf({
      title: hostile,
      summary: hostile,
      warnings: [hostile],
      conditions: [hostile],
      cases: [sheetCase({ papers: [{ name: hostile, formUrl: 'javascript:alert(1)' }] })],
      source: { url: 'javascript:alert(1)', asOf: '2026-07' },
    });
    const { text } = procedurePage(sheet, () => undefined);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('javascript:');
    expect(structuredData(sheet, '/x').text).not.toContain('<img');
  });
});
