import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { BSON } from 'mongodb';

/** A server that speaks just enough of MongoDB's wire protocol for a client to find it well and to ask `ping`. */
export interface WireServer {
  uri: string;
  /** How many connections were made. */
  readonly connections: number;
  /** Those that are open hear nothing any more, whatever they say; new ones are served. */
  silence(): void;
  /** While shut, connections are accepted and then hear nothing. */
  shut(isShut: boolean): void;
  /** Ends every connection in good order. */
  end(): void;
  close(): Promise<void>;
}

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HELLO = {
  ok: 1,
  ismaster: true,
  isWritablePrimary: true,
  helloOk: true,
  minWireVersion: 0,
  maxWireVersion: 21,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
};

export async function wireServer(query = ''): Promise<WireServer> {
  const sockets = new Set<Socket>();
  const silent = new Set<Socket>();
  let isShut = false;
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    if (isShut) silent.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let rest = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      for (rest = Buffer.concat([rest, chunk]); rest.length >= 16;) {
        const length = rest.readInt32LE(0);
        if (rest.length < length) return;
        if (!silent.has(socket)) socket.write(answer(rest.readInt32LE(4), rest.readInt32LE(12)));
        rest = rest.subarray(length);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true${query}`,
    get connections() {
      return connections;
    },
    silence: () => sockets.forEach((socket) => silent.add(socket)),
    shut: (now) => (isShut = now),
    end: () => sockets.forEach((socket) => void socket.end()),
    async close() {
      sockets.forEach((socket) => void socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whatever was asked: well, and a primary. */
function answer(request: number, operation: number): Buffer {
  const body = Buffer.from(BSON.serialize(HELLO));
  const isQuery = operation === OP_QUERY;
  const before = isQuery ? Buffer.alloc(20) : Buffer.alloc(5);
  if (isQuery) before.writeInt32LE(1, 16);
  const head = Buffer.alloc(16);
  head.writeInt32LE(16 + before.length + body.length, 0);
  head.writeInt32LE(request, 8);
  head.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([head, before, body]);
}
