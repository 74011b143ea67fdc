import type { LocalFee } from '../schema/localFee';
import { feesOn } from '../fees/feesOn';
import type { SheetCase, SheetFee } from './sheet';

/**
 * The city's own fees take the place of "set by the council" and of what the source leaves open; amounts that the state
 * has set, and exemptions, stay.
 */
export function withLocalFees(
  cases: readonly SheetCase[],
  local: readonly LocalFee[],
  day: string,
): SheetCase[] {
  const own = feesOn(day, local).flatMap(sheetFees);
  if (own.length === 0) return [...cases];
  return cases.map((one, i) => {
    const kept = one.fees.filter(({ amount }) => amount !== 'by-council' && amount !== 'unknown');
    return { ...one, fees: i === 0 ? [...kept.filter((fee) => !isSaid(fee, own)), ...own] : kept };
  });
}

/** An exemption of the source that the city's own line says too. */
function isSaid(fee: SheetFee, own: readonly SheetFee[]): boolean {
  return fee.amount === 'free' && own.some(({ amount, when }) => amount === 'free' && when === fee.when);
}

function sheetFees({
  amount,
  online,
  when,
  per,
  until,
  resolution,
  fromPress,
  note,
  source,
}: LocalFee): SheetFee[] {
  const local = {
    publisher: source.publisher,
    asOf: source.asOf,
    fromPress: fromPress ?? false,
    ...(resolution ? { resolution } : {}),
    ...(source.url ? { url: source.url } : {}),
  };
  const shared = {
    currency: 'VND',
    local,
    ...(when ? { when } : {}),
    ...(per ? { per } : {}),
    ...(until ? { until } : {}),
    ...(note ? { note } : {}),
  };
  if (online === undefined) return [{ amount, ...shared }];
  return [
    { amount, ...shared, way: 'in-person' },
    { amount: online, ...shared, way: 'online' },
  ];
}
