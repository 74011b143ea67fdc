import fc from 'fast-check';
import { stripLocation } from '../../../../dialogs/understanding/entities/stripLocation';
import { words } from '../../../../language/words';

it.each([
  ['Làm khai sinh ở phường Hải Châu', 'phường Hải Châu', 'Làm khai sinh ở phường'],
  ['Tôi ở Cẩm Lệ. Xin hỏi làm khai sinh ở đâu?', 'Cẩm Lệ', 'Tôi ở. Xin hỏi làm khai sinh ở đâu?'],
  ['Nhà em ở hoa khanh, muốn tách hộ', 'Hòa Khánh', 'Nhà em ở, muốn tách hộ'],
  ['Em ở quận Sơn Trà cũ muốn tách hộ', 'Sơn Trà', 'Em ở quận muốn tách hộ'],
  ['Em ở quận Sơn Trà (cũ), muốn tách hộ', 'Sơn Trà', 'Em ở quận ), muốn tách hộ'],
  // What begins behind a mark does not speak of the place.
  ['Em ở Sơn Trà. Trước đây em ở Huế', 'Sơn Trà', 'Em ở. Trước đây em ở Huế'],
  ['a | Sơn Trà | CU', 'Sơn Trà', 'a | | CU'],
  ['Sơn Trà', 'Sơn Trà', ''],
  ['tách hộ', 'Sơn Trà', 'tách hộ'],
])('"%s" without "%s": "%s"', (text, name, expected) => expect(stripLocation(text, name)).toBe(expected));

it('leaves all other words as they are, whatever was said', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60, unit: 'grapheme' }),
      fc.string({ maxLength: 60 }),
      (before, after) => {
        const read = (text: string) => words(text).map(({ text: own }) => own);
        const left = stripLocation(`${before} | Sơn Trà | ${after}`, 'Sơn Trà');
        expect(read(left)).toEqual([...read(before), ...read(after)]);
      },
    ),
  );
});
