import { nameFamilies, plainName } from '../../../knowledge/names/nameFamilies';
import type { KnownName } from '../../../knowledge/schema/knownName';
import { family } from '../../dialogs/understanding/turns';

const named = (name: string, more: Partial<KnownName> = {}): KnownName => ({
  id: name,
  name,
  names: [],
  called: [],
  told: [],
  field: 'Khoáng sản',
  levels: ['ministry'],
  agency: 'Cục Địa chất',
  source: { publisher: 'Danh mục thủ tục', asOf: '2025-12' },
  ...more,
});

it.each([
  ['Thủ tục cấp phép khoan', 'cấp phép khoan'],
  ['1. Thủ tục: Cấp phép khoan (cấp Bộ) (1.010719)', 'Cấp phép khoan'],
  ['Cấp phép khoan (trung ương)', 'Cấp phép khoan'],
  ['Cấp phép khoan (giếng sâu)', 'Cấp phép khoan (giếng sâu)'],
])('without what only says that it is a name, "%s" is "%s"', (name, plain) =>
  expect(plainName(name)).toBe(plain),
);

describe('known names as the search looks at procedures', () => {
  it('are families of one, with all that people call them', () => {
    const [one, ...others] = nameFamilies(
      [
        named('Thủ tục xét tặng huân chương', {
          names: ['xin huân chương'],
          called: ['gắn huân chương', 'xin huân chương'],
        }),
      ],
      [],
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      id: 'Thủ tục xét tặng huân chương',
      main: {
        code: 'Thủ tục xét tặng huân chương',
        name: 'xét tặng huân chương',
        field: 'Khoáng sản',
        documents: [],
      },
      everyday: ['xin huân chương', 'gắn huân chương'],
      asked: [],
    });
    expect(one?.members).toEqual([one?.main]);
  });

  it.each([
    ['Cấp lại giấy phép thăm dò (cấp Bộ)', false],
    ['Cấp đổi tên giấy phép thăm dò', false],
    ['Cấp lại giấy phép thăm dò ra nước ngoài', true],
  ])('leave out what is held at another level: "%s" stays: %s', (name, stays) => {
    const held = ['Cấp lại giấy phép thăm dò (cấp Tỉnh)', 'Đổi tên giấy phép thăm dò'].map((name, i) =>
      family(`1.00000${i}`, name),
    );
    expect(nameFamilies([named(name)], held)).toHaveLength(stays ? 1 : 0);
  });
});
