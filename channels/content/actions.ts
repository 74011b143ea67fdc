import type { Activity, CardAction } from 'botbuilder';
import { z } from 'zod';

/** What a button or a suggested answer does, whatever the platform. */
export type Action =
  | { kind: 'say'; title: string; payload: string }
  | { kind: 'open'; title: string; url: string }
  | { kind: 'call'; title: string; number: string };

/** Marks a payload that holds more than the text to be said. */
const MARK = 'tap:';

/** Reads Bot Framework's card actions; those that make no sense outside web chat (signin, playAudio) are left out. */
export function actionsOf(actions: readonly (CardAction | string)[] | undefined): Action[] {
  return (actions ?? []).flatMap((action): Action[] => {
    if (typeof action === 'string') return [{ kind: 'say', title: action, payload: action }];
    const { type, value } = action as { type: string; value?: unknown };
    const title = (action.title || (typeof value === 'string' ? value : '')).normalize('NFC').trim();
    if (!title) return [];
    switch (type) {
      case 'imBack':
      case 'postBack':
      case 'messageBack':
        return [{ kind: 'say', title, payload: payloadOf(action) }];
      case 'openUrl':
      case 'downloadFile':
      case 'showImage':
        return typeof value === 'string' && /^https?:\/\//.test(value)
          ? [{ kind: 'open', title, url: value }]
          : [];
      case 'call':
        return typeof value === 'string' ? [{ kind: 'call', title, number: value.replace(/^tel:/, '') }] : [];
      default:
        return [];
    }
  });
}

/** What a platform hands back when the action is tapped: the text itself where that says it all. */
function payloadOf(action: CardAction): string {
  const { type, title } = action;
  const value: unknown = action.value ?? action.text ?? title;
  const text = type === 'messageBack' ? action.text : undefined;
  if (typeof value === 'string' && (text ?? value) === value) return value || title;
  return MARK + JSON.stringify({ text, value });
}

const Tap = z.object({ text: z.string().optional(), value: z.unknown().optional() });

/** The activity that web chat would have sent for the same tap; a payload that is not ours is taken as text. */
export function tapped(payload: string): Partial<Activity> {
  return { type: 'message', ...content(payload), channelData: { postBack: true } };
}

function content(payload: string): { text?: string; value?: unknown } {
  if (!payload.startsWith(MARK)) return { text: payload };
  try {
    const { text, value } = Tap.parse(JSON.parse(payload.slice(MARK.length)));
    return { ...(text !== undefined && { text }), ...(value !== undefined && { value }) };
  } catch {
    return { text: payload };
  }
}
