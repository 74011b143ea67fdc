import { understandOffice } from '../../../../dialogs/understanding/intents/office';
import type { Office } from '../../../../knowledge/schema/office';
import { readShippedOffices } from '../../../../knowledge/shipped';

let offices: Office[];
beforeAll(async () => {
  offices = await readShippedOffices();
});

it.each<[string, string | null, number | undefined, string | undefined]>([
  ['ubnd phường hải châu ở đâu', 'answer', 0.97, 'address'],
  ['số điện thoại ubnd phường hải châu', 'answer', 0.97, 'phone'],
  ['ubnd phường hải châu làm việc mấy giờ', 'answer', 0.97, 'hours'],
  ['phường hải châu', 'answer', 0.9, 'address'],
  ['hải châu ở đâu', 'answer', 0.9, 'address'],
  ['hải châu', 'answer', 0.75, 'address'],
  ['phường an hải bắc cũ giờ thuộc phường nào', 'answer', 0.97, 'successor'],
  ['tôi ở phường hải châu muốn làm khai sinh', 'hint', 0.9, 'address'],
  ['tôi ở hải châu muốn làm khai sinh', 'hint', 0.7, 'address'],
  ['ubnd phường tôi ở đâu', 'which', 0.85, undefined],
  ['ubnd phường bến nghé ở đâu', 'unknown', 0.8, undefined],
  ['đăng ký khai sinh ở đâu', null, undefined, undefined],
  ['', null, undefined, undefined],
])('"%s": %s, %d, %s', (text, role, confidence, asked) => {
  const found = understandOffice(text, offices);
  expect(found?.role ?? null).toBe(role);
  expect(found?.confidence).toBe(confidence);
  expect(found && 'asked' in found ? found.asked : undefined).toBe(asked);
});

it('a bare name is surer when it was asked for', () => {
  expect(understandOffice('hải châu', offices, { awaiting: true })?.confidence).toBe(0.9);
});

it.each([
  ['vợ chồng quê thăng bình, thuê trọ ở hòa minh, đăng ký tạm trú ở đâu', 'Phường Hoà Khánh'],
  ['em quê ở thăng bình muốn xin giấy độc thân', 'Xã Thăng Bình'],
])('"%s": where somebody lives stands before where they come from', (text, name) => {
  const found = understandOffice(text, offices);
  expect(found && 'offices' in found ? found.offices.map((office) => office.name) : []).toEqual([name]);
});

it('without offices nothing is understood', () => {
  expect(understandOffice('ubnd phường hải châu ở đâu', [])).toBeNull();
});
