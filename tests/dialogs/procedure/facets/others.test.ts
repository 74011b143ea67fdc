import { tellLegal, tellPlace, tellResult } from '../../../../dialogs/procedure/facets/others';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { sheetOf } from '../sheets';

const asked = (parts: Partial<ProcedureSheet>) => ({ sheet: sheetOf(parts), inCase: undefined, page: 1 });

describe('the first line of a part', () => {
  it('of the result is what one gets; what else it may be stands behind', () => {
    const { lead, rest } = tellResult(asked({ results: ['Giấy phép', 'Văn bản từ chối'] }));
    expect(lead).toBe('Anh/Chị nhận được: giấy phép.');
    expect(rest).toEqual([
      { type: 'list', title: 'Ngoài ra, tùy trường hợp', items: [{ text: 'Văn bản từ chối' }] },
    ]);
  });

  it('of the law is the law, before what is newer and made under it', () => {
    const legal = ['53/2025/TT-BCA', '190/2025/QH15', '190/2025/NQ-QH', '26/2023/QH15'];
    const told = tellLegal(asked({ legal: legal.map((number) => ({ number })) }));
    expect(told.lead).toBe('Có 4 văn bản, trước hết là 26/2023/QH15:');
  });

  it('tells a date once, wherever it stands', () => {
    const legal = [
      { number: '31/2024/QH15', title: 'Luật Đất đai ngày 18/01/2024', date: '2024-01-18' },
      { number: '26/2023/QH15', title: 'Luật Căn cước', date: '2023-11-27' },
    ];
    const [list] = tellLegal(asked({ legal })).rest;
    expect(list).toMatchObject({
      items: [
        { text: '31/2024/QH15 – Luật Đất đai ngày 18/01/2024' },
        { text: '26/2023/QH15 – Luật Căn cước, ngày 27/11/2023' },
      ],
    });
  });

  it.each([
    ['Ngân hàng Nhà nước', 'Nộp tại Ngân hàng Nhà nước.'],
    ['Cơ quan thuế', 'Nộp tại cơ quan thuế.'],
    ['Chủ tịch Ủy ban nhân dân cấp tỉnh', 'Nộp tại Ủy ban nhân dân cấp tỉnh.'],
    ['Làm trên ứng dụng VNeID', 'Làm trên ứng dụng VNeID.'],
    ['Cá nhân: Chi nhánh; tổ chức: Sở', 'Cá nhân: Chi nhánh; tổ chức: Sở.'],
  ])('of the place %s', (text, lead) => expect(tellPlace(asked({ place: { text } })).lead).toBe(lead));
});
