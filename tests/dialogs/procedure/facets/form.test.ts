import { tellForm } from '../../../../dialogs/procedure/facets/form';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { sheetCase, sheetOf } from '../sheets';

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

describe('the forms of a situation', () => {
  const cases = [
    sheetCase(),
    sheetCase({ id: 'child', when: 'Trẻ chưa đủ 14 tuổi' }),
    sheetCase({ id: 'lost', when: 'Bị mất', papers: [{ name: 'Đơn báo mất' }, { name: 'Ảnh' }] }),
    sheetCase({ id: 'anew', when: 'Đổi tên', replaces: true }),
  ];
  const everybodys: Form = { name: 'Tờ khai', form: 'M01a' };
  const childs: Form = { name: 'Tờ khai', form: 'M01b', cases: ['child'] };
  const guardians: Form = { name: 'Giấy cam đoan', form: 'M02', cases: ['child', 'anew'] };
  const sheet = sheetOf({ cases, forms: [everybodys, childs, guardians] });

  test.each<[string, number | undefined, string | null]>([
    [
      'are told with whom they are for where it is not known',
      undefined,
      'Mẫu M01a: tờ khai; mẫu M01b: tờ khai (trẻ chưa đủ 14 tuổi); mẫu M02: giấy cam đoan (trẻ chưa đủ 14 tuổi; đổi tên).',
    ],
    ["stand for everybody's of that name", 1, 'Mẫu M01b: tờ khai; mẫu M02: giấy cam đoan.'],
    ["come after everybody's, and need no number", 2, 'Có 2 mẫu:'],
    ['are all where its papers are', 3, 'Dùng mẫu: M02 – giấy cam đoan.'],
  ])('%s', (_, at, lead) =>
    expect(tellForm({ sheet, inCase: at === undefined ? at : cases[at], page: 1 }).lead).toBe(lead),
  );

  it("are everybody's, too, where they are among its papers, and each with when it is needed", () => {
    const papers = [{ name: 'Tờ khai' }, { name: 'Giấy cam đoan', onlyIf: 'không có nhà' }];
    const rented = sheetCase({ id: 'anew', when: 'Nhà thuê', replaces: true, papers });
    expect(tellForm({ sheet, inCase: rented, page: 1 }).lead).toBe(
      'Mẫu M01a: tờ khai; mẫu M02: giấy cam đoan (nếu không có nhà).',
    );
  });

  it("are nobody else's, though it has no form of its own", () => {
    const own = sheetOf({ cases, forms: [childs] });
    expect(tellForm({ sheet: own, inCase: cases[2], page: 1 }).lead).toContain('Điền đơn báo mất');
  });

  it('are told with whom they are for where its own are not known', () => {
    const own = sheetOf({ cases, forms: [childs] });
    expect(tellForm({ sheet: own, inCase: cases[3], page: 1 }).lead).toBe(
      'Dùng mẫu: M01b – tờ khai (trẻ chưa đủ 14 tuổi).',
    );
  });
});
