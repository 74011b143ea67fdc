import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type AbusiveClient } from './client';

/** Goes on until the signal says stop. */
type Abuser = (client: AbusiveClient, signal: AbortSignal) => Promise<void>;

const REFUSED_PAUSE_MS = 50;
const LONG_TEXT = 'đăng ký khai sinh cho con cần giấy tờ gì, '.repeat(14);
const LONGEST_TEXT = 'ộ'.repeat(9_900);
const VALUE = { note: 'x'.repeat(1_900) };

/** What one address does that means harm and keeps to every limit as long as it is served. */
export const abusers = {
  /** Fills memory and disk: the largest messages, conversation after conversation. */
  hoarder: (client, signal) =>
    side(20, signal, async () => {
      const own = await client.conversation();
      if (!own) return pause(REFUSED_PAUSE_MS);
      for (let i = 0; i < 25 && !signal.aborted; i++) {
        const said = { type: 'message', text: LONGEST_TEXT, value: VALUE };
        const { status } = await client.call('POST', own.path, own.token, said);
        if (status >= 400) return pause(REFUSED_PAUSE_MS);
      }
    }),

  /** Holds the bot's attention: long questions in as many conversations as are given, one a second in each. */
  talker: (client, signal) =>
    side(70, signal, async () => {
      const own = await client.conversation();
      if (!own) return pause(20 * REFUSED_PAUSE_MS);
      while (!signal.aborted) {
        const { status } = await client.call('POST', own.path, own.token, {
          type: 'message',
          text: LONG_TEXT,
        });
        if (status === 404 || status === 0) return;
        if (status >= 400) await pause(1_000);
      }
    }),

  /** Reads one conversation over and over, fifty times at once. */
  reader: async (client, signal) => {
    const own = await filled(client, signal);
    await side(50, signal, async () => {
      await client.call('GET', `${own.path}?watermark=0`, own.token);
    });
  },

  /** Asks for answers that it does not read, and for sockets that it may not have, and keeps every connection. */
  sleeper: async (client, signal) => {
    const own = await filled(client, signal);
    const { hostname, port } = new URL(client.url);
    const held: Socket[] = [];
    const hold = (bytes: string): void => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.pause();
      socket.write(bytes);
      held.push(socket);
    };
    const upgrade = 'GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    while (!signal.aborted) {
      hold(client.bytesOf(`${own.path}?watermark=0`, own.token).repeat(20));
      hold(client.bytesOf('/webchat.js', own.token).repeat(20));
      hold(upgrade);
      for (const socket of held.splice(0, Math.max(0, held.length - 600))) socket.destroy();
      await pause(30);
    }
    for (const socket of held) socket.destroy();
  },

  /** Searches and lists of the public pages, fifty at once. */
  browser: (client, signal) => {
    const paths = [
      '/thu-tuc?q=dang+ky',
      '/thu-tuc',
      '/du-lieu/tai/thu-tuc.csv',
      '/webchat/suggest?q=khai',
      '/thu-tuc/linh-vuc/ho-tich',
      '/thu-tuc/1.001193',
    ];
    let next = 0;
    return side(50, signal, async () => {
      await client.call('GET', paths[(next += 1) % paths.length] as string);
    });
  },
} satisfies Record<string, Abuser>;

export type AbuserName = keyof typeof abusers;

/** As many at once as given, each beginning anew when it is done. */
async function side(many: number, signal: AbortSignal, act: () => Promise<void>): Promise<void> {
  await Promise.all(
    Array.from({ length: many }, async () => {
      while (!signal.aborted) await act();
    }),
  );
}

/** A conversation of some forty activities. */
async function filled(client: AbusiveClient, signal: AbortSignal): Promise<{ path: string; token: string }> {
  while (!signal.aborted) {
    const own = await client.conversation();
    if (!own) {
      await pause(20 * REFUSED_PAUSE_MS);
      continue;
    }
    for (let i = 0; i < 20; i++)
      await client.call('POST', own.path, own.token, { type: 'message', text: LONG_TEXT });
    return own;
  }
  return { path: '/', token: '' };
}
