import type { Server as NodeServer } from 'node:http';
import type { Socket } from 'node:net';
import { wrapRequests } from './requestGuard';

/**
 * Cuts off who asks again on a connection before the answer is read: no browser and no proxy does, and every answer would
 * be held in memory. To be put up last, so that nothing else of the server sees such a request: Node tells nobody that
 * its answer is over, and whoever waited for that would wait for ever.
 */
export function oneAtATime(server: NodeServer): void {
  const answering = new WeakSet<Socket>();
  wrapRequests(server, ({ socket }, response, goOn) => {
    if (answering.has(socket)) return void socket.destroy();
    answering.add(socket);
    response.once('finish', () => answering.delete(socket));
    goOn();
  });
}
