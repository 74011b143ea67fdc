/** From which address each conversation was written to last. In memory alone; the longest unused are forgotten. */
export class LastAddresses {
  private readonly byConversation = new Map<string, string>();

  /** @param most how many conversations are remembered */
  constructor(private readonly most: number) {}

  note(conversation: string, address: string): void {
    this.byConversation.delete(conversation);
    this.byConversation.set(conversation, address);
    const [oldest] = this.byConversation.keys();
    if (this.byConversation.size > this.most && oldest !== undefined) this.byConversation.delete(oldest);
  }

  of(conversation: string): string | undefined {
    return this.byConversation.get(conversation);
  }
}
