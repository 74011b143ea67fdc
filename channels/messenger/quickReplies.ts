import { numberedTitle, type Tap } from '../content/layout';
import { shorten } from '../content/splitText';
import { limits } from './limits';
import type { QuickReply } from './message';

/** The chips. A choice carries the number under which the text lists it, for its title may be cut. */
export function quickReplies(taps: readonly Tap[]): QuickReply[] {
  return taps.slice(0, limits.quickReplies).map((tap) => ({
    content_type: 'text',
    title: shorten(numberedTitle(tap), limits.quickReplyTitle),
    payload: fittingPayload(tap),
  }));
}

/** A payload that Messenger takes; where it is too long, tapping says the title. */
function fittingPayload({ payload, title }: Tap): string {
  return payload.length <= limits.payload ? payload : title.slice(0, limits.payload);
}
