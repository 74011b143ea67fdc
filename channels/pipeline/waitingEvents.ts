/** Of an event, what its turn is decided by. */
interface Waiting {
  _id: string;
  conversation: string;
  at: number;
  arrival: number;
}

/**
 * The events that wait, by conversation, beside a storage that no other process writes to: whose turn it is need not be
 * asked of the storage.
 */
export class WaitingEvents<Kept extends Waiting> {
  private readonly byConversation = new Map<string, Map<string, Kept>>();
  private readonly conversationOf = new Map<string, string>();

  /** Takes an event in, or puts it as it is now in its own place. */
  put(event: Kept): void {
    const own = this.byConversation.get(event.conversation) ?? new Map<string, Kept>();
    this.byConversation.set(event.conversation, own.set(event._id, event));
    this.conversationOf.set(event._id, event.conversation);
  }

  /** An event waits no more. */
  remove(id: string): void {
    const conversation = this.conversationOf.get(id);
    if (conversation === undefined) return;
    this.conversationOf.delete(id);
    const own = this.byConversation.get(conversation);
    own?.delete(id);
    if (own?.size === 0) this.byConversation.delete(conversation);
  }

  /** The first events of a conversation: by the platform's time, then by arrival. */
  first(conversation: string, limit: number): Kept[] {
    const own = [...(this.byConversation.get(conversation)?.values() ?? [])];
    return own.sort((a, b) => a.at - b.at || a.arrival - b.arrival).slice(0, limit);
  }
}
