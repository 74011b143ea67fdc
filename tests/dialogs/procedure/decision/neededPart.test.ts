import { asksWhichPapers, namesPaper, neededPart } from '../../../../dialogs/procedure/decision/neededPart';

test.each([
  ['ngoài tờ khai có phải kèm giấy tờ gì nữa không', true],
  ['ngoai phieu co phai nop giay to chi nua ko', true],
  ['có cần thêm giấy nào khác không', true],
  ['có cần nộp hồ sơ gì không', true],
  ['có cần giấy tờ nhà không', false],
  ['có cần giấy giới thiệu không', false],
  ['có giấy gì của trường thì có được miễn không', false],
  ['cần những giấy tờ gì', false],
])('%j asks which papers: %s', (question, expected) => expect(asksWhichPapers(question)).toBe(expected));

describe('what is said to be needed', () => {
  test.each([
    ['có cần nộp giấy kết hôn không', 'nộp giấy kết hôn không'],
    ['có phải nộp hộ khẩu, giấy khai sinh không', 'nộp hộ khẩu giấy khai sinh không'],
    ['vợ mất rồi, giờ phải đưa giấy khai tử không', 'đưa giấy khai tử không'],
    ['không phải nộp sổ cũ hả', 'nộp sổ cũ hả'],
    ['có cần xin giấy kiểm dịch không, hay có giấy tiêm là đi', 'xin giấy kiểm dịch không'],
  ])('is what stands behind the last demand: %j', (question, needed) =>
    expect(neededPart(question)?.needed).toBe(needed),
  );

  test.each([
    ['giờ mới cần. Không có giấy báo tử thì nộp gì?', undefined],
    ['mất căn cước, làm lại tốn mấy? nghe nói đang giảm nửa tiền phải không?', 'nghe nói đang giảm nửa tiền'],
    ['bé 3 tuổi. Giấy khai sinh có cần không ạ?', 'giấy khai sinh có'],
    ['Mẹ tui bệnh. Có phải nộp hộ khẩu không?', 'nộp hộ khẩu không'],
  ])('stands in the sentence that asks: %j', (question, needed) =>
    expect(neededPart(question)?.needed).toBe(needed),
  );

  test.each([
    ['mình không phải công ty, chỉ hộ cá thể thì có xin giấy được không'],
    ['họ đòi hóa đơn, xin thuế xuất lẻ một tờ có được không'],
    ['ko phai cong ty co xin giay ko'],
  ])('is nothing where somebody tells who asks, or asks whether it may be: %j', (question) =>
    expect(neededPart(question)).toBeNull(),
  );

  test.each([
    ['giấy khai tử', true],
    ['trả lời bằng giấy tờ không', false],
    ['trả lời bằng văn bản', false],
    ['chứng minh khúc trên đó', false],
    ['chứng minh nhân dân', true],
    ['chứng minh', true],
    ['chụp hình lại', true],
    ['báo cáo tình hình đứa nhỏ', false],
    ['ảnh hưởng gì', false],
    ['khai thay cho anh ấy', false],
  ])('%j names a paper: %s', (text, expected) => expect(namesPaper(text)).toBe(expected));
});
