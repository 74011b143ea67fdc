import listed from '../../data/listedActs.json';

const longestFirst = [...listed.acts].sort((a, b) => b.length - a.length).map((act) => act.normalize('NFC'));
const act = `(?:${longestFirst.join('|')})`;
const between = String.raw`(?:\s*[,/]\s*(?:(?:${listed.between.join('|')})\s+)?|\s+(?:${listed.between.join('|')})\s+)`;
const several = new RegExp(
  String.raw`(?<!\p{L})(${act}(?:${between}${act})+)(?!\p{L})\s+(?!\s*(?:không|ko|k)(?!\p{L}))(\p{L}.*)$`,
  'iu',
);
const single = new RegExp(String.raw`(?<!\p{L})${act}(?!\p{L})`, 'giu');

/**
 * A question that names several acts on one thing, once for each: "cấp, cấp lại thẻ mất bao lâu" is "cấp thẻ mất bao lâu"
 * and "cấp lại thẻ mất bao lâu". Null where there are not several.
 */
export function listedActs(text: string): { acts: string[]; questions: string[] } | null {
  const plain = text.normalize('NFC');
  const found = several.exec(plain);
  const [whole, list, rest] = found ?? [];
  if (!found || whole === undefined || list === undefined || rest === undefined) return null;
  const acts = list.match(single) ?? [];
  const before = plain.slice(0, found.index);
  return { acts, questions: acts.map((one) => `${before}${one} ${rest}`) };
}
