import { ofAgeTerm } from '../../../../dialogs/procedure/decision/ofAgeTerm';
import { sheetOf } from '../sheets';

const old = 'Từ đủ 75 tuổi trở lên; hoặc từ đủ 70 đến dưới 75 tuổi nếu thuộc hộ nghèo.';
const sheet = sheetOf({ title: 'Trợ cấp đọc sách', conditions: ['Không hưởng lương hưu.', old] });
const all = [{ type: 'list', items: [{ text: 'Không hưởng lương hưu.' }, { text: old }] }];

test.each([
  ['an age that the terms take', 'mẹ tôi 80 tuổi không có lương hưu được trợ cấp không', 80],
  ['the other of two ages', 'bà 72 tuổi được trợ cấp không', 72],
])('%s: it may be, on these terms', (_, question, age) =>
  expect(ofAgeTerm(question, [age], sheet)).toEqual({ lead: 'Được, nếu đủ điều kiện:', rest: all }),
);

const whole = 'từ đủ 75 tuổi trở lên; hoặc từ đủ 70 đến dưới 75 tuổi nếu thuộc hộ nghèo.';
const others = [{ text: 'Không hưởng lương hưu.' }];
const everything = [...others, { text: old }];

test.each<[string, string, number[], string, object[]]>([
  [
    'an age that they do not take: neither yes nor no',
    'mẹ tôi 60 tuổi được trợ cấp không',
    [60],
    `Điều kiện theo nguồn: ${whole}`,
    others,
  ],
  [
    'more than they speak of: that the age is taken',
    'mẹ tôi 80 tuổi đang ở Lào được trợ cấp không',
    [80],
    'Tuổi này đúng điều kiện nguồn nêu: từ đủ 75 tuổi trở lên.',
    everything,
  ],
  [
    'an age that is taken of some: of whom',
    'mẹ tôi 73 tuổi đang ở Lào được trợ cấp không',
    [73],
    'Với tuổi này nguồn nêu: từ đủ 70 đến dưới 75 tuổi nếu thuộc hộ nghèo.',
    everything,
  ],
  [
    'the ages of two people: neither',
    'tôi 30 tuổi nuôi mẹ 80 tuổi ở Lào được không',
    [30, 80],
    `Điều kiện theo nguồn: ${whole}`,
    others,
  ],
])('%s', (_, question, said, lead, items) =>
  expect(ofAgeTerm(question, said, sheet)).toMatchObject({ lead, rest: [{ items }] }),
);

test('terms that ask for no age say nothing of one', () =>
  expect(ofAgeTerm('80 tuổi được không', [80], sheetOf({ conditions: ['Có đơn.'] }))).toBeNull());

describe('ages that hold for some, and others for others', () => {
  const conditions = ['Bạn đọc thường: từ 17 đến 21 tuổi.', 'Thủ thư: từ 18 đến 23 tuổi.', 'Có đơn.'];
  const ofReaders = sheetOf({ conditions });

  test('are all told where nobody says who it is', () =>
    expect(ofAgeTerm('22 tuổi ở Lào thi được không', [22], ofReaders)).toEqual({
      lead: 'Tùy người: bạn đọc thường: từ 17 đến 21 tuổi; thủ thư: từ 18 đến 23 tuổi.',
      rest: [{ type: 'list', title: 'Điều kiện nguồn có nêu', items: [{ text: 'Có đơn.' }] }],
    }));

  test('are not where it is said', () =>
    expect(ofAgeTerm('thủ thư 22 tuổi ở Lào thi được không', [22], ofReaders)?.lead).toBe(
      'Tuổi này đúng điều kiện nguồn nêu: thủ thư: từ 18 đến 23 tuổi.',
    ));
});
