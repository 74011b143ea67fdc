import type { LocalFee } from '../schema/localFee';

/**
 * The city's own fees by the procedures they are paid for. What a newspaper said counts only for procedures of which the
 * city has given no line of its own.
 */
export function feesByCode(fees: readonly LocalFee[]): Map<string, LocalFee[]> {
  const byCode = new Map<string, LocalFee[]>();
  for (const fee of fees) for (const code of fee.codes) byCode.set(code, [...(byCode.get(code) ?? []), fee]);
  for (const [code, lines] of byCode) {
    const own = lines.filter(({ fromPress }) => fromPress !== true);
    if (own.length > 0) byCode.set(code, own);
  }
  return byCode;
}
