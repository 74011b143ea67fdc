import { connect } from 'node:net';
import type { HostileRequest } from './requests';

/** How it ended: the status of the first answer, or what happened instead of one. */
export type Ending = number | 'closed' | 'silent' | 'refused' | 'left';

/** Beyond this an answer is not waited for: a request that never ends is the server's to give up. */
const PATIENCE_MS = 1_500;

/** Sends bytes over a connection of their own. `refused`: nobody listens. */
export async function send(port: number, { bytes, leaves }: HostileRequest): Promise<Ending> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let connected = false;
    const end = (ending: Ending): void => {
      clearTimeout(impatience);
      socket.destroy();
      resolve(ending);
    };
    const impatience = setTimeout(() => end('silent'), PATIENCE_MS);
    socket.once('connect', () => {
      connected = true;
      socket.write(bytes, () => leaves && end('left'));
    });
    socket.once('data', (chunk) => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(chunk.toString('latin1'))?.[1];
      end(status === undefined ? 'closed' : Number(status));
    });
    socket.once('error', () => end(connected ? 'closed' : 'refused'));
    socket.once('close', () => end('closed'));
  });
}
