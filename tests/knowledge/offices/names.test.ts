import { namesOf, spellings } from '../../../knowledge/offices/names';

describe('Names of units', () => {
  it.each([
    ['Hải Châu', 'HảiChâu'],
    ['Ch’ơm', 'Chơm'],
    ['Tam Xuân II', 'Tam Xuân 2'],
    ['La Êê', 'LaÊê'],
    ['A Vương', 'AVương'],
  ])('"%s" is also written "%s"', (name, spelling) => {
    expect(spellings(name)).toContain(spelling);
  });

  it('come from the unit, from those merged into it and from its districts before', () => {
    const names = namesOf({
      code: '1',
      name: 'Phường An Hải',
      kind: 'ward',
      formerDistricts: ['Sơn Trà'],
      mergedFrom: ['Phường Phước Mỹ', 'Thị trấn Núi Thành'],
    });
    expect(names.map(({ relation, kind, bare }) => [relation, kind, bare])).toEqual([
      ['own', 'ward', 'An Hải'],
      ['merged', 'ward', 'Phước Mỹ'],
      ['merged', 'town', 'Núi Thành'],
      ['district', 'district', 'Sơn Trà'],
    ]);
  });
});
