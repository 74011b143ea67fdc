import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { silent } from '../../bots/log';
import type { Bot } from '../../bots/types';
import type { ChannelAdapter } from '../../channels/adapter';
import { createMessagePipeline } from '../../channels/pipeline/createPipeline';
import type { Collection, Document, Storage } from '../../storage/collection';
import { openStorage } from '../../storage/open';
import type { Figure } from './figures';

const TURNS = 50;
/** The last write of a turn comes after its reply was sent. */
const SETTLED_MS = 100;

/**
 * How often a turn of Messenger or Zalo goes to the storage, from the event that came to the reply that was sent. The
 * first turn of a conversation, which begins its document, is not counted.
 */
export async function storageOperations(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chatbot-1022-bench-'));
  const storage = await openStorage({ dataDir: folder });
  try {
    let operations = 0;
    let sent = 0;
    const pipeline = await createMessagePipeline({
      storage: counting(storage, () => (operations += 1)),
      bot: echo,
      adapters: [door(() => (sent += 1))],
      log: silent,
      clock: Date.now,
      ids: randomUUID,
      random: Math.random,
    });
    for (let i = 0; i <= TURNS; i++) {
      const activity = { type: 'message', text: 'chào' };
      await pipeline.enqueue([{ id: `m${i}`, conversation: 'messenger/page/1', at: i, activity }]);
      while (sent <= i) await pause(1);
      if (i === 0) {
        await pause(SETTLED_MS);
        operations = 0;
      }
    }
    await pipeline.stop();
    return [{ name: 'storage operations a turn', value: operations / TURNS, unit: 'operations' }];
  } finally {
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const echo: Bot = {
  turn: ({ activity, state }) =>
    Promise.resolve({ state, replies: [{ type: 'message', text: activity.text ?? '' }] }),
};

function door(sent: () => void): ChannelAdapter {
  return {
    channel: 'messenger',
    mount: () => undefined,
    render: (activity) => [activity],
    send() {
      sent();
      return Promise.resolve({ kind: 'sent', id: randomUUID() });
    },
    close: () => Promise.resolve(),
  };
}

/** The same storage; each call of a collection is told first. */
function counting(storage: Storage, told: () => void): Storage {
  return {
    ...storage,
    async collection<T extends Document>(spec: Parameters<Storage['collection']>[0]): Promise<Collection<T>> {
      const collection = await storage.collection<T>(spec);
      return new Proxy(collection, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function') return member;
          return (...given: unknown[]): unknown => {
            told();
            return Reflect.apply(member, target, given) as unknown;
          };
        },
      });
    },
  };
}
