import { only } from '../../../../dialogs/procedure/decision/decision';
import { ofDemand } from '../../../../dialogs/procedure/decision/ofDemand';
import { yesNoRequest } from './requests';

const a = 'Từ đủ 9 tháng trở lên.';
const asked = [{ q: ['đọc mấy tháng thì được thẻ vàng'], answer: 'says' as const, a }];
const question = 'đọc mới 7 tháng có được thẻ vàng không';
const short = 'Chưa được: 7 tháng ít hơn mức nguồn nêu. Từ đủ 9 tháng trở lên.';

test.each([
  ['an answer', a, { asked }, short],
  ['an answer that was compared', '7 tháng ít hơn mức nguồn nêu: từ đủ 9 tháng trở lên.', { asked }, short],
  [
    'a term',
    'Đã đọc từ đủ 9 tháng.',
    { conditions: ['Đã đọc từ đủ 9 tháng'] },
    expect.stringMatching(/^Chưa/),
  ],
  ['what is told of nothing here', a, {}, a],
  ['a no', a, { asked: [{ ...asked[0]!, answer: 'no' as const }] }, a],
])('what is counted is held against %s', (_, told, parts, lead) =>
  expect(ofDemand(yesNoRequest(question, parts), only(told)).lead).toEqual(lead),
);

describe('a demand that is not met, where something else is told', () => {
  const left = 'Không, nếu tự ý bỏ đọc.';
  const demand = { q: ['đọc mấy tháng thì được thẻ vàng'], answer: 'says' as const, a };
  const told = (text: string, others: (typeof demand)[] = []) =>
    ofDemand(yesNoRequest(text, { asked: [demand, ...others] }), only(left));

  test('comes first', () =>
    expect(told('đọc 7 tháng rồi bỏ ngang có được thẻ vàng không')).toEqual({
      lead: short,
      rest: [{ type: 'text', text: left }],
    }));

  test.each([
    ['it is met', 'đọc 12 tháng rồi bỏ ngang có được thẻ vàng không', []],
    ['nothing is counted', 'bỏ ngang có được thẻ vàng không', []],
    [
      'another demand is met',
      'đọc 7 tháng rồi bỏ ngang có được thẻ vàng không',
      [{ ...demand, a: 'Trẻ em từ đủ 5 tháng trở lên.' }],
    ],
  ])('changes nothing where %s', (_, text, others) => expect(told(text, others)).toEqual(only(left)));
});

describe('what is counted, where the terms count, too, and nothing compares them', () => {
  const terms = (...conditions: string[]) => ({ conditions });
  const allowed = { lead: 'Được, nếu đủ điều kiện:', rest: [] };
  const open = { lead: 'Được hay không tùy các điều kiện nguồn nêu:', rest: [] };
  test.each([
    ['is told neither yes nor no', 'mới có 1 đại lý đủ điều kiện chưa', terms('Từ 02 thương nhân.'), open],
    ['is allowed where no term counts', 'có 1 đại lý đủ điều kiện chưa', terms('Có đơn.'), allowed],
    ['is none of an age', 'tôi 30 tuổi đủ điều kiện không', terms('Từ 02 thương nhân.'), allowed],
  ])('%s', (_, question, parts, expected) =>
    expect(ofDemand(yesNoRequest(question, parts), allowed)).toEqual(expected),
  );
});
