import { AppError } from '../../errors/appError';
import type { KnowledgeSnapshot } from '../../knowledge/knowledge';
import { type Live, nothingLive } from '../live/live';
import type { Bot, Turn, TurnResult } from '../types';
import type { KnowledgeQueries, KnowledgeQuery, KnowledgeQueryName } from './knowledgeQuery';
import type { KnowledgeCounts, RequestBody, WorkerSettings, WorkerSuccess } from './protocol';
import { WorkerThread } from './thread';

/** A turn takes milliseconds; one that takes this long hangs, and nobody else is answered meanwhile. */
const TURN_DEADLINE_MS = 15_000;

/** A turn took too long; the worker was started anew. The event is tried again, a few times. */
export class TurnTimeoutError extends AppError {
  override readonly name = 'TurnTimeoutError';
  readonly code = 'TURN_TIMEOUT';
}

export interface BotWorkerOptions extends WorkerSettings {
  snapshot: KnowledgeSnapshot;
  /** Hears of every turn, with the milliseconds that it took in the thread, and its channel. */
  onTurn: (result: TurnResult, ms: number, channel: string) => void;
  /** A turn hung, and the worker was started anew. */
  onHang?: (error: TurnTimeoutError) => void;
  /** The thread has ended by itself: nobody answers any more. */
  onExit: (error: Error) => void;
}

/**
 * The dialog tree, with all that it knows, in a thread of its own. A turn keeps a processor for milliseconds and a
 * new index of the knowledge for seconds; the thread that answers platforms and browsers never waits for either. A
 * turn that hangs is ended with its thread, and another thread takes over.
 */
export class BotWorkerClient implements Bot {
  private thread: WorkerThread;
  private snapshot: KnowledgeSnapshot;
  private live: Live = nothingLive;
  private restarting: Promise<unknown> = Promise.resolve();
  /** How many loads are under way: turns wait for them, which is no sign of hanging. */
  private loads = 0;
  private over: Error | undefined;

  private constructor(private readonly options: BotWorkerOptions) {
    this.snapshot = options.snapshot;
    this.thread = this.startThread();
  }

  /** Resolves when the tree knows what there is to know. @throws what keeps it from beginning */
  static async open(
    options: BotWorkerOptions,
  ): Promise<{ client: BotWorkerClient; counts: KnowledgeCounts }> {
    const client = new BotWorkerClient(options);
    try {
      return { client, counts: await client.loadKnowledge(options.snapshot) };
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /** Puts other knowledge in the place of what is known; turns wait meanwhile. */
  async loadKnowledge(snapshot: KnowledgeSnapshot): Promise<KnowledgeCounts> {
    await this.restarting;
    const counts = await this.load(this.thread, snapshot);
    this.snapshot = snapshot;
    return counts;
  }

  /** Tells the tree what is switched off and announced from now on. */
  async setLive(live: Live): Promise<void> {
    this.live = live;
    await this.request({ ask: 'live', live });
  }

  /** @throws TurnTimeoutError after `deadlineMs`, not counting the time in which new knowledge is loaded */
  async turn(turn: Turn, { deadlineMs = TURN_DEADLINE_MS } = {}): Promise<TurnResult> {
    const watch = setInterval(() => {
      if (this.loads === 0) this.restart(deadlineMs);
    }, deadlineMs);
    try {
      const response = await this.request({ ask: 'turn', turn });
      if (response.kind !== 'turned') throw new Error(`Not an answer to "turn": ${response.kind}`);
      this.options.onTurn(response.result, response.ms, turn.activity.channelId ?? '');
      return response.result;
    } finally {
      clearInterval(watch);
    }
  }

  /** Reads something of what is known, for pages and suggestions. */
  async query<Name extends KnowledgeQueryName>(
    of: Name,
    ask: KnowledgeQueries[Name]['ask'],
  ): Promise<KnowledgeQueries[Name]['answer']> {
    const query = { of, ...ask } as unknown as KnowledgeQuery;
    const response = await this.request({ ask: 'query', query });
    if (response.kind !== 'read') throw new Error(`Not an answer to "query": ${response.kind}`);
    return response.value as KnowledgeQueries[Name]['answer'];
  }

  /** Whether the worker answers within so many milliseconds, or is busy with new knowledge. */
  async isResponsive(withinMs: number): Promise<boolean> {
    if (this.loads > 0) return true;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), withinMs)));
    const answered = this.request({ ask: 'ping' }).then(
      () => true,
      () => false,
    );
    const isAnswered = await Promise.race([answered, tooLate]);
    clearTimeout(timer);
    return isAnswered || this.loads > 0;
  }

  async close(): Promise<void> {
    this.over ??= new Error('The thread of the dialog tree is closed.');
    await this.thread.terminate(this.over);
  }

  private async request(body: RequestBody): Promise<WorkerSuccess> {
    await this.restarting;
    if (this.over !== undefined) throw this.over;
    return this.thread.request(body);
  }

  private async load(thread: WorkerThread, snapshot: KnowledgeSnapshot): Promise<KnowledgeCounts> {
    this.loads += 1;
    try {
      const response = await thread.request({ ask: 'loadKnowledge', snapshot });
      if (response.kind !== 'known') throw new Error(`Not an answer to "loadKnowledge": ${response.kind}`);
      return response.counts;
    } finally {
      this.loads -= 1;
    }
  }

  /** Another thread in the place of one that hangs, with the same knowledge; turns wait for it. */
  private restart(deadlineMs: number): void {
    if (this.over !== undefined) return;
    const error = new TurnTimeoutError(
      `A turn took longer than ${deadlineMs} ms; the worker was started anew.`,
    );
    const hanging = this.thread;
    this.thread = this.startThread();
    this.restarting = this.takeOver(this.thread).catch((failure: Error) => this.fail(failure));
    void hanging.terminate(error);
    this.options.onHang?.(error);
  }

  private async takeOver(thread: WorkerThread): Promise<void> {
    await this.load(thread, this.snapshot);
    await thread.request({ ask: 'live', live: this.live });
  }

  private startThread(): WorkerThread {
    const { logLevel, publicUrl, modelsDir } = this.options;
    return new WorkerThread({ logLevel, publicUrl, modelsDir }, (error) => this.fail(error));
  }

  private fail(error: Error): void {
    if (this.over !== undefined) return;
    this.over = error;
    this.options.onExit(error);
  }
}
