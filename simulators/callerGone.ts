import type { IncomingMessage, ServerOptions } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';

/**
 * For the server of a stand-in: idle connections stay. On a machine that was busy for longer than they may be idle they
 * would be closed before the requests that lie there are read.
 */
export const lasting: ServerOptions = { keepAliveTimeout: 0 };

/** One for the rest of what was sent to be read, one for its end. */
const TURNS = 2;

/**
 * Whether nobody waits any more for the answer to a request that has just been read: on a busy machine it lay there for so
 * long that the caller gave it up, or was killed. If such requests were taken all the same, each over a connection of its
 * own, messages would be seen in another order than they were sent in.
 */
export async function callerIsGone({ socket }: IncomingMessage): Promise<boolean> {
  for (let i = 0; i < TURNS; i += 1) await turn();
  return socket.readableEnded || socket.destroyed;
}
