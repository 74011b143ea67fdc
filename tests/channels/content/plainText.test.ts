import fc from 'fast-check';
import { shorten, split } from '../../../channels/content/splitText';
import { actionLines, cardText, numbered, plainText } from '../../../channels/content/plainText';

describe('Markdown as plain text', () => {
  it.each([
    ['**đậm** và *nghiêng*', 'đậm và nghiêng'],
    ['__đậm__', 'đậm'],
    ['# Hồ sơ', 'Hồ sơ'],
    ['- một\n* hai\n+ ba', '• một\n• hai\n• ba'],
    ['1. một\n2. hai', '1. một\n2. hai'],
    ['> trích', 'trích'],
    ['`mã`', 'mã'],
    ['[Cổng](https://dichvucong.gov.vn)', 'Cổng: https://dichvucong.gov.vn'],
    ['[https://a.vn](https://a.vn)', 'https://a.vn'],
    ['[](https://a.vn)', 'https://a.vn'],
    ['<https://a.vn/x_y_z>', 'https://a.vn/x_y_z'],
    [
      '[Wiki](https://vi.wikipedia.org/wiki/Đà_Nẵng_(thành_phố))',
      'Wiki: https://vi.wikipedia.org/wiki/Đà_Nẵng_(thành_phố)',
    ],
    ['![Biểu đồ](https://a.vn/b.png)', 'Biểu đồ: https://a.vn/b.png'],
    ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
    ['snake_case__name__x', 'snake_case__name__x'],
    ['\\*không đậm\\*', '*không đậm*'],
    ['a\r\n\r\n\r\n\r\nb  ', 'a\n\nb'],
    ['Đà Nẵng'.normalize('NFD'), 'Đà Nẵng'],
  ])('%j reads %j', (markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });

  it('leaves text without markup as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ,.?]{0,200}$/u), (text) =>
        expect(plainText(text)).toBe(text.normalize('NFC').trim()),
      ),
    );
  });
});

describe('cards and actions as text', () => {
  it('a card is its lines', () => {
    expect(cardText({ title: '**UBND**', text: '24 Trần Phú', actions: [] })).toBe('UBND\n24 Trần Phú');
  });

  it('links and numbers are lines; what is said by tapping is not', () => {
    const lines = actionLines([
      { kind: 'open', title: 'Bản đồ', url: 'https://maps' },
      { kind: 'call', title: 'Tổng đài', number: '1022' },
      { kind: 'say', title: 'Phí', payload: 'phí' },
    ]);
    expect(lines).toEqual(['Bản đồ: https://maps', 'Tổng đài: 1022']);
  });

  it('choices are numbered unless they are already', () => {
    expect(numbered(['một', '7. bảy'])).toEqual(['1. một', '7. bảy']);
  });
});

describe('fitting into a limit', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });

  it('no piece is longer than the limit, none is empty, and no word is lost', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 120 }), (whole, limit) => {
        const pieces = split(whole, limit);
        expect(pieces.every((piece) => piece.length >= 1 && piece.length <= limit)).toBe(true);
        expect(pieces.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      }),
    );
  });

  it.each([
    ['paragraphs', 'một hai\n\nba bốn. năm', 16, ['một hai', 'ba bốn. năm']],
    ['lines', 'một hai\nba bốn. năm', 16, ['một hai', 'ba bốn. năm']],
    ['sentences', 'một hai. ba bốn năm', 16, ['một hai.', 'ba bốn năm']],
    ['words', 'một hai ba bốn năm', 12, ['một hai ba', 'bốn năm']],
    ['characters, when there is nothing else', 'aaaaaaaa', 3, ['aaa', 'aaa', 'aa']],
  ])('cuts between %s', (_, whole, limit, pieces) => {
    expect(split(whole, limit)).toEqual(pieces);
  });

  it('cuts no character in two', () => {
    expect(split('👨‍👩‍👧👨‍👩‍👧', 12)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
    expect(shorten('👨‍👩‍👧👨‍👩‍👧', 12)).toBe('👨‍👩‍👧…');
  });

  it('shortens to the limit at most, and only what is too long', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (whole, limit) => {
        const short = shorten(whole, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short === whole).toBe(whole.length <= limit);
      }),
    );
  });
});
