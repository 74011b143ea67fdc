import type { Activity } from 'botbuilder';
import type { Action as LinkOrAsk, Block } from '../../replies/blocks';
import { actionsOf } from './actions';

/**
 * The blocks of a reply. One that carries none (an apology of the middleware, a client's own bot) is its text with its
 * suggested actions; its attachments are left to `mediaOf`.
 */
export function blocksOf(activity: Partial<Activity>): Block[] {
  const { blocks } = (activity.channelData ?? {}) as { blocks?: unknown };
  if (Array.isArray(blocks)) return blocks as Block[];
  const text = (activity.text ?? '').normalize('NFC').trim();
  const actions = actionsOf(activity.suggestedActions?.actions).map((action): LinkOrAsk => {
    switch (action.kind) {
      case 'say':
        return { kind: 'ask', title: action.title, says: action.payload };
      case 'open':
        return { kind: 'open', title: action.title, url: action.url };
      case 'call':
        return { kind: 'call', title: action.title, phone: action.number };
    }
  });
  return [
    ...(text === '' ? [] : [{ type: 'text' as const, text }]),
    ...(actions.length === 0 ? [] : [{ type: 'actions' as const, actions }]),
  ];
}
