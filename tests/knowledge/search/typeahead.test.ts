import fc from 'fast-check';
import { packTypeahead, Typeahead, type TypeaheadEntry } from '../../../knowledge/search/typeahead';

const typeaheadOf = (entries: TypeaheadEntry[]): Typeahead =>
  new Typeahead(
    entries.map(({ id }) => id),
    packTypeahead(entries),
  );

const typeahead = typeaheadOf([
  { id: 'birth', names: ['Đăng ký khai sinh', 'làm giấy khai sinh'] },
  { id: 'birth-again', names: ['Đăng ký lại khai sinh'] },
  { id: 'death', names: ['Đăng ký khai tử'] },
  { id: 'mother', names: ['Trợ cấp cho sinh viên mồ côi mẹ'] },
]);

describe('what somebody is typing', () => {
  it.each([
    ['khai s', ['birth', 'birth-again']],
    ['khai sinh', ['birth', 'birth-again']],
    ['KHAI T', ['death']],
    ['dang ky lai', ['birth-again']],
    ['giấy khai', ['birth']],
    ['sinh khai', ['birth', 'birth-again']],
    ['xyz', []],
    ['', []],
    ['   ', []],
    ['khai xe', []],
  ])('%s goes on as %j', (typed, ids) => {
    expect(typeahead.complete(typed, 5)).toEqual(ids);
  });

  it('marks that were typed speak for the names that have them', () => {
    const [me, man] = ['mẹ', 'mè'];
    const both = typeaheadOf([
      { id: man, names: ['mè'] },
      { id: me, names: ['mẹ'] },
    ]);
    expect(both.complete('mẹ', 2)).toEqual([me, man]);
  });

  it('what a thing is called goes before what is said about it, and what many ask for before what few do', () => {
    const three = typeaheadOf([
      { id: 'phrase', names: ['Tuyển sinh lớp 6'], phrases: ['tạm trú học ở đâu'] },
      { id: 'rare', names: ['Xoá tạm trú'] },
      { id: 'common', names: ['Khai tạm trú'], common: true },
    ]);
    expect(three.complete('tạm tr', 3)).toEqual(['common', 'rare', 'phrase']);
  });

  it('gives no more than was asked for, and never the same twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(4), (typed, limit) => {
        const found = typeahead.complete(typed, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('finds every name by any beginning of it', () => {
    const name = 'Đăng ký lại khai sinh';
    for (let length = 1; length <= name.length; length++)
      expect(typeahead.complete(name.slice(0, length), 4)).toContain('birth-again');
  });
});
