import fc from 'fast-check';
import data from '../../../../dialogs/data/bereavement.json';
import { Bereavement, tellsOfRecentLoss } from '../../../../dialogs/understanding/entities/recentLoss';
import { fold } from '../../../../language/text';

describe('The death of somebody near', () => {
  it.each([
    'Ông nội tôi mất hôm qua, giờ làm giấy gì?',
    'ba em mới mất, khai tử ở đâu',
    'Mẹ tôi vừa qua đời, gia đình cần làm thủ tục gì',
    'chồng tui mất rồi chừ làm giấy chi',
    'bà ngoại mất sáng nay',
    'bố chồng em đột ngột qua đời',
    'con trai tôi bị tai nạn mất hôm kia',
    'vợ tôi mất ở bệnh viện',
    'Anh trai tôi mất',
    'chị gái em chết tối qua',
    'my father just passed away, what papers do I need',
    'my wife died yesterday',
  ])('is told by "%s"', (text) => expect(tellsOfRecentLoss(text)).toBe(true));

  it.each(['ong noi toi mat hom qua, gio lam giay gi', 'me toi vua qua doi'])(
    'is told without marks too: "%s"',
    (text) => expect(tellsOfRecentLoss(text)).toBe(true),
  );

  it.each([
    'mẹ tôi mất thẻ bảo hiểm',
    'chồng tôi mất căn cước hôm qua',
    'ba em bị mất trộm xe',
    'con tôi mất tích hôm qua',
    'sổ đỏ của ba tôi mất rồi',
    'mất giấy khai sinh',
    'giấy khai sinh ba tui mất, sổ gốc cháy hết',
    'ba tui còn sống, giấy tờ ba tui mất hết',
    'tôi mất việc',
    'làm cái này mất bao lâu, có mất tiền không',
    'ba tôi mất năm 1975, làm lại giấy tờ đất',
    'ông cố mất lâu rồi',
    'mẹ mất từ lúc tôi còn nhỏ',
    'thủ tục đăng ký khai tử',
    'mẹ tôi mắt kém',
    'chết rồi, tôi quên mang giấy hẹn',
    'em mất ví hôm qua',
    'điện thoại em chết rồi',
    'my father died ten years ago',
    'my visa died, I mean it expired',
    'death certificate',
  ])('is not told by "%s"', (text) => {
    expect(tellsOfRecentLoss(text)).toBe(false);
    expect(tellsOfRecentLoss(fold(text))).toBe(false);
  });

  it('is looked for in whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => typeof tellsOfRecentLoss(text) === 'boolean'),
    );
  });

  it('is told in words of this shape', () => {
    Bereavement.parse(data);
  });
});
