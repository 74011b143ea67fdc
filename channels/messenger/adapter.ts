import type { Server } from 'restify';
import type { Log } from '../../bots/log';
import type { ChannelAdapter, Enqueue } from '../adapter';
import { GraphClient } from './graph';
import { limits } from './limits';
import type { Message } from './message';
import { render } from './render';
import { routes } from './routes';
import { sendMessage } from './send';
import { TypingIndicator } from './typingIndicator';

export interface MessengerAdapterOptions {
  pageId: string;
  pageToken: string;
  appSecret: string;
  verifyToken: string;
  apiUrl: string;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Hears of a call without a valid signature. */
  onUnsigned?: (() => void) | undefined;
  /** How long to wait for Meta's answer to one request, in milliseconds. */
  timeoutMs?: number;
}

/** Meta does not keep order after a failure, so an event waits this long for an earlier one. */
const SETTLE_MS = 100;

/** The way in and out for Messenger. */
export function createMessengerAdapter(options: MessengerAdapterOptions): ChannelAdapter<Message> {
  const graph = new GraphClient(options);
  const signs = new TypingIndicator(graph);
  return {
    channel: 'messenger',
    windowMs: limits.windowMs,
    settleMs: SETTLE_MS,
    mount: (server: Server, intake: Enqueue) => routes(server, intake, options),
    render,
    async send(conversation, message, id) {
      await signs.shown(conversation);
      return sendMessage(graph, conversation, message, id);
    },
    sendTyping: (conversation) => signs.show(conversation),
    close: () => signs.end(),
  };
}
