import { readPortalRow } from '../../../../knowledge/import/portal';
import { PortalRow } from '../../../../knowledge/import/portalRow';
import { listening } from '../notes';
import { portalRow } from '../procedures';

function defectsOf(thoi_han: string): string[] {
  const { note, heard } = listening();
  const cach_thuc = [{ hinh_thuc: 'Trực tiếp', thoi_han, phi: '', mo_ta: '' }];
  readPortalRow(PortalRow.parse(portalRow({ cach_thuc })), note);
  return heard();
}

test.each([
  ['5 ngày lv', []],
  ['15 ngày kể từ ngày nhận hồ sơ', []],
  ['5 ngày đối với cấp mới; 3 ngày đối với cấp lại', []],
  ['Ngay khi nhận đủ hồ sơ', []],
  ['05 ngày làm vịec', ['unreadable-time']],
  ['theo kế hoạch', ['unreadable-time']],
])('what of "%s" is told is not reported as left out', (given, expected) => {
  expect(defectsOf(given)).toEqual(expected);
});
