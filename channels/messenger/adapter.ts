import type { Server } from 'restify';
import type { Log } from '../../bots/log';
import type { Door, Intake } from '../adapter';
import { Graph } from './graph';
import { limits } from './limits';
import type { Message } from './message';
import { render } from './render';
import { routes } from './routes';
import { sendMessage } from './send';
import { Signs } from './typingIndicator';

export interface MessengerOptions {
  pageId: string;
  pageToken: string;
  appSecret: string;
  verifyToken: string;
  apiUrl: string;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** How long to wait for Meta's answer to one request, in milliseconds. */
  timeoutMs?: number;
}

/** Meta does not keep order after a failure, so an event waits this long for an earlier one. */
const SETTLE_MS = 100;

/** The way in and out for Messenger. */
export function messengerDoor(options: MessengerOptions): Door<Message> {
  const graph = new Graph(options);
  const signs = new Signs(graph);
  return {
    channel: 'messenger',
    windowMs: limits.windowMs,
    settleMs: SETTLE_MS,
    open: (server: Server, intake: Intake) => routes(server, intake, options),
    render,
    async send(conversation, message, id) {
      await signs.shown(conversation);
      return sendMessage(graph, conversation, message, id);
    },
    working: (conversation) => signs.show(conversation),
    close: () => signs.end(),
  };
}
