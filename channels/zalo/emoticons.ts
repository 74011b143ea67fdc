import table from './emoticons.json';

const emoji = new Map(Object.entries(table));

/** A picture without a name in the table. */
const ANY = '🙂';

/** A code by itself or several in a row, as Zalo's keyboard writes its little pictures: "/-heart", "/-strong/-strong". */
const codes = /(?<![^\s])((?:\/-[a-z]{1,12})+|[:;8=][-~>a-zA-Z()*$|]{1,4})(?![^\s])/g;

/** A text with Zalo's codes for little pictures as the pictures that people see: "cảm ơn /-heart" → "cảm ơn ❤️". */
export function withEmoji(text: string): string {
  return text.replace(codes, (code) =>
    code.startsWith('/-')
      ? code.replace(/\/-[a-z]+/g, (one) => emoji.get(one) ?? ANY)
      : (emoji.get(code) ?? code),
  );
}
