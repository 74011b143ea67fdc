import { isForOtherRank } from '../../../../dialogs/understanding/entities/otherRank';
import type { Family } from '../../../../knowledge/families';

const called = (name: string) => ({ members: [{ name }] }) as unknown as Family;
const second = called('Cấp tài khoản định danh điện tử mức độ 02 cho người nước ngoài');

test.each([
  ['mở tài khoản định danh mức 1 cho con', second, true],
  ['muc do 1', second, true],
  ['mở tài khoản mức 2', second, false],
  ['đang mức 1 muốn lên mức 2', second, false],
  ['mở tài khoản định danh', second, false],
  ['mức 1', called('Xác định mức độ khuyết tật'), false],
])('"%s" of %j: %s', (text, family, is) => expect(isForOtherRank(text, family)).toBe(is));
