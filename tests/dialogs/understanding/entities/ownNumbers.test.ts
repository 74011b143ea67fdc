import { areOwnNumbers } from '../../../../dialogs/understanding/entities/ownNumbers';

test.each([
  ['số 2', ['Cho chính mình', 'Nhờ người khác xin phiếu số 1'], true],
  ['so 1 nha', ['Phiếu số 1', 'Phiếu số 2'], true],
  ['cái thứ hai', ['Phiếu số 1', 'Phiếu số 2'], false],
  ['2', ['Phiếu số 1', 'Phiếu số 2'], false],
  ['số 2', ['Nhà của mình', 'Nhà thuê'], false],
  ['số 2', ['Cơ số thuốc'], false],
])('"%s" of %j: %s', (text, titles, are) => expect(areOwnNumbers(text, titles)).toBe(are));
