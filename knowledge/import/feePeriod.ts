import { findAmounts, sameAmount } from './amounts';
import type { Charge } from './charge';

const until =
  /đến\s+(?:hết\s+)?(?:ngày\s+)?(?:(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))/giu;
/** Sentences, list items and brackets of a note: what one of them says, it says by itself. */
const parts = /(?<=[.;])\s+|\n|[()]|\s+[-+*]\s+|\t/;

/**
 * A charge without what its note says about times that had run out when the record was taken ("miễn từ 07/4/2026 đến
 * 30/6/2026"). Undefined where the printed amount itself belongs to such a time.
 * @param asOf YYYY, YYYY-MM or YYYY-MM-DD
 */
export function inForce(charge: Charge, asOf: string): Charge | undefined {
  const said = charge.note.split(parts);
  const over = said.filter((part) => hasEnded(part, asOf));
  if (over.length === 0) return charge;
  const { printed } = charge;
  const onlyRelief = over.every((part) => /miễn/i.test(part) && !/giảm|%/.test(part));
  const overAmounts = over.flatMap((part) => findAmounts(part));
  const ownIsOver = typeof printed === 'object' && overAmounts.some((amount) => sameAmount(amount, printed));
  if (typeof printed !== 'object' || ownIsOver || !onlyRelief) return undefined;
  const note = said
    .filter((part) => !over.includes(part))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('; ');
  return { printed, note };
}

/** Whether the text ties an amount to a time that ends. */
export function hasEnd(said: string): boolean {
  return said.match(until) !== null;
}

function hasEnded(said: string, asOf: string): boolean {
  return [...said.matchAll(until)].some((found) => {
    const [day, month, year] = found.slice(1).filter((part) => part !== undefined);
    const end = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    return end.slice(0, asOf.length) < asOf;
  });
}
