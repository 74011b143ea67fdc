import type { Action } from '../content/actions';
import { shorten } from '../content/splitText';
import { limits } from './limits';
import type { Button } from './message';
import { fitting } from './quickReplies';

/** The button for an action, or null when Messenger has none for it: it dials no short numbers such as 1022. */
export function buttonOf(action: Action): Button | null {
  const title = shorten(action.title, limits.buttonTitle);
  switch (action.kind) {
    case 'open':
      return { type: 'web_url', title, url: action.url };
    case 'say':
      return { type: 'postback', title, payload: fitting(action.payload, action.title) };
    case 'call': {
      const number = international(action.number);
      return number ? { type: 'phone_number', title, payload: number } : null;
    }
  }
}

function international(number: string): string | null {
  const digits = number.replace(/[\s.()-]/g, '').replace(/^0(?=\d{9,10}$)/, '+84');
  return /^\+\d{8,15}$/.test(digits) ? digits : null;
}
