import { saidFirst } from '../../../../dialogs/procedure/facets/saidFirst';
import { sheetOf } from '../sheets';

const values = [
  { text: '200 đồng' },
  { text: '400 đồng', when: 'Cấp lại do bị hỏng, bị mất' },
  { text: 'miễn phí', when: 'Trẻ em, người cao tuổi' },
];
const told = (situation?: string, of = values) =>
  saidFirst(of, { sheet: sheetOf(), inCase: undefined, page: 1, situation })?.lead;

test.each([
  ['what was lost', 'làm mất thẻ, cấp lại', 'Cấp lại do bị hỏng, bị mất: 400 đồng.'],
  ['typed without marks', 'the bi mat cap lai', 'Cấp lại do bị hỏng, bị mất: 400 đồng.'],
  ['in another word', 'thẻ hư rồi', 'Cấp lại do bị hỏng, bị mất: 400 đồng.'],
  ['who it is for', 'làm cho trẻ em', 'Trẻ em, người cao tuổi: miễn phí.'],
  // Another word with other marks, words that all have, and the matter itself tell no situation.
  ['a face', 'chụp mặt mũi', undefined],
  ['a renewal', 'cấp lại', undefined],
  ['the matter itself', 'thẻ đọc sách', undefined],
  ['nothing', undefined, undefined],
])('%s', (_, situation, lead) => expect(told(situation)).toBe(lead));

test('where all are named alike, none comes first', () => {
  expect(told('mất', [{ text: '400 đồng', when: 'bị mất' }])).toBeUndefined();
});

test.each([
  ['5 tờ giấy', '4 đến 9 giấy: 2 ngày.'],
  ['12 giấy', 'Từ 10 giấy trở lên: 4 ngày.'],
])('what is said to be counted tells which: %s', (situation, lead) => {
  const counted = [
    { text: '2 ngày', when: '4 đến 9 giấy' },
    { text: '4 ngày', when: 'Từ 10 giấy trở lên' },
  ];
  expect(told(situation, counted)).toBe(lead);
});
