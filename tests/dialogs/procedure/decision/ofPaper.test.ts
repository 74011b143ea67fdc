import { ofListedPaper, ofPaperForAct } from '../../../../dialogs/procedure/decision/ofPaper';
import { sheetCase, sheetOf } from '../sheets';

const sheet = sheetOf({ cases: [sheetCase({ papers: [{ name: 'Giấy chứng nhận sức khỏe' }] })] });

test.each([
  ['what stands in a paper’s name', 'chứng nhận sức khỏe', 'Có, cần giấy chứng nhận sức khỏe.'],
  ['the same without its marks', 'chung nhan suc khoe', 'Có, cần giấy chứng nhận sức khỏe.'],
  ['other words with other marks', 'nhân chứng', undefined],
])('%s: %s', (_, what, lead) => expect(ofPaperForAct(what, sheet)?.lead).toBe(lead));

const withPhotos = sheetOf({ cases: [sheetCase({ papers: [{ name: '02 ảnh 3x4 nền trắng' }] })] });

test.each([
  ['chụp hình mới', 'Có, cần 02 ảnh 3x4 nền trắng.'],
  ['chup anh lai', 'Có, cần 02 ảnh 3x4 nền trắng.'],
  ['nộp sổ hộ khẩu', undefined],
])('a photo is one of the list, in whatever words: %s', (what, lead) =>
  expect(ofListedPaper(what, withPhotos)?.lead).toBe(lead),
);
