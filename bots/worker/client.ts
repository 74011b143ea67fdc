import { AppError } from '../../errors/appError';
import type { KnowledgeSnapshot } from '../../knowledge/knowledge';
import { type Live, nothingLive } from '../live/live';
import type { Bot, Turn, TurnResult } from '../types';
import { HeldSnapshot } from './heldSnapshot';
import type { KnowledgeQueries, KnowledgeQuery, KnowledgeQueryName } from './knowledgeQuery';
import { WorkerPool } from './pool';
import type { KnowledgeCounts, WorkerSettings } from './protocol';
import { QueryLane } from './queryLane';
import { WorkerThread } from './thread';

/** A turn takes milliseconds; one that takes this long hangs, and nobody else is answered meanwhile. */
const TURN_DEADLINE_MS = 15_000;
/** Some two seconds of searching; who would wait longer has gone. */
const QUERIES_WAITING = 200;

/** A turn took too long; the worker was started anew. The event is tried again, a few times. */
export class TurnTimeoutError extends AppError {
  override readonly name = 'TurnTimeoutError';
  readonly code = 'TURN_TIMEOUT';
}

export interface BotWorkerOptions extends WorkerSettings {
  /** How many threads answer; one unless told. */
  threads?: number;
  /** Hears of every turn, with the milliseconds that it took in the thread, and its channel. */
  onTurn: (result: TurnResult, ms: number, channel: string) => void;
  /** A turn hung, and another thread takes over. */
  onHang?: (error: TurnTimeoutError) => void;
  /** A thread has ended by itself: nobody answers any more. */
  onExit: (error: Error) => void;
}

/**
 * The dialog tree, with all that it knows, in threads of its own. A turn keeps a processor for milliseconds and a
 * new index of the knowledge for seconds; the thread that answers platforms and browsers never waits for either, and
 * no turn waits for an index: it is made in a thread beside. A turn that hangs is ended with its thread.
 */
export class BotWorkerClient implements Bot {
  private readonly pool: WorkerPool;
  private readonly queries: QueryLane;
  private snapshot: HeldSnapshot | undefined;
  private counts: KnowledgeCounts | undefined;
  private live: Live = nothingLive;
  private renewing: Promise<unknown> = Promise.resolve();
  private over: Error | undefined;

  /** The threads begin at once and read what ships; they answer once there is knowledge. */
  constructor(private readonly options: BotWorkerOptions) {
    this.queries = new QueryLane(options.threads ?? 1, QUERIES_WAITING);
    this.pool = new WorkerPool({
      size: options.threads ?? 1,
      startThread: () => this.startThread(),
      prepare: (thread) => this.prepare(thread),
      onFailure: (error) => this.fail(error),
    });
  }

  /** Resolves when the tree knows what there is to know. @throws what keeps it from beginning */
  static async open({ snapshot, ...options }: BotWorkerOptions & { snapshot: KnowledgeSnapshot }): Promise<{
    client: BotWorkerClient;
    counts: KnowledgeCounts;
  }> {
    const client = new BotWorkerClient(options);
    try {
      return { client, counts: await client.loadKnowledge(snapshot) };
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /** Puts other knowledge in the place of what is known. @throws what is wrong with it; what is known stays */
  async loadKnowledge(snapshot: KnowledgeSnapshot): Promise<KnowledgeCounts> {
    return this.inTurn(async () => {
      const before = this.snapshot;
      this.snapshot = new HeldSnapshot(snapshot);
      try {
        await this.pool.renew();
      } catch (error) {
        this.snapshot = before;
        throw error;
      }
      void this.snapshot.pack();
      return this.counts as KnowledgeCounts;
    });
  }

  /** Has threads that begin anew read everything beside the knowledge once more, such as the city's words. */
  async reload(): Promise<void> {
    await this.inTurn(() => this.pool.renew());
  }

  /** One renewal after the other. */
  private inTurn<Result>(renew: () => Promise<Result>): Promise<Result> {
    const mine = this.renewing.then(renew);
    this.renewing = mine.catch(() => undefined);
    return mine;
  }

  /** Tells the tree what is switched off and announced from now on. */
  async setLive(live: Live): Promise<void> {
    this.live = live;
    if (this.over !== undefined) throw this.over;
    await this.pool.tellAll({ ask: 'live', live });
  }

  /** @throws TurnTimeoutError after `deadlineMs` in a thread, and the thread is replaced */
  async turn(turn: Turn, { deadlineMs = TURN_DEADLINE_MS } = {}): Promise<TurnResult> {
    return this.ask(async (thread) => {
      const watch = setTimeout(() => this.onHang(thread, deadlineMs), deadlineMs);
      try {
        const response = await thread.request({ ask: 'turn', turn });
        if (response.kind !== 'turned') throw new Error(`Not an answer to "turn": ${response.kind}`);
        this.options.onTurn(response.result, response.ms, turn.activity.channelId ?? '');
        return response.result;
      } finally {
        clearTimeout(watch);
      }
    });
  }

  /** Reads something of what is known, for pages and suggestions; turns go before. @throws TooBusyError */
  async query<Name extends KnowledgeQueryName>(
    of: Name,
    ask: KnowledgeQueries[Name]['ask'],
  ): Promise<KnowledgeQueries[Name]['answer']> {
    const query = { of, ...ask } as unknown as KnowledgeQuery;
    const response = await this.queries.run(() =>
      this.ask((thread) => thread.request({ ask: 'query', query })),
    );
    if (response.kind !== 'read') throw new Error(`Not an answer to "query": ${response.kind}`);
    return response.value as KnowledgeQueries[Name]['answer'];
  }

  /** Whether a thread answers within so many milliseconds, or is only just taking its knowledge in. */
  async isResponsive(withinMs: number): Promise<boolean> {
    if (this.over !== undefined) return false;
    if (!this.pool.isReady) return true;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), withinMs)));
    const answered = this.ask((thread) => thread.request({ ask: 'ping' })).then(
      () => true,
      () => false,
    );
    const isAnswered = await Promise.race([answered, tooLate]);
    clearTimeout(timer);
    return isAnswered;
  }

  async close(): Promise<void> {
    this.over ??= new Error('The thread of the dialog tree is closed.');
    await this.pool.terminate(this.over);
  }

  private ask<Answer>(use: (thread: WorkerThread) => Promise<Answer>): Promise<Answer> {
    return this.pool.ask((thread) => {
      if (this.over !== undefined) throw this.over;
      return use(thread);
    });
  }

  private async prepare(thread: WorkerThread): Promise<void> {
    if (!this.snapshot) throw new Error('There is no knowledge yet.');
    const response = await thread.request({ ask: 'loadKnowledge', snapshot: this.snapshot.read() });
    if (response.kind !== 'known') throw new Error(`Not an answer to "loadKnowledge": ${response.kind}`);
    this.counts = response.counts;
    await thread.request({ ask: 'live', live: this.live });
  }

  private onHang(thread: WorkerThread, deadlineMs: number): void {
    if (this.over !== undefined) return;
    const error = new TurnTimeoutError(
      `A turn took longer than ${deadlineMs} ms; the worker was started anew.`,
    );
    this.pool.replaceHanging(thread, error);
    this.options.onHang?.(error);
  }

  private startThread(): WorkerThread {
    const { city, logLevel, publicUrl, modelsDir, wordsDir, cacheDir } = this.options;
    const settings = { city, logLevel, publicUrl, modelsDir, wordsDir, cacheDir };
    return new WorkerThread(settings, (error) => this.fail(error));
  }

  private fail(error: Error): void {
    if (this.over !== undefined) return;
    this.over = error;
    this.options.onExit(error);
  }
}
