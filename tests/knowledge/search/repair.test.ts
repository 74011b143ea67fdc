import fc from 'fast-check';
import { Lexicon, packLexicon } from '../../../knowledge/search/index/lexicon';
import { repair } from '../../../knowledge/search/repair';
import { word, words } from '../../../language/words';

const phrases = [
  'đăng ký khai sinh',
  'đăng ký kết hôn',
  'cấp thẻ căn cước',
  'hộ chiếu phổ thông',
  'khai thuế',
];
const lexicon = new Lexicon(packLexicon([...phrases, ...phrases].map(words)));

function read(token: string, before?: string): string | null {
  return (
    repair(token, lexicon, before === undefined ? undefined : word(before))
      ?.map(({ unaccented }) => unaccented)
      .join(' ') ?? null
  );
}

test.each([
  ['joined words', 'khaisinh', 'khai sinh'],
  ['joined words with their marks', 'khaithuế', 'khai thue'],
  ['many joined words', 'dangkykethon', 'dang ki ket hon'],
  ['joined words of which one ends in y', 'dangky', 'dang ki'],
  ['doubled letters', 'khaiiii', 'khai'],
  ['a wrong letter', 'sinj', 'sinh'],
  ['a missing letter', 'snh', 'sinh'],
  ['a letter too many', 'sinhk', 'sinh'],
  ['two letters the other way round', 'sihn', 'sinh'],
  ['Telex keys', 'ddawng', 'dang'],
  ['Telex tone', 'thuees', 'thue'],
  ['VNI digits', 'd9a8ng', 'dang'],
])('%s: %s is read as %s', (_, token, expected) => {
  expect(read(token)).toBe(expected);
});

test.each([
  ['a known word', 'khai'],
  ['a known word with other marks', 'khải'],
  ['a number', '2026'],
  ['a code', 'ct01'],
  ['what resembles nothing', 'xyzzqw'],
  ['a run too long to be words', 'khaisinh'.repeat(10)],
])('%s stays as it is: %s', (_, token) => {
  expect(read(token)).toBeNull();
});

test('the marks of Telex and VNI keys come out right', () => {
  expect(repair('thuees', lexicon, undefined)?.[0]?.accent).toBe(word('thuế').accent);
  expect(repair('ho65', lexicon, undefined)?.[0]?.accent).toBe(word('hộ').accent);
});

test('the word before helps to choose', () => {
  const twins = new Lexicon(
    packLexicon(['nộp thuế', 'khai thuê', 'cấp thẻ', 'cấp thẻ', 'cấp thẻ', 'nộp thue'].map(words)),
  );
  const after = (before: string): string | undefined => repair('thce', twins, word(before))?.[0]?.unaccented;
  expect(after('nộp')).toBe('thue');
  expect(after('cấp')).toBe('the');
});

/** What is read among other words than those above. */
const among = (phrases: readonly string[], token: string): string | null =>
  repair(token, new Lexicon(packLexicon(phrases.map(words))), undefined)
    ?.map(({ unaccented }) => unaccented)
    .join(' ') ?? null;

describe('what is left alone, so that nobody is answered on what was never said', () => {
  test.each([
    ['a letter and a digit are a number of something', ['ô tô'], 'o6', null],
    ['a digit is never taken for a letter', phrases, 'kha1', null],
    ['two letters tell too little', phrases, 'kj', null],
    ['so do four that might be two words', ['thẻ an', 'ai ở'], 'anai', null],
    ['a single letter is no word of a run', ['khai sinh', 'y tế'], 'khaiy', 'khai'],
    ['a long word has more than one letter wrong', ['mạng internet'], 'internets', null],
  ])('%s', (_, known, token, read) => {
    expect(among(known, token)).toBe(read);
  });
});

describe('of several readings the likelier', () => {
  test.each([
    ['five letters may be two words', ['thẻ an', 'ai ở'], 'thean', 'the an'],
    ['forty letters may be many', phrases, 'khaisinh'.repeat(5), 'khai sinh '.repeat(5).trim()],
    ['words that stand side by side', ['hoa lá', 'nạn', 'hoãn án'], 'hoanan', 'hoan an'],
    ['words that stand side by side, the other way', ['hoa nan', 'hoãn', 'án'], 'hoanan', 'hoa nan'],
    ['a word after one letter of nothing', phrases, 'xkhai', 'khai'],
    ['a letter missing at the end', phrases, 'sin', 'sinh'],
    ['eight letters may be one word', ['mạng internet'], 'interneo', 'internet'],
    ['the easier slip', ['thẻ một', 'thuế hai'], 'thce', 'the'],
  ])('%s', (_, known, token, read) => {
    expect(among(known, token)).toBe(read);
  });
});

test('whatever is read, each of its words is known', () => {
  const token = fc.string({
    unit: fc.constantFrom(...'abcdeghikmnoprstuxyđăêơ0159'),
    minLength: 1,
    maxLength: 16,
  });
  fc.assert(
    fc.property(token, (typed) => {
      for (const { unaccented } of repair(typed, lexicon, undefined) ?? [])
        expect(lexicon.has(unaccented)).toBe(true);
    }),
  );
});
