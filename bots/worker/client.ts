import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Bot, Turn, TurnResult } from '../types';
import type { KnowledgeSnapshot } from '../../knowledge/knowledge';
import type { KnowledgeQueries, KnowledgeQuery, KnowledgeQueryName } from './knowledgeQuery';

/** What the client is given when it begins. */
export interface WorkerSettings {
  logLevel: string;
  /** The address at which the bot is reached from outside. */
  publicUrl?: string | undefined;
}

/** What is said to the thread, and what it answers under the same number. */
export type WorkerRequest = { id: number } & (
  | { ask: 'loadKnowledge'; snapshot: KnowledgeSnapshot }
  | { ask: 'turn'; turn: Turn }
  | { ask: 'query'; query: KnowledgeQuery }
);
export type WorkerResponse = { id: number } & (
  | { kind: 'known'; counts: KnowledgeCounts }
  | { kind: 'turned'; result: TurnResult; ms: number }
  | { kind: 'read'; value: unknown }
  | { kind: 'failed'; error: Error }
);
export type KnowledgeCounts = Record<'procedures' | 'families' | 'facts' | 'offices', number>;

type WorkerSuccess = Exclude<WorkerResponse, { kind: 'failed' }>;
type RequestBody = WorkerRequest extends infer Q ? (Q extends WorkerRequest ? Omit<Q, 'id'> : never) : never;

interface Waiting {
  resolve: (answer: WorkerSuccess) => void;
  reject: (error: Error) => void;
}

export interface BotWorkerOptions extends WorkerSettings {
  snapshot: KnowledgeSnapshot;
  /** Hears of every turn, with the milliseconds that it took in the thread. */
  onTurn: (result: TurnResult, ms: number) => void;
  /** The thread has ended by itself: nobody answers any more. */
  onExit: (error: Error) => void;
}

/**
 * The dialog tree, with all that it knows, in a thread of its own. A turn keeps a processor for milliseconds and a
 * new index of the knowledge for seconds; the thread that answers platforms and browsers never waits for either.
 */
export class BotWorkerClient implements Bot {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private over: Error | undefined;

  private constructor(
    private readonly worker: Worker,
    private readonly parts: Pick<BotWorkerOptions, 'onTurn' | 'onExit'>,
  ) {
    worker.on('message', (answer: WorkerResponse) => this.onResponse(answer));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', (code) =>
      this.fail(new Error(`The thread of the dialog tree ended with code ${code}.`)),
    );
  }

  /** Resolves when the tree knows what there is to know. @throws what keeps it from beginning */
  static async open(parts: BotWorkerOptions): Promise<{ client: BotWorkerClient; counts: KnowledgeCounts }> {
    const { snapshot, logLevel, publicUrl } = parts;
    // Sources run through tsx; what is compiled runs by itself.
    const ending = extname(__filename);
    const worker = new Worker(join(__dirname, `worker${ending}`), {
      workerData: { logLevel, publicUrl } satisfies WorkerSettings,
      ...(ending === '.ts' && { execArgv: ['--require', 'tsx/cjs'] }),
    });
    const client = new BotWorkerClient(worker, parts);
    try {
      return { client, counts: await client.loadKnowledge(snapshot) };
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /** Puts other knowledge in the place of what is known; turns wait meanwhile. */
  async loadKnowledge(snapshot: KnowledgeSnapshot): Promise<KnowledgeCounts> {
    const answer = await this.request({ ask: 'loadKnowledge', snapshot });
    if (answer.kind !== 'known') throw new Error(`Not an answer to "loadKnowledge": ${answer.kind}`);
    return answer.counts;
  }

  async turn(turn: Turn): Promise<TurnResult> {
    const answer = await this.request({ ask: 'turn', turn });
    if (answer.kind !== 'turned') throw new Error(`Not an answer to "turn": ${answer.kind}`);
    this.parts.onTurn(answer.result, answer.ms);
    return answer.result;
  }

  /** Reads something of what is known, for pages and suggestions. */
  async query<Name extends KnowledgeQueryName>(
    of: Name,
    ask: KnowledgeQueries[Name]['ask'],
  ): Promise<KnowledgeQueries[Name]['answer']> {
    const query = { of, ...ask } as unknown as KnowledgeQuery;
    const answer = await this.request({ ask: 'query', query });
    if (answer.kind !== 'read') throw new Error(`Not an answer to "query": ${answer.kind}`);
    return answer.value as KnowledgeQueries[Name]['answer'];
  }

  async close(): Promise<void> {
    this.over ??= new Error('The thread of the dialog tree is closed.');
    await this.worker.terminate();
  }

  private request(body: RequestBody): Promise<WorkerSuccess> {
    if (this.over !== undefined) return Promise.reject(this.over);
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...body, id });
    });
  }

  private onResponse(answer: WorkerResponse): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.kind === 'failed') waiting?.reject(answer.error);
    else waiting?.resolve(answer);
  }

  private fail(error: Error): void {
    const byItself = this.over === undefined;
    this.over ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    if (byItself) this.parts.onExit(error);
  }
}
