import { tellDocuments } from '../../../../dialogs/procedure/facets/documents';
import { plainText } from '../../../../replies/plainText';
import { sheetCase, sheetOf } from '../sheets';

const sheet = sheetOf({
  cases: [
    sheetCase({
      papers: [{ name: 'Đơn' }, { name: 'Giấy ủy quyền', onlyIf: 'nhờ người khác' }],
    }),
    sheetCase({ id: 'child', when: 'Trẻ em', papers: [{ name: 'Giấy của cha mẹ' }] }),
  ],
});
const told = (several: boolean): string =>
  plainText(tellDocuments({ sheet, inCase: undefined, page: 1, several }).rest);

it('papers of single situations are told where papers alone are asked', () => {
  expect(told(false)).toContain('Giấy ủy quyền');
  expect(told(false)).toContain('Giấy của cha mẹ');
});

it('beside other parts they are counted and named', () => {
  const text = told(true);
  expect(text).toContain('Đơn');
  expect(text).not.toContain('Giấy ủy quyền');
  expect(text).toContain('Còn 1 giấy tờ cho trường hợp riêng');
  expect(text).toContain('trẻ em');
  expect(text).not.toContain('Giấy của cha mẹ');
});
