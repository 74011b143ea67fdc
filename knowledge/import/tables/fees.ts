import { tidy } from '../../../language/text';
import { codeOf } from '../code';
import { findAmounts, readNumber } from '../amounts';
import { type Cells, parts, RowProblem, said, slug } from './cells';
import { dateIn, dayIn, linkIn } from './source';

/** "Nghị quyết số 14/2025/NQ-HĐND" → the number alone. */
const resolutionNumber = /\d{1,4}\s*\/\s*\d{4}\s*\/\s*[A-ZĐ]+\s*-\s*[A-ZĐ]+/u;
/** Whoever decides says so in the number. */
const issuers: readonly (readonly [RegExp, string])[] = [
  [/-HĐND$/u, 'HĐND thành phố'],
  [/-UBND$|\/QĐ-UBND$/u, 'UBND thành phố'],
];

/**
 * A line of the city's own fees. The source is what the table names, or whoever issued the resolution.
 * @param today YYYY-MM-DD, where the table has no date
 * @throws RowProblem naming the cell that cannot be used
 */
export function feeOf(cells: Cells, today: string): unknown {
  const codes = parts(cells['codes'], /[;,\n]|\s+(?=\d\.\d{6})/).map((given) => codeOf(given).code);
  const wrong = codes.find((code) => !/^\d\.\d{6}$/.test(code));
  if (wrong !== undefined || codes.length === 0)
    throw new RowProblem('codes', `"${wrong ?? ''}" is no code of a procedure such as 1.001193`);
  const amount = amountIn(cells, 'amount');
  if (amount === undefined)
    throw new RowProblem('amount', 'must be an amount such as 8.000 đồng, or "Miễn phí"');
  const resolution = resolutionIn(cells);
  const issuer = issuers.find(([pattern]) => pattern.test(resolution ?? ''))?.[1];
  const publisher = said(cells['publisher']) ?? issuer;
  if (publisher === undefined)
    throw new RowProblem('publisher', 'must say who published it, or name the resolution');
  const when = said(cells['when']);
  const per = perOf(cells);
  const [online, from, until] = [amountIn(cells, 'online'), dayIn(cells, 'from'), dayIn(cells, 'until')];
  if (from !== undefined && until !== undefined && until < from)
    throw new RowProblem('until', `${until} is before the first day, ${from}`);
  const [note, url] = [said(cells['note']), linkIn(cells, 'url')];
  return {
    id: said(cells['id']) ?? slug([...codes.slice(0, 1), when ?? ''].join(' ')),
    codes: [...new Set(codes)],
    ...(when === undefined ? {} : { when }),
    amount,
    ...(per === undefined ? {} : { per }),
    ...(online === undefined ? {} : { online }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(note === undefined ? {} : { note }),
    source: {
      publisher,
      ...(url === undefined ? {} : { url }),
      asOf: dateIn(cells, 'asOf') ?? from ?? today,
    },
  };
}

/** Whole đồng or "free"; undefined for a blank cell. @throws RowProblem for anything else */
function amountIn(cells: Cells, field: string): number | 'free' | undefined {
  const given = said(cells[field]);
  if (given === undefined) return undefined;
  if (/^(?:miễn phí|miễn lệ phí|miễn|không thu|0(?:\s*(?:đồng|đ|vnđ|vnd))?)$/iu.test(given)) return 'free';
  const bare = given.replace(/\s*\/.*$/, '');
  const [first, ...others] = findAmounts(bare);
  const number = first === undefined ? readNumber(bare.replace(/\s/g, '')) : first.amount;
  const isWhole = number !== undefined && Number.isInteger(number) && number >= 1000;
  if (!isWhole || others.length > 0 || (first !== undefined && first.currency !== 'VND'))
    throw new RowProblem(
      field,
      `"${given}" is not one amount in whole đồng, such as 8.000 đồng, 8000, or "Miễn phí"`,
    );
  return number;
}

/** "đồng/giấy phép", "giấy phép", or what stands behind the amount: "8.000 đồng/việc". */
function perOf(cells: Cells): string | undefined {
  const own = said(cells['per'])?.replace(/^(?:đồng|đ|vnđ|vnd)(?:\s*\/\s*|$)/iu, '');
  if (own !== undefined && own !== '') return own;
  return said(/\/\s*(\D.*)$/.exec(tidy(cells['amount'] ?? ''))?.[1]);
}

function resolutionIn(cells: Cells): string | undefined {
  const given = said(cells['resolution']);
  if (given === undefined) return undefined;
  const number = resolutionNumber.exec(given)?.[0].replace(/\s/g, '');
  if (number === undefined)
    throw new RowProblem('resolution', `"${given}" names no number such as 14/2025/NQ-HĐND`);
  return number;
}
