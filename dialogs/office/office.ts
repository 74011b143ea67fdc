import type { Office } from '../../knowledge/schema/office';
import { literal } from '../text/format';
import { withoutMobile } from '../text/mobile';

/** "UBND Phường Hải Châu". */
export function officeTitle({ name }: Office): string {
  return `UBND ${name}`;
}

export function mapUrl({ location }: Office): string | null {
  return location ? `https://www.google.com/maps?q=${location.lat},${location.lng}` : null;
}

/** "**UBND Phường Hải Châu**: Số 15 đường Lê Hồng Phong, phường Hải Châu – [bản đồ](…)". */
export function officeLine(office: Office): string {
  const map = mapUrl(office);
  return `**${literal(officeTitle(office))}**: ${addressText(office)}${map ? ` – [bản đồ](${map})` : ''}`;
}

export function addressText({ address }: Office): string {
  return address ? literal(withoutMobile(address).replace(/[\s,]+$/, '')) : 'trợ lý chưa có địa chỉ';
}

/** The units it was merged from on 2025-07-01; null when it was left as it was. */
export function mergedText({ name, mergedFrom }: Office): string | null {
  const [only] = mergedFrom;
  if (!only || (mergedFrom.length === 1 && only === name)) return null;
  return literal(mergedFrom.join(', '));
}
