import fc from 'fast-check';
import { ownLetters } from '../../language/letters';
import { fold, syllables, tidy } from '../../language/text';

const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'Đđôướỵ aẤ\u0301\u0323\u200b\u00a0\n\t1/') }),
);

describe('tidy', () => {
  test.each([
    ['decomposed letters', 'khai sinh o\u0302\u0301', 'khai sinh ố'],
    ['invisible characters', 'căn\u200b \ufeffcước\u00ad', 'căn cước'],
    ['control characters', 'a\u0000b\u007fc', 'abc'],
    ['all kinds of space', ' hộ\u00a0\u00a0khẩu\n\tmới ', 'hộ khẩu mới'],
    ['the letter eth for đ', 'Ðăng ký \u00f0ất', 'Đăng ký đất'],
    ['the letter gha for ư, its tone beside it', 'ng\u01a3\u0300i \u01a2ớc', 'ngừi Ước'],
    ['full-width letters and figures', 'ＣＣＣＤ　１２？', 'CCCD 12?'],
    ['nothing but space', ' \n\t ', ''],
  ])('%s are brought to one form', (_, typed, tidied) => {
    expect(tidy(typed)).toBe(tidied);
  });

  test('tidy text stays as it is', () => {
    fc.assert(fc.property(anything, (text) => expect(tidy(tidy(text))).toBe(tidy(text))));
  });
});

describe('text that needs no tidying', () => {
  /** Step by step, whatever the text is like. */
  const inSteps = (text: string): string =>
    ownLetters(text)
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g,
        '',
      )
      .replace(/(\p{M}{8})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim();

  test('comes out as any other, step by step', () => {
    const spaced = fc.string({
      unit: fc.constantFrom(...'Đđôướỵ aẤ1/Ðƣａ', 'o\u0302', '\u0301', ' ', '\u2001', '\u0340'),
    });
    fc.assert(fc.property(fc.oneof(anything, spaced), (text) => expect(tidy(text)).toBe(inSteps(text))));
  });
});

describe('fold', () => {
  test.each([
    ['Đăng ký', 'dang ky'],
    ['ĐƯỜNG BỘ', 'duong bo'],
    ['nghĩa vụ quân sự', 'nghia vu quan su'],
    ['ỷ ỹ ỵ Ỡ Ặ', 'y y y o a'],
    ['Mẫu 01/ĐK', 'mau 01/dk'],
    ['Ðịa chỉ ngƣời \u00f0ó', 'dia chi nguoi do'],
    ['ｄａｎｇ ｋｙ', 'dang ky'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  test('leaves no mark of a Vietnamese text, however it is composed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(text)).toBe(fold(text.normalize('NFD')));
        expect(fold(text)).not.toMatch(/[đĐ\u0300\u0301\u0303\u0309\u0323]/);
      }),
    );
  });
});

describe('syllables', () => {
  test.each([
    ['Mẫu 01/ĐK', ['mẫu', '01', 'đk']],
    ['CT01', ['ct', '01']],
    ['nhà-ở, đất!', ['nhà', 'ở', 'đất']],
    ['khai\u200bsinh', ['khaisinh']],
    ['?!…', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(syllables(text)).toEqual(expected);
  });

  test('are the runs of letters and of digits, in whatever script', () => {
    fc.assert(
      fc.property(anything, (text) =>
        expect(syllables(text)).toEqual(
          tidy(text)
            .toLowerCase()
            .match(/\p{L}+|\p{N}+/gu) ?? [],
        ),
      ),
    );
  });

  test('are letters or digits alone, and reading them again changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = syllables(text);
        for (const one of read) expect(one).toMatch(/^(\p{L}+|\p{N}+)$/u);
        expect(syllables(read.join(' '))).toEqual(read);
      }),
    );
  });
});
