import { ofExclusion } from '../../../../dialogs/procedure/decision/ofExclusion';
import { sheetOf } from '../sheets';

const term = 'Không đang hưởng hưu trí, mất sức lao động, bệnh binh hằng tháng; không bị án tù.';
const sheet = sheetOf({ conditions: ['Có đơn.', term] });
const lower = 'không đang hưởng hưu trí, mất sức lao động, bệnh binh hằng tháng; không bị án tù.';

test.each([
  ['đang lãnh bệnh binh hằng tháng có được xin thêm không', `Không, theo điều kiện nguồn nêu: ${lower}`],
  ['toi dang lanh luong huu, xin them duoc khong', `Không, theo điều kiện nguồn nêu: ${lower}`],
  ['ba tui bệnh binh, má tui có được xin không', `Điều kiện theo nguồn: ${lower}`],
])('who is in a state that the terms shut out is told so: %j', (message, lead) =>
  expect(ofExclusion(message, sheet)).toMatchObject({ lead, rest: [{ items: [{ text: 'Có đơn.' }] }] }),
);

test('a term that takes some of them is told without the no', () => {
  const open = 'Không hưởng hưu trí, hoặc có nhưng thấp hơn mức trợ cấp.';
  expect(ofExclusion('tôi có lương hưu có được xin không', sheetOf({ conditions: [open] }))?.lead).toBe(
    'Điều kiện theo nguồn: không hưởng hưu trí, hoặc có nhưng thấp hơn mức trợ cấp.',
  );
});

test.each([
  [
    'the state is the matter itself',
    'xin công nhận thương binh được không',
    sheetOf({ title: 'Công nhận thương binh', conditions: ['Chưa được công nhận.'] }),
  ],
  ['the state is denied', 'tôi không có lương hưu, có được xin không', sheet],
  ['nothing of it is told', 'tôi 60 tuổi, có được xin không', sheet],
  ['something must be', 'đang lãnh bệnh binh có phải nộp đơn không', sheet],
  [
    'the term demands it',
    'đang lãnh bệnh binh có được xin không',
    sheetOf({ conditions: ['Đang hưởng bệnh binh.'] }),
  ],
])('nothing is decided where %s', (_, message, of) => expect(ofExclusion(message, of)).toBeNull());
