import { withPointedTo } from '../../../../dialogs/understanding/entities/pointedTo';

describe('what "that paper" points to in a story', () => {
  test.each([
    ['Tôi có giấy phép câu cá hết hạn rồi.', 'giấy đó xin lại ở đâu', 'giấy phép câu cá xin lại ở đâu'],
    ['Bé có thẻ đọc sách rồi, mà mất tờ khai.', 'cái thẻ đó hỏi ở đâu', 'cái thẻ đọc sách hỏi ở đâu'],
    ['Em mất bằng tốt nghiệp năm ngoái.', 'em xin cái đó ở đâu', 'em xin bằng tốt nghiệp ở đâu'],
    ['toi co the doc sach roi', 'the do doi o dau', 'the doc sach doi o dau'],
    ['Má tui có thẻ đọc sách. Má tui chưa có thẻ đó', 'đổi thẻ đó ở mô', 'đổi thẻ đọc sách ở mô'],
  ])('%s – %s', (told, asking, meant) => expect(withPointedTo(asking, told)).toBe(meant));

  test.each([
    ['Nhà tôi ở Hòa Vang.', 'giấy đó xin ở đâu'],
    ['Tôi có thẻ đọc sách.', 'làm thẻ mấy ngày'],
    ['Tôi có thẻ.', 'giấy đó xin ở đâu'],
  ])('stands as it is: %s – %s', (told, asking) => expect(withPointedTo(asking, told)).toBe(asking));
});
