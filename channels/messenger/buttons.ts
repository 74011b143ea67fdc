import type { LinkAction } from '../content/layout';
import { shorten } from '../content/splitText';
import { limits } from './limits';
import type { Button } from './message';

/** The button for a link, or null when Messenger has none for it: it dials no short numbers such as 1022. */
export function buttonOf(link: LinkAction): Button | null {
  const title = shorten(link.title, limits.buttonTitle);
  if (link.kind !== 'call') return { type: 'web_url', title, url: link.url };
  const number = international(link.phone);
  return number ? { type: 'phone_number', title, payload: number } : null;
}

function international(number: string): string | null {
  const digits = number.replace(/[\s.()-]/g, '').replace(/^0(?=\d{9,10}$)/, '+84');
  return /^\+\d{8,15}$/.test(digits) ? digits : null;
}
