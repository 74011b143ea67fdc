import type { SendOutcome } from '../adapter';

type Sent = Extract<SendOutcome, { kind: 'sent' }>;

/** More than any outage leaves open with the usual number of conversations in work. */
const MAX_KEPT = 10_000;

/**
 * What a platform has taken and the store does not know yet, be it for a moment or because it is away. Such a message is
 * noted when the store is back, and not sent again. Kept in memory: a process that dies in between may double it.
 */
export class UnrecordedSends {
  private readonly outcomes = new Map<string, Sent>();

  of(conversation: string, message: string): Sent | undefined {
    return this.outcomes.get(keyOf(conversation, message));
  }

  add(conversation: string, message: string, outcome: Sent): void {
    this.outcomes.set(keyOf(conversation, message), outcome);
    const [oldest] = this.outcomes.keys();
    if (this.outcomes.size > MAX_KEPT && oldest !== undefined) this.outcomes.delete(oldest);
  }

  /** Whether anything of a conversation is still to be noted. */
  hasAny(conversation: string): boolean {
    return [...this.outcomes.keys()].some((key) => key.startsWith(keyOf(conversation, '')));
  }

  /** The conversations of which something is still to be noted. */
  get conversations(): string[] {
    return [...new Set([...this.outcomes.keys()].map((key) => key.slice(0, key.indexOf('#'))))];
  }

  recorded(conversation: string, message: string): void {
    this.outcomes.delete(keyOf(conversation, message));
  }

  /** Nothing of a conversation is left to be noted. */
  settled(conversation: string): void {
    for (const key of this.outcomes.keys())
      if (key.startsWith(keyOf(conversation, ''))) this.outcomes.delete(key);
  }
}

function keyOf(conversation: string, message: string): string {
  return `${conversation}#${message}`;
}
