import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import { parseWatermark, query, type DirectLineContext } from '../directLineContext';
import { read } from '../tokens';

const PATH = /^\/v3\/directline\/conversations\/([^/?]+)\/stream(?:\?|$)/;

/** `GET conversations/{id}/stream`: turns the connection into a socket when the address holds a fresh pass. */
export async function upgrade(
  room: DirectLineContext,
  sockets: WebSocketServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  // Until the socket is a web socket nobody else listens, and an error without a listener ends the process.
  const broken = (error: Error): void =>
    room.log.debug({ err: error }, 'A connection broke before it became a web socket.');
  socket.on('error', broken);
  const address = room.addressOf(request);
  // Who opens connections faster than any page is not worth an answer.
  if (room.allowances.readsOfAnAddress.take(address) > 0) return void socket.destroy();
  const [, conversation] = PATH.exec(request.url ?? '') ?? [];
  if (conversation === undefined) return refuse(socket, '404 Not Found');
  const asked = query(request);
  const claims = read(asked.get('t') ?? '', 'stream', room.secret, room.clock());
  if (claims?.conversation !== conversation) return refuse(socket, '401 Unauthorized');
  if (room.streams.socketsOf(address) >= room.limits.socketsOfAnAddress)
    return refuse(socket, '429 Too Many Requests');
  if (room.streams.size >= room.limits.sockets) return refuse(socket, '503 Service Unavailable');
  if (!(await room.history.talk(conversation))) return refuse(socket, '404 Not Found');
  if (socket.destroyed) return;
  sockets.handleUpgrade(request, socket, head, (opened) => {
    socket.off('error', broken);
    room.streams.add(conversation, opened, parseWatermark(asked.get('watermark')), address);
  });
}

/** Ends both halves of the connection: a client that keeps its own open would hold it for ever. */
function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
