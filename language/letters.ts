/** Letters of other alphabets that old fonts, scans and keyboards put in the place of ours; they look the same. */
const lookalikes: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ', ɖ: 'đ', Ɖ: 'Đ', ƣ: 'ư', Ƣ: 'Ư' };
/** Letters, figures and signs as wide as a Chinese one lie in the order of ASCII. */
const WIDE_FROM_ASCII = 0xfee0;
const foreign = /[ðÐɖƉƣƢ\uff01-\uff5e\u3000]/g;

/**
 * With the letters that Vietnamese is written with: "Ðăng ký" with the letter eth, "ngƣời" with gha, "ＣＣＣＤ" full-width →
 * "Đăng ký", "người", "CCCD". As many UTF-16 units as before.
 */
export function ownLetters(text: string): string {
  return text.replace(foreign, (letter) => {
    if (letter === '\u3000') return ' ';
    return lookalikes[letter] ?? String.fromCharCode(letter.charCodeAt(0) - WIDE_FROM_ASCII);
  });
}
