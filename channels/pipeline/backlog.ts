import { channelOf } from '../adapter';
import type { ChannelCircuitBreaker } from './circuitBreaker';
import type { ConversationStore } from './conversationStore';
import type { DeadLetters } from './deadLetters';
import type { Inbox } from './inbox';
import type { Backlog, ChannelBacklog } from './observer';

/** More conversations than this that are owed a reply are not counted. */
const COUNTED_MAX = 1_000;

interface BacklogParts {
  inbox: Pick<Inbox, 'waiting' | 'oldest'>;
  conversations: Pick<ConversationStore, 'owedSince'>;
  deadLetters: Pick<DeadLetters, 'countOpen'>;
  circuitBreaker: Pick<ChannelCircuitBreaker, 'openUntil'>;
  channels: readonly string[];
  clock: () => number;
}

/** What waits now, for those who watch. */
export async function readBacklog(parts: BacklogParts): Promise<Backlog> {
  const { inbox, conversations, deadLetters, circuitBreaker, channels, clock } = parts;
  const now = clock();
  const [waiting, oldest, owed] = await Promise.all([
    inbox.waiting(),
    inbox.oldest(),
    conversations.owedSince(COUNTED_MAX),
  ]);
  const backlogOf = async (channel: string): Promise<[string, ChannelBacklog]> => {
    const since = owed.filter((one) => channelOf(one.conversation) === channel).map((one) => one.since);
    return [
      channel,
      {
        owed: since.length,
        oldestOwedMs: since.length === 0 ? 0 : Math.max(0, now - Math.min(...since)),
        pausedMs: Math.max(0, circuitBreaker.openUntil(channel, now) - now),
        deadLetters: await deadLetters.countOpen(channel),
      },
    ];
  };
  return {
    waiting,
    oldestWaitMs: oldest === null ? 0 : Math.max(0, now - oldest),
    channels: Object.fromEntries(await Promise.all(channels.map(backlogOf))),
  };
}
