import { isContradicted } from '../../../dialogs/procedure/contradicted';

const without = 'Chưa có thẻ mượn thì phải đọc tại chỗ.';
const having = 'Người có thẻ mượn được mang sách về.';

test.each<[string, string, boolean]>([
  ['em có thẻ mượn rồi, mang về được không', without, true],
  ['đã có thẻ mượn', without, true],
  ['chưa có thẻ mượn thì sao', without, false],
  ['em có thẻ mượn không biết còn hạn không', without, false],
  ['em có thẻ nhựa rồi', without, false],
  ['chưa có thẻ mượn, mang về được không', having, true],
  ['có thẻ mượn rồi', having, false],
  ['làm thẻ ở đâu', having, false],
  ['vợ đi xin giùm chồng', 'Không, người ngoài cha, mẹ, vợ, chồng, con thì phải có ủy quyền.', true],
  ['hàng xóm đi xin giùm', 'Không, người ngoài cha, mẹ, vợ, chồng, con thì phải có ủy quyền.', false],
  // Both are spoken of.
  ['có thẻ mượn rồi', 'Không có thẻ mượn hoặc có thẻ mượn của trường thì đọc tại chỗ.', false],
  // It holds for nobody alone.
  ['có thẻ mượn rồi', 'Thư viện không có thẻ mượn riêng cho trẻ.', false],
])('%s / %s: %s', (message, sentence, is) => expect(isContradicted(message, sentence)).toBe(is));
