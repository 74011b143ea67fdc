import { knownNamesOf } from '../../../knowledge/import/knownNames';

const row = (ma: string, ten = 'Cấp giấy phép bay') => ({
  ma,
  ten,
  linh_vuc: 'Hàng không',
  cap: ['Cấp Bộ'],
  ngay: '2026-07-01',
});

describe('names of rows that are not held', () => {
  it('are those of the others, by code', () => {
    const names = knownNamesOf([row('1.000003'), row('1.000001'), row('1.000002')], new Set(['1.000002']));
    expect(names.map(({ id }) => id)).toEqual(['1.000001', '1.000003']);
    expect(names[0]).toMatchObject({ name: 'Cấp giấy phép bay', agency: 'cơ quan cấp bộ', names: [] });
  });

  it('keep what citizens call them, which no row tells', () => {
    const [before] = knownNamesOf([row('1.000001')], new Set());
    const said = { ...before!, names: ['xin phép bay'] };
    const [after] = knownNamesOf([row('1.000001', 'Cấp phép bay')], new Set(), [said]);
    expect(after).toMatchObject({ name: 'Cấp phép bay', names: ['xin phép bay'] });
  });
});
