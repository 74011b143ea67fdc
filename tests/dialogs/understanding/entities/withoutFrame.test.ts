import fc from 'fast-check';
import { withoutFrame } from '../../../../dialogs/understanding/entities/withoutFrame';

const question = 'địa chỉ UBND phường Hải Châu ở đâu';

describe('a question in the form of a letter', () => {
  it.each([
    `${question} ạ, em cảm ơn`,
    `Xin chào anh chị, ${question}. Em cảm ơn!`,
    `Kính gửi tổng đài, ${question}`,
    `Kính gửi UBND thành phố, tôi tên là Nguyễn Văn A. ${question}? Mong được giải đáp, tôi xin chân thành cảm ơn.`,
    `kinh gui trung tam: ${question} thanks ad`,
    `${question} https://dichvucong.gov.vn/p/home/x?a=1`,
    `chào ad, ${question}. Tôi cám ơn nhiều ạ`.replace('cám ơn', 'cảm ơn'),
  ])('%s', (said) => {
    expect(
      withoutFrame(said)
        .replace(/[?.\s]+$/, '')
        .replace(/ ạ$/, ''),
    ).toBe(question);
  });

  it.each([
    ['e-visa nhiều lần giá bao nhiêu', 'evisa nhiều lần giá bao nhiêu'],
    ["By the way, where's the ward office", 'where is the ward office'],
    ['hồ sơ của tôi mã 000.00.17.H17-231115-0001 đến đâu rồi', 'hồ sơ của tôi mã hồ sơ đến đâu rồi'],
    ['tra cứu hồ sơ 000.00.16.h17-240101-0002', 'tra cứu mã hồ sơ'],
    ['bộ hồ sơ H17.12-250801-0045 bao giờ có kết quả', 'mã hồ sơ bao giờ có kết quả'],
    ['mã số H17-250801-0045', 'mã hồ sơ'],
    ['thủ tục 1.001193 số 12-345678-90', 'thủ tục 1.001193 số 12-345678-90'],
  ])('%s: the number of a file is read as what it is called', (said, read) => {
    expect(withoutFrame(said)).toBe(read);
  });

  it('keeps its question mark', () => {
    expect(withoutFrame(`${question}? Em cảm ơn`)).toBe(`${question}?`);
  });

  it.each([
    'em cảm ơn',
    'Xin chào anh chị',
    'Kính gửi tổng đài,',
    'https://dichvucong.gov.vn',
    'chào bán hàng rong cần giấy tờ gì',
    'tôi tên trong giấy khai sinh sai thì sửa ở đâu',
    'viết thư cảm ơn gửi ai',
    'phí đăng ký kết hôn',
  ])('%s stays as it is', (said) => {
    expect(withoutFrame(said)).toBe(said);
  });

  it('is never made longer, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (said) => {
        expect(withoutFrame(said).length).toBeLessThanOrEqual(said.length);
      }),
    );
  });
});
