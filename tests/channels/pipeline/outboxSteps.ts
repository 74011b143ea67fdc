import { silent } from '../../../bots/log';
import { ChannelCircuitBreaker } from '../../../channels/pipeline/circuitBreaker';
import type { Conversation, OutboxMessage } from '../../../channels/pipeline/conversation';
import type { ConversationStore } from '../../../channels/pipeline/conversationStore';
import type { DeadLetters } from '../../../channels/pipeline/deadLetters';
import { OutboxDispatcher } from '../../../channels/pipeline/outbox';
import { nobody } from '../../../channels/pipeline/observer';
import { Semaphore } from '../../../channels/pipeline/semaphore';
import { timing } from '../../../channels/pipeline/timing';
import type { FakeDoor } from '../shared/fakes';

export const NOW = 1_700_000_000_000;
export const LAN = 'messenger/page/lan';

/** A reply of as many lines as given, each a message of its own. */
export function owedReply(id: string, text: string, parts: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    id,
    activity: JSON.stringify({ type: 'message', text }),
    at: NOW,
    sent: 0,
    attempts: 0,
    ...parts,
  };
}

export function conversationWith(owed: OutboxMessage[], parts: Partial<Conversation> = {}): Conversation {
  return { _id: LAN, owed, events: [], sent: [], heard: NOW, expires: NOW + 1_000_000, ...parts };
}

/** A dispatcher over a store that keeps nothing: what a step would write comes back as the conversation. */
export function dispatcherOver(adapters: FakeDoor[], conversation: () => Conversation) {
  const written: Conversation[] = [];
  const letters: { id: string; cause: string; reason: string }[] = [];
  /** What each letter keeps for another try. */
  const retries: unknown[] = [];
  const warnings: Record<string, unknown>[] = [];
  const alerts: Record<string, unknown>[] = [];
  const attempts: unknown[][] = [];
  const circuitBreaker = new ChannelCircuitBreaker(() => 0);
  const keep = (after: Conversation): Promise<Conversation> => {
    written.push(after);
    return Promise.resolve(after);
  };
  const conversations = {
    extendLease: (held: Conversation) => Promise.resolve(held),
    setOutbox: (
      _: string,
      owed: OutboxMessage[],
      also: Partial<Conversation> = {},
      __: string[] = [],
      { letGo = false } = {},
    ) => {
      const { lease, ...free } = conversation();
      return keep({ ...free, ...(lease && !letGo && { lease }), ...also, owed });
    },
  };
  const outbox = new OutboxDispatcher({
    conversations: conversations as unknown as ConversationStore,
    deadLetters: {
      add: (id: string, _: string, cause: string, reason: string, again?: unknown) => {
        retries.push(again);
        return Promise.resolve(void letters.push({ id, cause, reason }));
      },
    } as unknown as DeadLetters,
    adapters: new Map(adapters.map((adapter) => [adapter.channel, adapter])),
    circuitBreaker,
    storageSemaphore: new Semaphore(1),
    log: {
      ...silent,
      error: (fields) => void alerts.push(fields),
      warn: (fields) => void warnings.push(fields),
    },
    clock: () => NOW,
    random: () => 0,
    timing,
    sayLate: (reply, asked) => ({ ...reply, text: `muộn (${NOW - asked}): ${reply.text}` }),
    observer: { ...nobody, attempted: (...args: unknown[]) => void attempts.push(args) },
  });
  const step = (mayLetGo?: () => boolean): Promise<Conversation | null> => {
    // A step runs within the semaphore, as the scheduler runs it.
    const semaphore = (outbox as unknown as { parts: { storageSemaphore: Semaphore } }).parts
      .storageSemaphore;
    return semaphore.run(() => outbox.step(conversation(), mayLetGo));
  };
  return { outbox, step, written, letters, retries, alerts, warnings, attempts, circuitBreaker };
}
