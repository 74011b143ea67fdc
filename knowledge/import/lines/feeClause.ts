import { fold, tidy } from '../../../language/text';
import type { FeeLine } from '../../schema/procedure';
import { findAmounts, locateAmounts, type PlacedAmount } from '../amounts';
import { shortened, situationOf, withoutLegalTail } from './clauses';
import {
  council,
  exempted,
  exempts,
  EXEMPT_LENGTH,
  labelOf,
  lawOf,
  LEAST,
  nothing,
  online,
  perOf,
  WHOLLY_FREE_LENGTH,
} from './feeWords';
import { periodOf, shareOf } from './periods';

/** One clause: its amounts with their case; a share; who is exempt; who sets it; or only the rule to look into. */
export function linesOfClause(clause: string): FeeLine[] {
  const plain = fold(clause);
  const { from, until } = periodOf(clause);
  const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const text = tidy(clause);
  const amounts = locateAmounts(text);
  const when = situationOf(clause);
  const law = lawOf(clause);
  if (amounts.length > 0) {
    const leadingWords = amounts.length > 1 ? headOf(text, amounts) : undefined;
    return amounts.flatMap(({ amount, currency, at }, i): FeeLine[] => {
      const words =
        amounts.length === 1
          ? text
          : text.slice(
              amounts[i - 1]?.end ?? 0,
              amounts[i + 1] === undefined ? undefined : endOfPiece(text, amounts, i),
            );
      const label =
        amounts.length === 1
          ? (when ?? labelOf(text))
          : pieceLabel(text.slice(amounts[i - 1]?.end ?? 0, at), leadingWords, words);
      const filing = online.test(words) ? { way: 'online' as const } : {};
      const own = label === undefined || ('way' in filing && online.test(label)) ? {} : { when: label };
      const unit = perOf(text.slice(at));
      // A few đồng are a price by the ton or the page, or a number that lost its thousands.
      if (currency === 'VND' && amount > 0 && amount < LEAST && !('per' in unit)) return [];
      return [
        { amount: amount === 0 ? 'free' : amount, currency, ...unit, ...filing, ...own, ...days, ...law },
      ];
    });
  }
  const share = shareOf(clause);
  if (share !== undefined && (until !== undefined || when !== undefined))
    return [
      { amount: 'unknown', currency: 'VND', share, ...(when === undefined ? {} : { when }), ...days, ...law },
    ];
  if (council.test(plain)) return [{ amount: 'by-council', currency: 'VND' }];
  const own = withoutLegalTail(clause);
  if (nothing.test(plain) || exempts.test(fold(own))) {
    const everybody = nothing.test(plain) && own.length <= WHOLLY_FREE_LENGTH && when === undefined;
    const whom = everybody
      ? exempted(clause)
      : (exempted(clause) ?? when ?? shortened(own, EXEMPT_LENGTH))?.replace(/^(?:các )?trường hợp /u, '');
    if (!everybody && whom === undefined) return [];
    return [{ amount: 'free', currency: 'VND', ...(whom === undefined ? {} : { when: whom }), ...days }];
  }
  if (!('law' in law) || !/phí|mức thu|quy định/iu.test(clause)) return [];
  const label = labelOf(clause) ?? when;
  return [
    { amount: 'unknown', currency: 'VND', ...(label === undefined ? {} : { when: label }), ...days, ...law },
  ];
}

/** "Đối với xe ô tô: lý thuyết 100.000 đồng, thực hành 350.000 đồng": what stands before the colon is said of each. */
function headOf(text: string, amounts: readonly PlacedAmount[]): string | undefined {
  const colon = /^[^:]{3,160}:(?=\s)/u.exec(text.slice(0, amounts[0]?.at))?.[0];
  return colon === undefined ? undefined : (situationOf(colon) ?? labelOf(colon));
}

function endOfPiece(text: string, amounts: readonly PlacedAmount[], i: number): number {
  const next = amounts[i + 1]?.at ?? text.length;
  const comma = text.indexOf(',', amounts[i]?.end ?? 0);
  return comma > 0 && comma < next ? comma : next;
}

function pieceLabel(before: string, head: string | undefined, words: string): string | undefined {
  const own =
    labelOf((before.split(/:\s/).at(-2) ?? '').split(/,\s/).at(-1) ?? '') ??
    labelOf(
      before
        .split(/[:,]\s/)
        .filter((part) => part.trim() !== '')
        .at(-1) ?? '',
    ) ??
    situationOf(words);
  if (head === undefined || own === undefined || own === head) return own ?? head;
  return shortened(`${head}: ${own}`) ?? own;
}

/** "Miễn phí cho người có công; người thuộc hộ nghèo": the list belongs to its beginning. */
export function joinedLists(clauses: readonly string[]): string[] {
  const joined: string[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const goesOn =
      /^(?:và\s+)?(?:người|hộ|trẻ|cá nhân|gia đình|con|công dân|thân nhân|bệnh binh|thương binh)(?!\p{L})/u.test(
        clause,
      );
    if (before !== undefined && goesOn && exempts.test(fold(before)) && findAmounts(clause).length === 0)
      joined.splice(-1, 1, `${before}; ${clause}`);
    else joined.push(clause);
  }
  return joined;
}
