import { publisherOf } from '../../../knowledge/import/publisher';
import { readPortalRow } from '../../../knowledge/import/portal';
import { PortalRow } from '../../../knowledge/import/portalRow';
import { portalRow } from './procedures';

test.each<[string, Partial<PortalRow>, string | undefined]>([
  ['the national portal', { url: 'https://dichvucong.gov.vn/p/1' }, undefined],
  [
    'the national portal, whatever decided',
    { url: 'https://dichvucong.gov.vn/', so_quyet_dinh: '12/QĐ-UBND' },
    undefined,
  ],
  ['no page, a decision of the city', { url: '', so_quyet_dinh: '1234/QĐ-UBND' }, 'UBND thành phố'],
  ['a page of the city', { url: 'https://dichvucong.danang.gov.vn/x' }, 'dichvucong.danang.gov.vn'],
  [
    'a page of the city and its decision',
    { url: 'https://dichvucong.danang.gov.vn/x', so_quyet_dinh: '12/QĐ-UBND' },
    'UBND thành phố',
  ],
  ['as the table says', { url: 'https://dichvucong.gov.vn/', cong_bo: ' Sở Y tế ' }, 'Sở Y tế'],
  ['no page and a ministry’s decision', { url: '', so_quyet_dinh: '12/QĐ-BTP' }, undefined],
])('%s', (_name, own, expected) => {
  expect(publisherOf({ url: '', so_quyet_dinh: '', cong_bo: '', ...own })).toBe(expected);
});

test('the city’s own procedure without a page is not told as one of the portal’s front page', () => {
  const row = PortalRow.parse(portalRow({ url: '', so_quyet_dinh: '1234/QĐ-UBND' }));
  expect(readPortalRow(row, () => undefined).source).toEqual({ publisher: 'UBND thành phố', asOf: row.ngay });
});
