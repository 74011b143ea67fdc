import { ofSaidProxy } from '../../../../dialogs/procedure/facets/ofSaidProxy';
import { sheetCase, sheetOf } from '../sheets';

const form = { name: 'Đơn' };
const authority = {
  name: 'Văn bản ủy quyền',
  onlyIf: 'nếu nhờ người khác làm thay',
  plain: 'Không cần công chứng',
};
const ofOffice = { name: 'Giấy giới thiệu', onlyIf: 'nếu thuê tổ chức dịch vụ làm thay' };
const sheet = sheetOf({
  cases: [sheetCase({ papers: [form, authority, ofOffice] })],
  leads: { documents: 'Chỉ cần đơn.', fee: 'Miễn phí.' },
});

describe('The papers of somebody who files for another', () => {
  test.each(['con nộp giùm mẹ cần giấy tờ gì', 'nhờ chị đi nộp thì cần giấy tờ gì'])('%s', (question) =>
    expect(ofSaidProxy(sheet, question)).toMatchObject({
      cases: [
        {
          papers: [
            form,
            { name: 'Văn bản ủy quyền', plain: 'nếu nhờ người khác làm thay; Không cần công chứng' },
            ofOffice,
          ],
        },
      ],
      leads: { fee: 'Miễn phí.' },
    }),
  );

  test.each([
    'làm thẻ cần giấy tờ gì',
    'cho hỏi giùm làm thẻ cần giấy tờ gì',
    'mất giấy thì nộp giấy gì thay',
    undefined,
  ])('are as they were where nobody else is said to file: %s', (question) =>
    expect(ofSaidProxy(sheet, question)).toBe(sheet),
  );

  it('are as they were where nothing is told of it', () => {
    const plain = sheetOf({ cases: [sheetCase({ papers: [form, ofOffice] })] });
    expect(ofSaidProxy(plain, 'nhờ chị đi nộp thì cần giấy tờ gì')).toBe(plain);
  });
});
