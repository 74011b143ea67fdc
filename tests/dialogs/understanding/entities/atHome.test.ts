import { isAbroadOnly, isAtHome } from '../../../../dialogs/understanding/entities/atHome';
import { words } from '../../../../language/words';
import { procedure } from '../../../knowledge/import/procedures';

test.each([
  ['con tôi sinh ở Nhật, nay về VN muốn làm khai sinh', true],
  ['vợ chồng em đang ở đà nẵng', true],
  ['xin giấy thông hành để về nước', false],
  ['con tôi sinh ở Nhật', false],
])('"%s" tells of somebody at home: %s', (text, is) => expect(isAtHome(words(text))).toBe(is));

test.each([
  [['Cơ quan đại diện ngoại giao'], true],
  [['Cơ quan đại diện ngoại giao', 'Ủy ban nhân dân cấp xã'], false],
  [[undefined], false],
])('at the offices %j it is done abroad alone: %s', (agencies, is) => {
  const members = agencies.map((agency) => {
    const { agency: _, ...rest } = procedure({});
    return agency ? { ...rest, agency } : rest;
  });
  expect(isAbroadOnly({ members })).toBe(is);
});
