import { ofPaperForAct } from '../../../../dialogs/procedure/decision/ofPaper';
import { sheetCase, sheetOf } from '../sheets';

const sheet = sheetOf({ cases: [sheetCase({ papers: [{ name: 'Giấy chứng nhận sức khỏe' }] })] });

test.each([
  ['what stands in a paper’s name', 'chứng nhận sức khỏe', 'Có, cần giấy chứng nhận sức khỏe.'],
  ['the same without its marks', 'chung nhan suc khoe', 'Có, cần giấy chứng nhận sức khỏe.'],
  ['other words with other marks', 'nhân chứng', undefined],
])('%s: %s', (_, what, lead) => expect(ofPaperForAct(what, sheet)?.lead).toBe(lead));
