import type { Conversation, OutboxMessage } from './conversation';
import type { ConversationStore } from './conversationStore';

/** How many of the platform's ids of our own messages are remembered, to know their echoes. */
const REMEMBERED_SENT_IDS = 30;

/**
 * The replies that are owed in a conversation, first come first sent. Every change is one write by the holder of the
 * conversation, and resolves to the conversation afterwards; every one may throw LeaseLostError.
 */
export class OwedReplies {
  constructor(private readonly conversations: ConversationStore) {}

  /**
   * One message of the first reply is sent.
   * @param of how many messages the reply has
   * @param id the platform's, where it gave one
   * @param mayLetGo asked when nothing more is owed: whether the same write gives up the hold
   */
  sentOne(
    conversation: Conversation,
    first: OutboxMessage,
    of: number,
    { id, mayLetGo }: { id?: string | undefined; mayLetGo?: () => boolean } = {},
  ): Promise<Conversation> {
    const also = id ? { sent: [...conversation.sent, id].slice(-REMEMBERED_SENT_IDS) } : {};
    if (first.sent + 1 >= of) {
      const letGo = conversation.owed.length === 1 && mayLetGo?.() === true;
      return this.finishFirst(conversation, also, { letGo });
    }
    const { notBefore: _, ...rest } = first;
    return this.replaceFirst(conversation, { ...rest, sent: first.sent + 1, attempts: 0 }, also);
  }

  /** The first reply is done with, one way or the other. */
  finishFirst(
    { _id, owed }: Conversation,
    also: { sent?: string[] } = {},
    hold: { letGo?: boolean } = {},
  ): Promise<Conversation> {
    return this.conversations.setOutbox(_id, owed.slice(1), also, [], hold);
  }

  /** The first reply is owed in another form. */
  replaceFirst(
    { _id, owed }: Conversation,
    first: OutboxMessage,
    also: { sent?: string[] } = {},
  ): Promise<Conversation> {
    return this.conversations.setOutbox(_id, [first, ...owed.slice(1)], also);
  }

  /** The first reply waits for its time, and with it those behind it: there is nothing more to do for now. */
  async putOff(conversation: Conversation, first: OutboxMessage): Promise<null> {
    await this.replaceFirst(conversation, first);
    return null;
  }
}
