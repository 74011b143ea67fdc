import { ofSaidWay } from '../../../../dialogs/procedure/facets/ofSaidWay';
import type { SheetCase } from '../../../../knowledge/sheet/sheet';
import { sheetOf } from '../sheets';

const fee = (amount: number, way?: 'online' | 'in-person') => ({
  amount,
  currency: 'VND',
  ...(way && { way }),
});
const caseOf = (parts: Partial<SheetCase>): SheetCase => ({
  id: 'common',
  papers: [],
  replaces: false,
  fees: [],
  times: [],
  ...parts,
});

/** What is left for somebody who files online. */
function online(parts: Partial<SheetCase>, leads: { time?: string; fee?: string } = {}) {
  const { cases, leads: left } = ofSaidWay(sheetOf({ cases: [caseOf(parts)], leads }), 'online');
  return { ...cases[0]!, leads: left };
}

describe('The sheet for somebody who says how he files', () => {
  it('leaves out fees of other ways, and the sentence that sums all up', () => {
    const { fees, leads } = online(
      { fees: [fee(10), fee(20, 'in-person'), fee(5, 'online')] },
      { fee: '5 or 20', time: '7' },
    );
    expect(fees).toEqual([fee(10), fee(5, 'online')]);
    expect(leads).toEqual({ time: '7' });
  });

  it('keeps all where nothing is told of that way', () => {
    const fees = [fee(20, 'in-person')];
    expect(online({ fees }, { fee: '20' })).toMatchObject({ fees, leads: { fee: '20' } });
  });

  it('takes its own time out of a range over the ways', () => {
    const range = {
      value: 8,
      max: 18,
      unit: 'working-day' as const,
      note: 'khác nhau theo cách nộp',
      byWay: [
        { value: 8, ways: ['online' as const] },
        { value: 18, ways: ['in-person' as const, 'post' as const] },
      ],
    };
    expect(online({ times: [range] }).times).toEqual([{ value: 8, unit: 'working-day', way: 'online' }]);
  });

  it('is the same where no way is said', () => {
    const sheet = sheetOf({ cases: [caseOf({ fees: [fee(20, 'in-person'), fee(5, 'online')] })] });
    expect(ofSaidWay(sheet, null)).toBe(sheet);
  });
});
