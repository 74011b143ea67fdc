import { actInHand } from '../../../../dialogs/understanding/entities/actInHand';
import type { Knowledge } from '../../../../knowledge/knowledge';
import { family } from '../turns';

const knowledge = { card: () => undefined, procedure: () => undefined } as unknown as Knowledge;

test.each([
  ['Cấp lại giấy phép lái xe', 'cấp lại'],
  ['Đổi thẻ căn cước', 'đổi'],
  ['Đăng ký khai sinh', null],
])('%s: %s carries over', (name, act) => expect(actInHand(family('1.000001', name), knowledge)).toBe(act));
