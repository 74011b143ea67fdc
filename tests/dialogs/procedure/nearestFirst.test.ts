import { nearestFirst } from '../../../dialogs/procedure/nearestFirst';

const terms = [
  'Có thẻ đọc sách còn hạn.',
  'Sách mượn không quá 5 cuốn.',
  'Có chỗ để xe đạp.',
  'Trẻ em đi cùng người lớn.',
  'Sách quý chỉ đọc tại chỗ.',
];

test.each([
  [
    'what a question speaks of stands first, in the order of the source',
    'trẻ em mượn sách quý được không',
    [1, 3, 4, 0, 2],
  ],
  ['a rare word counts more than one of many sentences', 'sách quý', [0, 1, 4, 2, 3]],
  ['a question of something else leaves all where it is', 'nuôi chim được không', [0, 1, 2, 3, 4]],
  ['a figure is near to nothing', '5 con chim', [0, 1, 2, 3, 4]],
])('%s', (_, question, order) =>
  expect(nearestFirst(question, terms, 3)).toEqual(order.map((at) => terms[at])),
);
