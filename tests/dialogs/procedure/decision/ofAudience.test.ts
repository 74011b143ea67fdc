import { decide } from '../../../../dialogs/procedure/decision/decide';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { yesNoRequest } from './requests';

const sheet: Partial<ProcedureSheet> = {
  audience: ['Công dân Việt Nam', 'Người nước ngoài'],
  conditions: ['Đã có thẻ cũ.'],
};
const asked = (question: string, parts: Partial<ProcedureSheet> = sheet) =>
  decide({ ...yesNoRequest(question, parts), asksYesNo: false, facets: ['conditions'] });

test.each(['đối tượng nào thực hiện thủ tục này', 'thẻ này dành cho ai', 'áp dụng cho những ai'])(
  '%s: whom the record names comes first, and then the terms',
  (question) => {
    const told = asked(question);
    expect(told?.lead).toBe('Thủ tục dành cho: công dân Việt Nam; người nước ngoài.');
    expect(told?.rest).toMatchObject([{ type: 'list', items: [{ text: 'Đã có thẻ cũ.' }] }]);
  },
);

test.each(['ai ký vào tờ khai', 'điều kiện là gì'])('%s asks for no audience', (question) =>
  expect(asked(question)).toBeNull(),
);

test('nobody is named where the record names nobody', () =>
  expect(asked('dành cho ai', { audience: [] })).toBeNull());
