import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Bot, Turn, TurnResult } from '../types';
import type { Holdings } from '../../knowledge/knowledge';

/** What the thread is given when it begins. */
export interface ThreadSettings {
  logLevel: string;
  /** The address at which the bot is reached from outside. */
  publicUrl?: string | undefined;
}

/** What is said to the thread, and what it answers under the same number. */
export type Question = { id: number } & ({ ask: 'know'; holdings: Holdings } | { ask: 'turn'; turn: Turn });
export type Answer = { id: number } & (
  | { kind: 'known'; counts: Counts }
  | { kind: 'turned'; result: TurnResult; ms: number }
  | { kind: 'failed'; error: Error }
);
export type Counts = Record<'procedures' | 'families' | 'facts' | 'offices', number>;

type Said = Extract<Answer, { kind: 'known' | 'turned' }>;
type Unnumbered = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

interface Waiting {
  resolve: (answer: Said) => void;
  reject: (error: Error) => void;
}

export interface TreeThreadParts extends ThreadSettings {
  holdings: Holdings;
  /** Hears of every turn, with the milliseconds that it took in the thread. */
  turned: (result: TurnResult, ms: number) => void;
  /** The thread has ended by itself: nobody answers any more. */
  ended: (error: Error) => void;
}

/**
 * The dialog tree, with all that it knows, in a thread of its own. A turn keeps a processor for milliseconds and a
 * new index of the knowledge for seconds; the thread that answers platforms and browsers never waits for either.
 */
export class TreeThread implements Bot {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private over: Error | undefined;

  private constructor(
    private readonly worker: Worker,
    private readonly parts: Pick<TreeThreadParts, 'turned' | 'ended'>,
  ) {
    worker.on('message', (answer: Answer) => this.hear(answer));
    worker.on('error', (error) => this.end(error));
    worker.on('exit', (code) =>
      this.end(new Error(`The thread of the dialog tree ended with code ${code}.`)),
    );
  }

  /** Resolves when the tree knows what there is to know. @throws what keeps it from beginning */
  static async open(parts: TreeThreadParts): Promise<{ thread: TreeThread; counts: Counts }> {
    const { holdings, logLevel, publicUrl } = parts;
    // Sources run through tsx; what is compiled runs by itself.
    const ending = extname(__filename);
    const worker = new Worker(join(__dirname, `worker${ending}`), {
      workerData: { logLevel, publicUrl } satisfies ThreadSettings,
      ...(ending === '.ts' && { execArgv: ['--require', 'tsx/cjs'] }),
    });
    const thread = new TreeThread(worker, parts);
    try {
      return { thread, counts: await thread.know(holdings) };
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  /** Puts other knowledge in the place of what is known; turns wait meanwhile. */
  async know(holdings: Holdings): Promise<Counts> {
    const answer = await this.ask({ ask: 'know', holdings });
    if (answer.kind !== 'known') throw new Error(`Not an answer to "know": ${answer.kind}`);
    return answer.counts;
  }

  async turn(turn: Turn): Promise<TurnResult> {
    const answer = await this.ask({ ask: 'turn', turn });
    if (answer.kind !== 'turned') throw new Error(`Not an answer to "turn": ${answer.kind}`);
    this.parts.turned(answer.result, answer.ms);
    return answer.result;
  }

  async close(): Promise<void> {
    this.over ??= new Error('The thread of the dialog tree is closed.');
    await this.worker.terminate();
  }

  private ask(question: Unnumbered): Promise<Said> {
    if (this.over !== undefined) return Promise.reject(this.over);
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...question, id });
    });
  }

  private hear(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.kind === 'failed') waiting?.reject(answer.error);
    else waiting?.resolve(answer);
  }

  private end(error: Error): void {
    const byItself = this.over === undefined;
    this.over ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    if (byItself) this.parts.ended(error);
  }
}
