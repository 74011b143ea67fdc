import { type LinkAction, numberedTitle, type Tap } from '../content/layout';
import { shorten } from '../content/splitText';
import { limits } from './limits';
import type { Button } from './message';

export function tapButton(tap: Tap): Button {
  return {
    title: shorten(numberedTitle(tap), limits.buttonTitle),
    type: 'oa.query.hide',
    payload: fittingPayload(tap),
  };
}

/** The button for a link, or null when Zalo has none for it: short numbers such as 1022 are not documented. */
export function linkButton(link: LinkAction): Button | null {
  const title = shorten(link.title, limits.buttonTitle);
  if (link.kind !== 'call') return { title, type: 'oa.open.url', payload: { url: link.url } };
  const number = international(link.phone);
  return number ? { title, type: 'oa.open.phone', payload: { phone_code: number } } : null;
}

/** What tapping says; where that is too long for Zalo, the title. */
export function fittingPayload({ payload, title }: Tap): string {
  return payload.length <= limits.payload ? payload : title.slice(0, limits.payload);
}

/** Digits with the country's code and without a plus. */
function international(number: string): string | null {
  const digits = number.replace(/[\s.()+-]/g, '').replace(/^0(?=\d{9,10}$)/, '84');
  return /^\d{9,15}$/.test(digits) ? digits : null;
}
