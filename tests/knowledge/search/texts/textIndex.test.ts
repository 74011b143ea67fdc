import { TextIndex } from '../../../../knowledge/search/texts/textIndex';
import { fold } from '../../../../language/text';

/** Longer than a passage, of words that no question here asks for. */
const filler = (size: number): string => Array.from({ length: size }, (_, i) => `chữ${i}`).join(' ');

const rules = {
  age: 'Điều 8. Tuổi đọc sách\nNgười từ đủ mười sáu tuổi được mượn sách về nhà. Trẻ nhỏ đọc tại chỗ.',
  fine: 'Điều 9. Trả sách muộn\nNgười trả sách muộn mỗi ngày nộp hai nghìn đồng. Mất sách thì đền theo giá bìa.',
  card: 'Điều 10. Thẻ đọc\nThẻ đọc có giá trị một năm. Mất thẻ thì báo cho thủ thư để làm thẻ khác.',
  hours: 'Điều 11. Giờ mở cửa\nThư viện mở cửa từ tám giờ sáng, nghỉ ngày lễ.',
};
const names = Object.keys(rules);
const index = new TextIndex(Object.values(rules));
const first = (question: string, of = index): string | undefined => names[of.search(question)[0]?.text ?? -1];

test.each([
  ['Mấy tuổi thì được mượn sách về nhà?', 'age'],
  ['Trả sách muộn thì nộp bao nhiêu tiền một ngày?', 'fine'],
  ['Mất sách đền thế nào?', 'fine'],
  ['Mất thẻ phải báo ai?', 'card'],
  ['Thẻ đọc có giá trị bao lâu?', 'card'],
  ['Thư viện có mở cửa ngày lễ không?', 'hours'],
])('"%s" is answered by the article on %s, with and without marks', (question, name) => {
  expect(first(question)).toBe(name);
  expect(first(fold(question))).toBe(name);
});

test('a text that holds nothing of a question is not found, and no question finds none', () => {
  expect(index.search('thẻ').map(({ text }) => names[text])).toEqual(['card']);
  expect(index.search('máy bay')).toEqual([]);
  expect(index.search('')).toEqual([]);
  expect(new TextIndex([]).search('thẻ')).toEqual([]);
});

test('no more are found than were asked for, best first', () => {
  const found = index.search('sách thẻ đọc', 2);
  expect(found).toHaveLength(2);
  expect(found[0]!.score).toBeGreaterThan(found[1]!.score);
});

test('what one question touched does not count in the next', () => {
  const before = index.search('mất thẻ');
  index.search('mở cửa trả sách muộn mượn sách về nhà tám giờ');
  expect(index.search('mất thẻ')).toEqual(before);
});

describe('of two texts with the same words', () => {
  const better = (question: string, good: string, other: string): void => {
    // Whichever stands first: of equal ones it would win.
    expect(new TextIndex([good, other, filler(30)]).search(question)[0]?.text).toBe(0);
    expect(new TextIndex([other, good, filler(30)]).search(question)[0]?.text).toBe(1);
  };

  test('the one wins that has them side by side', () => {
    better('phí trước bạ', `a ${filler(4)} phí trước bạ`, `a phí ${filler(2)} trước ${filler(2)} bạ`);
  });

  test('the one wins that has them in one passage, though not side by side', () => {
    const apart = `${filler(30)} trước ${filler(30)}`;
    better('phí trước bạ', `x. ${filler(60)} phí a trước a bạ`, `x. phí ${apart} a bạ`);
  });

  test('the shorter one wins', () => {
    better('lệ phí', `x. ${filler(3)} lệ phí`, `x. ${filler(3)} lệ phí ${filler(40)}`);
  });

  test('the one wins whose heading has them', () => {
    better('lệ phí', `Lệ phí\n${filler(25)}`, `${filler(1)}\nlệ phí ${filler(24)}`);
  });

  test('a marked question prefers what sounds the same', () => {
    better('căn', 'x. căn', 'x. cân');
  });
});
