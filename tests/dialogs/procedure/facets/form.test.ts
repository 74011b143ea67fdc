import { tellForm } from '../../../../dialogs/procedure/facets/form';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { sheetOf } from '../sheets';

type Form = ProcedureSheet['forms'][number];
const leadOf = (...forms: Form[]) => tellForm({ sheet: sheetOf({ forms }), inCase: undefined, page: 1 }).lead;

describe('the forms in the first line', () => {
  const long = (form: string): Form => ({ name: `Tờ khai ${'rất '.repeat(30)}dài`, form });
  test.each<[string, Form[], string]>([
    ['the only one', [{ name: 'Đơn xin', form: 'CT01' }], 'Dùng mẫu: CT01 – đơn xin.'],
    [
      'a few, each with its number',
      [
        { name: 'Đơn xin', form: 'số 21' },
        { name: 'Bản vẽ', form: 'CT02' },
      ],
      'Mẫu số 21: đơn xin; mẫu CT02: bản vẽ.',
    ],
    ['more than a line holds are counted', [long('CT01'), long('CT02')], 'Có 2 mẫu:'],
    ['one without a number, too', [{ name: 'Đơn xin' }, { name: 'Bản vẽ', form: 'CT02' }], 'Có 2 mẫu:'],
  ])('%s', (_, forms, lead) => expect(leadOf(...forms)).toBe(lead));

  it('is none where there is none', () => expect(leadOf()).toBeNull());
});
