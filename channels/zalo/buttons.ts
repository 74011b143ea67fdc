import type { Action } from '../content/actions';
import { shorten } from '../content/splitText';
import { limits } from './limits';
import type { Button } from './message';

/** The button for an action, or null when Zalo has none for it: short numbers such as 1022 are not documented. */
export function buttonOf(action: Action): Button | null {
  const title = shorten(action.title, limits.buttonTitle);
  switch (action.kind) {
    case 'say':
      return { title, type: 'oa.query.hide', payload: fitting(action) };
    case 'open':
      return { title, type: 'oa.open.url', payload: { url: action.url } };
    case 'call': {
      const number = international(action.number);
      return number ? { title, type: 'oa.open.phone', payload: { phone_code: number } } : null;
    }
  }
}

/** What tapping says; where that is too long for Zalo, the title. */
export function fitting({ payload, title }: Extract<Action, { kind: 'say' }>): string {
  return payload.length <= limits.payload ? payload : title.slice(0, limits.payload);
}

/** Digits with the country's code and without a plus. */
function international(number: string): string | null {
  const digits = number.replace(/[\s.()+-]/g, '').replace(/^0(?=\d{9,10}$)/, '84');
  return /^\d{9,15}$/.test(digits) ? digits : null;
}
