import { ofListedLacked } from '../../../../dialogs/procedure/decision/ofLackedPaper';
import { ofNearest } from '../../../../dialogs/procedure/decision/ofNearest';
import { sheetCase, sheetOf } from '../sheets';

describe('What nothing decides', () => {
  const conditions = ['Có nội quy phòng đọc.', 'Chỗ đọc tách biệt trường học, bệnh viện.'];
  const lead = (question: string, parts = {}) => ofNearest(question, sheetOf({ conditions, ...parts }))?.lead;

  it.each([
    ['chỗ đọc sát trường học có được không', conditions[1]],
    ['cho doc sat truong hoc co duoc khong', conditions[1]],
    ['phòng đọc treo nội quy ngoài cửa có được không', conditions[0]],
  ])('is told the term that speaks of it: "%s"', (question, term = '') =>
    expect(lead(question)).toBe(
      `Gần với câu hỏi nhất, nguồn nêu: ${term.charAt(0).toLowerCase()}${term.slice(1)}`,
    ),
  );

  it('by the summary, too', () =>
    expect(
      lead('mất thẻ giữa năm có chờ đợt rà soát không', { summary: 'Không phải chờ đợt rà soát.' }),
    ).toContain('không phải chờ đợt rà soát'));

  it('and nothing where but one word is shared', () =>
    expect(lead('mang chó theo trường hợp này có được không')).toBeUndefined());
});

describe('A paper that somebody has not got', () => {
  const letter = { name: 'Giấy giới thiệu của trường' };
  const sheet = sheetOf({ cases: [sheetCase({ papers: [letter] })] });

  it('is on the list', () =>
    expect(ofListedLacked('quên lấy giấy giới thiệu của trường, có nhận không', sheet)).toMatchObject({
      isUnknown: true,
      lead: 'Hồ sơ phải có giấy giới thiệu của trường; nguồn không nêu cách thay khi chưa có.',
    }));
  it.each([
    ['it is another', 'quên lấy học bạ, có nhận không', sheet],
    ['nothing is lacking', 'giấy giới thiệu của trường có cần không', sheet],
    [
      'it is for some alone',
      'quên lấy giấy giới thiệu của trường, có nhận không',
      sheetOf({ cases: [sheetCase({ papers: [{ ...letter, onlyIf: 'học sinh' }] })] }),
    ],
  ])('is not spoken of where %s', (_, question, of) => expect(ofListedLacked(question, of)).toBeNull());
});
