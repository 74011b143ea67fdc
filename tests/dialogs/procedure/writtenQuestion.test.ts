import { asksHowMuch, kindOf, readWordings } from '../../../dialogs/procedure/writtenQuestion';
import type { CardAsked } from '../../../knowledge/schema/card';

test.each([
  ['nộp thay được không', 'may'],
  ['có cần nộp ảnh không', 'must'],
  ['có được cấp phép không', 'may'],
  ['thẻ để làm chi', null],
])('"%s" asks for what %s be', (text, kind) => expect(kindOf(text)).toBe(kind));

test.each([
  ['làm thẻ bao nhiêu tiền', true],
  ['làm thẻ có khó không', false],
])('"%s" asks how much: %s', (text, expected) => expect(asksHowMuch(text)).toBe(expected));

test('the wordings of a card are read once, in their order', () => {
  const asked: CardAsked = { q: ['nộp thay được không', 'có cần nộp ảnh không'], answer: 'yes', a: 'Có.' };
  const read = readWordings(asked);
  expect(read.map(({ kind }) => kind)).toEqual(['may', 'must']);
  expect([...(read[1]?.content ?? [])]).toEqual(['anh']);
  expect(readWordings(asked)).toBe(read);
});
