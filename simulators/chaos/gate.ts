import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A way to a database that can be shut for a while, as in an election or when a cable is pulled. */
export interface Gate {
  /** The database's address by way of the gate. */
  uri: string;
  /** When it was shut and opened again, milliseconds since 1970. */
  readonly outages: { from: number; to: number }[];
  /** Cuts every connection and lets none through for `ms`; resolves when it is open again. */
  shut(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error when `uri` names several servers, or one by its SRV record */
export async function gateBefore(uri: string): Promise<Gate> {
  const address = new URL(uri);
  if (address.protocol !== 'mongodb:' || address.host.includes(','))
    throw new Error('Outages need the address of one server: mongodb://…');
  const [host, port] = [address.hostname, Number(address.port || 27_017)];
  const sockets = new Set<Socket>();
  const outages: Gate['outages'] = [];
  let isOpen = true;
  const server = createServer((near) => {
    if (!isOpen) return void near.destroy();
    const far = connect(port, host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = server.address();
  address.host = `127.0.0.1:${typeof own === 'object' && own ? own.port : 0}`;
  address.searchParams.set('directConnection', 'true');
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());
  return {
    uri: address.href,
    outages,
    async shut(ms) {
      const outage = { from: Date.now(), to: Infinity };
      outages.push(outage);
      isOpen = false;
      cut();
      await pause(ms);
      isOpen = true;
      outage.to = Date.now();
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
