import type { Office } from '../../knowledge/schema/office';
import { withoutMobile } from '../text/mobile';
import { say } from '../text/say';

/** "UBND Phường Hải Châu". */
export function officeTitle({ name }: Office): string {
  return say('office.title', { name });
}

export function mapUrl({ location }: Office): string | null {
  return location ? `https://www.google.com/maps?q=${location.lat},${location.lng}` : null;
}

export function addressText({ address }: Office): string {
  return address ? withoutMobile(address).replace(/[\s,]+$/, '') : say('office.noAddress');
}

/** The units it was merged from on 2025-07-01; null when it was left as it was. */
export function mergedText({ name, mergedFrom }: Office): string | null {
  const [only] = mergedFrom;
  if (!only || (mergedFrom.length === 1 && only === name)) return null;
  return mergedFrom.join(', ');
}
