import * as fc from 'fast-check';
import { alternatives } from '../../language/alternatives';
import { patternMatcher, PhraseMatcher, phraseSet } from '../../language/phraseMatcher';
import { mayMean, words } from '../../language/words';

const book = new PhraseMatcher<string>([
  ['khai sinh', 'birth'],
  ['đăng ký khai sinh', 'registration'],
  ['khai', 'declare'],
  ['cưới', 'wedding'],
  ['cuối', 'end'],
  ['lý lịch', 'record'],
]);

function longest(text: string): string[] {
  return book.matchLongest(words(text)).map(({ value }) => value);
}

describe('the longest phrases, from left to right', () => {
  test.each([
    ['tôi muốn đăng ký khai sinh', ['registration']],
    ['khai sinh rồi khai thuế', ['birth', 'declare']],
    ['dang ky khai sinh', ['registration']],
    ['đăng ký khai', ['declare']],
    ['đám cưới', ['wedding']],
    ['dam cuoi', ['wedding', 'end']],
    ['đám cười', []],
    ['lí lịch', ['record']],
    ['đang ký khai sinh', ['birth']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(longest(text)).toEqual(expected);
  });
});

test('tells where a phrase stands and how the book writes it', () => {
  expect(book.matchLongest(words('xin khai sinh nhé'))).toEqual([
    { from: 1, to: 3, phrase: 'khai sinh', value: 'birth' },
  ]);
});

test('all phrases are found, those inside others too', () => {
  const found = book.matchAll(words('đăng ký khai sinh')).map(({ value, from, to }) => [value, from, to]);
  expect(found).toEqual([
    ['registration', 0, 4],
    ['declare', 2, 3],
    ['birth', 2, 4],
  ]);
});

test('one phrase may carry several values', () => {
  const twice = new PhraseMatcher([
    ['sổ đỏ', 1],
    ['sổ đỏ', 2],
  ]);
  expect(twice.matchLongest(words('so do')).map(({ value }) => value)).toEqual([1, 2]);
});

test('a phrase without any letter is never found', () => {
  const empty = new PhraseMatcher([['…', 1]]);
  expect(empty.matchAll(words('… và …'))).toEqual([]);
});

test('finds what reading the text word by word finds', () => {
  const syllable = fc.constantFrom('khai', 'sinh', 'cưới', 'cuối', 'cuoi', 'lý', 'lí');
  const sentence = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      fc.array(sentence, { maxLength: 12 }),
      fc.array(syllable, { maxLength: 8 }),
      (phrases, said) => {
        const text = words(said.join(' '));
        const expected = phrases.flatMap((phrase, number) => {
          const written = words(phrase);
          return text.flatMap((_, from) =>
            written.every((word, i) => text[from + i] && mayMean(text[from + i]!, word))
              ? [`${number} at ${from} to ${from + written.length}`]
              : [],
          );
        });
        const matcher = new PhraseMatcher(phrases.map((phrase, number) => [phrase, number] as const));
        const found = matcher.matchAll(text).map(({ value, from, to }) => `${value} at ${from} to ${to}`);
        expect(found.sort()).toEqual(expected.sort());
      },
    ),
  );
});

test('a phrase of whatever signs is read as a text is: it stands in itself', () => {
  const sign = fc.constantFrom(...'aăâđéỳ\u0301\u0323 ＡΣß1½٣/.-,\t\u00a0’😀'.split(''), 'Đ', 'Ý ');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 12 }), (phrase) => {
      const text = words(phrase);
      fc.pre(text.length > 0);
      const [found] = new PhraseMatcher([[phrase, 1]]).matchLongest(text);
      expect(found).toMatchObject({ from: 0, to: text.length });
    }),
  );
});

test.each([
  ['xin cấp lại thẻ', ['xin', 'thẻ']],
  ['cap lai va cấp lại', ['va']],
  ['thẻ', ['thẻ']],
  ['', []],
])('without its phrases, of %j is left %j', (text, left) => {
  const matcher = phraseSet(['cấp', 'cấp lại']);
  expect(matcher.without(words(text)).map((word) => word.text)).toEqual(left);
});

describe('phrases with alternatives', () => {
  const patterns = [
    ['cho (em|tôi|) hỏi (thăm|)', 'ask'],
    ['(em|tôi|) (xin|muốn) hỏi', 'wish'],
    ['cho em', 'give'],
    ['(dạ|) (vâng|)', 'yes'],
    ['h(ỏi|oi) thăm', 'inquire'],
    ['(em ơi|anh|) (ơi|) (cho|) hỏi', 'call'],
  ] as const;
  const written = new PhraseMatcher(
    patterns.flatMap(([pattern, value]) =>
      [...new Set(alternatives(pattern))].map((one) => [one, value] as const),
    ),
  );
  const found = (book: PhraseMatcher<string>, said: string): string[] =>
    [...new Set(book.matchAll(words(said)).map(({ from, to, value }) => `${from}-${to} ${value}`))].sort();

  test('are found as if they were written out', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'cho em tôi toi hỏi hoi thăm xin muốn dạ vâng ơi anh gì'.split(' ')), {
          maxLength: 9,
        }),
        (said) =>
          expect(found(patternMatcher(patterns), said.join(' '))).toEqual(found(written, said.join(' '))),
      ),
    ));

  test('are told by their pattern, once', () =>
    expect(patternMatcher(patterns).matchLongest(words('cho em hỏi thăm'))).toEqual([
      { from: 0, to: 4, phrase: 'cho (em|tôi|) hỏi (thăm|)', value: 'ask' },
    ]));
});
