import { tidy } from '../../language/text';
import type { Defect } from './defects';

/** Codes as provincial portals write them: the national one, then zeros and the number of the province. */
const tailed = /^(\d\.\d{6})(?:\.\d{2,3}){1,4}(?:\.H\d{1,3})?$/i;
/** A spreadsheet took the code for a number and dropped its last zeros; all codes have six decimals. */
const cutShort = /^(\d)[.,](\d{4,5})$/;

/** The national code of a procedure, and what was wrong with it as it was given. */
export function codeOf(given: string): {
  code: string;
  defect?: Extract<Defect, 'code-tail' | 'restored-code'>;
} {
  const text = tidy(given).replace(/^'/, '');
  const code = tailed.exec(text)?.[1];
  if (code !== undefined) return { code, defect: 'code-tail' };
  const cut = cutShort.exec(text);
  if (cut) return { code: `${cut[1]}.${(cut[2] ?? '').padEnd(6, '0')}`, defect: 'restored-code' };
  return { code: text.replace(/^(\d),(\d{6})$/, '$1.$2') };
}
