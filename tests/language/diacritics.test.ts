import fc from 'fast-check';
import { bearsDiacritics, countDiacritics, DiacriticRestorer } from '../../language/diacritics';
import { fold } from '../../language/text';

const single = new Map<string, number>();
const pairs = new Map<string, Map<string, number>>();
const texts = [
  'sinh con rồi làm giấy tờ gì',
  'con tôi chưa có giấy khai sinh',
  'sổ hồng cũ rách nát',
  'không biết nộp ở đâu',
  'hồng hào',
  'gia hạn giấy phép xây dựng nhà',
];
for (const text of texts) countDiacritics(text, 3, single, pairs);
const marks = DiacriticRestorer.of({ single, pairs });

test.each(texts)('"%s" gets back the marks that were taken away', (text) => {
  expect(marks.restore(fold(text))).toBe(text);
});

test.each([
  ['neighbours decide', 'giay phep', 'giấy phép'],
  ['known words in a new order', 'khai sinh con toi', 'khai sinh con tôi'],
  ['what nobody knows stays', 'xyz giay to', 'xyz giấy tờ'],
  ['what bears marks stays', 'sổ hong cu', 'sổ hồng cũ'],
  ['slips of typing methods stay for others to read', 'ki1 giay phep', 'ki1 giấy phép'],
  ['numbers and signs stay where they are', 'giay phep 01/ct, o dau?', 'giấy phép 01/ct, ở đâu?'],
])('%s: "%s"', (_, typed, meant) => {
  expect(marks.restore(typed)).toBe(meant);
});

test.each([
  ['marks that are missing', 'giây tờ khai sinh', 'giấy tờ khai sinh'],
  ['a bar that is missing', 'không biết nộp ở dâu', 'không biết nộp ở đâu'],
  ['a mark on another letter', 'con tôi chưa có giâý khai sinh', 'con tôi chưa có giấy khai sinh'],
  ['another tone, where no one writes that', 'giấy phép xây dựng nhả', 'giấy phép xây dựng nhà'],
  ['what is known with these marks stays', 'hồng hào', 'hồng hào'],
])('%s: "%s"', (_, typed, meant) => {
  const own = { single: new Map<string, number>(), pairs: new Map<string, Map<string, number>>() };
  for (const text of texts) countDiacritics(text, 5000, own.single, own.pairs);
  expect(DiacriticRestorer.of(own).restore(typed)).toBe(meant);
});

test('in a text with its marks a bare syllable is bare, unless it can hardly be', () => {
  expect(marks.restore('con tôi chưa có giấy khai sinh')).toBe('con tôi chưa có giấy khai sinh');
});

test('among marked words a bare one that people often write bare stays, though a marked one is likelier', () => {
  const own = { single: new Map<string, number>(), pairs: new Map<string, Map<string, number>>() };
  countDiacritics('giấy tờ của tôi', 30, own.single, own.pairs);
  countDiacritics('giấy to của tôi', 3, own.single, own.pairs);
  const restorer = DiacriticRestorer.of(own);
  expect(restorer.restore('giấy to của tôi')).toBe('giấy to của tôi');
  expect(restorer.restore('giay to cua toi')).toBe('giấy tờ của tôi');
});

test('without anything learned a text stays as it was typed', () => {
  expect(DiacriticRestorer.of({ single: new Map(), pairs: new Map() }).restore('Giay phep')).toBe(
    'giay phep',
  );
});

test('whatever comes in, letters stay the same and only marks are added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const typed = marks.restore(text);
      expect(fold(marks.restore(typed))).toBe(fold(typed));
    }),
  );
});

test.each([
  ['làm giấy khai sinh', true],
  ['lam giay khai sinh', false],
  ['', false],
])('"%s" bears its marks: %s', (text, bears) => {
  expect(bearsDiacritics(text)).toBe(bears);
});
