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
