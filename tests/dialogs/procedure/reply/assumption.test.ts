import { assumption, withName } from '../../../../dialogs/procedure/reply/assumption';
import { sheetOf } from '../sheets';

const sheet = sheetOf({ title: 'Cấp thẻ đọc sách' });

test('a doubtful answer begins with what was taken for granted, and still answers first', () => {
  expect(withName([{ type: 'lead', text: 'Miễn phí.' }], sheet)).toEqual([
    { type: 'lead', text: 'Cấp thẻ đọc sách: miễn phí.' },
  ]);
  expect(assumption({ sheet, doubtful: true })).toEqual([
    { type: 'notice', tone: 'assumption', text: expect.stringContaining('Nếu Anh/Chị hỏi việc khác') },
  ]);
});

test('beside near twins it is said which one was taken', () =>
  expect(assumption({ sheet, instead: ['Đổi thẻ'] })).toEqual([
    { type: 'notice', tone: 'assumption', text: expect.stringContaining('Cấp thẻ đọc sách') },
  ]));

test('nothing is said where nothing was taken for granted', () => expect(assumption({ sheet })).toEqual([]));
