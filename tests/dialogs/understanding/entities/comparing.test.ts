import { comparing } from '../../../../dialogs/understanding/entities/comparing';
import { analysis } from '../turns';

const read = (text: string) => comparing(text, analysis({ text }).search.question);

it.each([
  ['cái nào rẻ hơn', 'fee'],
  ['cái nào lẹ hơn, đơn giản hơn', 'time documents'],
  ['bên mô khó hơn', 'documents'],
  ['thủ tục nào nhanh nhất', 'time'],
  ['cai nao it giay to hon', 'documents'],
])('"%s" compares by %s', (text, facets) => expect(read(text)?.facets.join(' ')).toBe(facets));

it.each([
  ['làm cái nào trước', null],
  ['xin hai thứ một lượt được không', null],
  ['khai tử xong mới làm mai táng hả', ['khai tử', 'làm mai táng']],
  ['khai tu xong moi lam mai tang phai khong', ['khai tu', 'lam mai tang']],
  ['xin giấy độc thân trước hay đăng ký luôn cũng được', ['xin giấy độc thân', 'đăng ký']],
])('"%s" asks for the order', (text, inTurn) => expect(read(text)).toMatchObject({ isOrder: true, inTurn }));

it.each(['rẻ hơn', 'nộp xong rồi', 'nộp xong rồi mới thấy sai tên', 'hai đứa làm chung', 'bao lâu'])(
  '"%s" compares nothing',
  (text) => expect(read(text)).toBeNull(),
);
