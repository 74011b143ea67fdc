import { smallTalk } from '../../../../dialogs/understanding/recognizers/smallTalk';
import { birth, candidate, type Found, turn } from '../turns';

const topic = (found: Found): string | undefined => {
  const { intent } = smallTalk.recognize(turn({ subject: 2, inScope: 0.05, ...found })) ?? {};
  return intent?.kind === 'smalltalk' ? intent.topic : undefined;
};

describe('Thanks with kind words', () => {
  it.each<[string, Found]>([
    ['dạ em cảm ơn, chúc anh khỏe', {}],
    ['cảm ơn, mừng quá', { subject: 0, inScope: 0.9 }],
    ['cam on nhieu, khoe re', {}],
    ['thks nha, ad dễ thương ghê', {}],
    ['cảm ơn em, trời nóng quá mong có mưa cho mát, giữ sức khỏe', { subject: 7 }],
    ['cám ơn em, trời nóng quá em giữ sức khỏe', { subject: 5, traits: 1 }],
  ])('are thanks: "%s"', (text, found) => expect(topic({ text, ...found })).toBe('thanks'));

  it.each<[string, Found]>([
    ['cảm ơn, còn phí bao nhiêu', {}],
    ['cam on nhieu. a ma lam cai nao truoc', {}],
    ['cảm ơn, mà phí', { facets: ['fee'] }],
    ['cảm ơn, em muốn gặp người', {}],
    ['cảm ơn, khai sinh nữa', { inScope: 0.9 }],
    ['cảm ơn, đăng ký khai sinh', { named: [candidate(birth)] }],
    ['cảm ơn, cấp lại nữa', { traits: 1 }],
    ['cảm ơn nhé, nhà em ở xa quá mà làm hộ khẩu cho kịp ngày', { subject: 7, inScope: 0.9 }],
    ['chúc anh khỏe', {}],
    ['cảm ơn anh hôm bữa chỉ em đi lên phường làm giấy mà người ta hẹn', {}],
  ])('are none where something is asked or named: "%s"', (text, found) =>
    expect(topic({ text, ...found })).toBeUndefined(),
  );
});
