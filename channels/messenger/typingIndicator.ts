import type { GraphClient } from './graph';
import { sendAction } from './send';

/** How long a message waits for the signs before it: else "typing" would show after the answer. */
const TYPING_TIMEOUT_MS = 400;

/** Seen mark and typing, sent while the turn runs. */
export class TypingIndicator {
  private readonly onTheWay = new Map<string, Promise<unknown>>();

  constructor(private readonly graph: GraphClient) {}

  show(conversation: string): void {
    const signs = Promise.allSettled([
      sendAction(this.graph, conversation, 'mark_seen'),
      sendAction(this.graph, conversation, 'typing_on'),
    ]).then(() => {
      if (this.onTheWay.get(conversation) === signs) this.onTheWay.delete(conversation);
    });
    this.onTheWay.set(conversation, signs);
  }

  /** Resolves when the signs of a conversation have arrived, or are too slow to wait for. */
  async shown(conversation: string): Promise<void> {
    const signs = this.onTheWay.get(conversation);
    if (!signs) return;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((done) => (timer = setTimeout(done, TYPING_TIMEOUT_MS)));
    await Promise.race([signs, patience]);
    clearTimeout(timer);
  }

  /** Resolves when nothing is on its way any more. */
  async end(): Promise<void> {
    await Promise.all(this.onTheWay.values());
  }
}
