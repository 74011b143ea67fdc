import { requirementOf } from '../../../dialogs/procedure/requirement';

const nine = 'Đã đóng từ đủ 9 tháng trở lên trong 24 tháng trước khi nghỉ.';

const income =
  'Độc thân không quá 20 triệu, độc thân nuôi con không quá 30 triệu, vợ chồng không quá 40 triệu.';

describe('a number that is told, beside the one that a sentence demands', () => {
  test.each([
    ['đóng mới 7 tháng có được hỗ trợ không', nine, 'Chưa được: 7 tháng'],
    ['dong 12 thang co duoc ho tro khong', nine, 'Được về điểm này: 12 tháng'],
    ['phòng khám rộng 8m2 được không', 'Phòng khám tối thiểu 10m2.', 'Chưa được: 8 m2'],
    ['một lớp 35 người có được không', 'Mỗi lớp không quá 30 người.', 'Chưa được: 35 người nhiều hơn'],
    ['đóng 7 tháng được không', 'Học đủ 3 tháng, đóng đủ 9 tháng.', 'Chưa được: 7 tháng'],
    ['độc thân lương 22tr/tháng mua được không', income, 'Chưa được: 22 triệu nhiều hơn'],
    ['vợ chồng cộng lại 38 triệu mua được không', income, 'Được về điểm này: 38 triệu'],
    ['hành nghề 3 năm rồi có được không', 'Hành nghề ít nhất 36 tháng.', 'Được về điểm này: 3 năm'],
  ])('%s', (question, told, beginning) =>
    expect(requirementOf(question, told)?.lead.startsWith(beginning)).toBe(true),
  );

  test.each([
    ['what is counted is something else', 'bé 2 tháng có được hỗ trợ không', nine],
    ['two numbers are told', 'học 2 tháng, đóng 10 tháng có được không', nine],
    ['it is asked what must be', 'đóng 7 tháng có phải báo không', nine],
    ['the number leads to a duty', 'nghỉ 10 ngày được không', 'Tạm nghỉ từ 15 ngày trở lên thì phải báo.'],
    ['two numbers are demanded', 'mới 7 tháng được không', 'Đóng đủ 9 tháng, học đủ 3 tháng.'],
    ['the office takes so long', 'má em mới về 2 tháng được không', 'Má em thì tối đa 15 ngày.'],
    ['it holds under a condition', 'xe 18 năm được không', 'Xe không quá 15 năm nếu trên 300 km.'],
    ['it is a deadline', 'nghỉ việc 4 tháng còn nộp được không', 'Nghỉ việc thì nộp trong 03 tháng.'],
  ])('decides nothing where %s', (_, question, told) => expect(requirementOf(question, told)).toBeNull());

  it('speaks of what the answered question does, too', () => {
    const told = 'Từ đủ 9 tháng trở lên.';
    expect(requirementOf('đóng mới 7 tháng có được không', told)).toBeNull();
    expect(requirementOf('đóng mới 7 tháng có được không', told, ['đóng mấy tháng thì được'])).toMatchObject({
      isMet: false,
    });
  });
});
