import { feesOn } from '../fees/feesOn';
import type { SheetFee } from './sheet';

/** The parts that dated fees of cards and of records share. */
interface DatedFee {
  amount: SheetFee['amount'];
  currency: string;
  per?: string | undefined;
  way?: SheetFee['way'] | undefined;
  when?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  share?: number | undefined;
  law?: string | undefined;
  note?: string | undefined;
}

/** The fees that apply on a day (YYYY-MM-DD); a discount carries the amount that it takes the place of. */
export function feesOfDay(day: string, fees: readonly DatedFee[]): SheetFee[] {
  return feesOn(day, fees).map((fee) => {
    const { amount, currency, per, way, when, until, law, note } = fee;
    const usual = until ? usualAmount(fee, fees) : undefined;
    const said = note ?? (amount === 'unknown' ? law : undefined);
    return {
      amount,
      currency,
      ...(per ? { per } : {}),
      ...(way ? { way } : {}),
      ...(when ? { when } : {}),
      ...(until ? { until } : {}),
      ...(usual ? { usual } : {}),
      ...(said ? { note: said } : {}),
    };
  });
}

function usualAmount({ when, way }: DatedFee, fees: readonly DatedFee[]): number | undefined {
  const full = fees.find(
    (fee) =>
      !fee.until &&
      fee.when === when &&
      (way === undefined || fee.way === way) &&
      typeof fee.amount === 'number',
  );
  return typeof full?.amount === 'number' ? full.amount : undefined;
}
