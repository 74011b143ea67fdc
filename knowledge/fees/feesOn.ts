/** A fee with the days on which it applies (`FeeLine`, `CardFee`). */
interface Dated {
  amount: number | string;
  way?: string | undefined;
  when?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  share?: number | undefined;
}

/**
 * The fees that count on a day. What has ended or not begun is left out; a discount that runs stands before the full
 * amount of the same way and case, which it replaces until it ends. A share ("50 %") becomes an amount of the full one.
 * @param day YYYY-MM-DD
 */
export function feesOn<T extends Dated>(day: string, fees: readonly T[]): T[] {
  const running = fees.filter(({ from, until }) => (!from || from <= day) && (!until || day <= until));
  const discounts = running.filter(({ until }) => until !== undefined).map((fee) => shared(fee, running));
  const lasting = running.filter(
    (fee) => fee.until === undefined && !discounts.some((discount) => takesPlaceOf(discount, fee)),
  );
  return [...discounts, ...lasting];
}

/** Whether a discount is paid instead of a full amount. */
function takesPlaceOf(discount: Dated, full: Dated): boolean {
  return (
    discount.when === full.when &&
    (discount.way === undefined || discount.way === full.way) &&
    (typeof discount.amount === 'number' || discount.amount === 'free') &&
    typeof full.amount === 'number'
  );
}

function shared<T extends Dated>(fee: T, all: readonly T[]): T {
  const { share } = fee;
  if (share === undefined || typeof fee.amount === 'number') return fee;
  const full = all.find(
    (other) => other.until === undefined && other.when === fee.when && typeof other.amount === 'number',
  );
  return typeof full?.amount === 'number' ? { ...fee, amount: Math.round((full.amount * share) / 100) } : fee;
}
