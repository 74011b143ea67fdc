import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RequestBody, WorkerResponse, WorkerSettings, WorkerSuccess } from './protocol';

/**
 * Room for what a turn needs for a moment. By itself the engine lets it grow to 48 MB while knowledge is taken in, and keeps
 * it; half as much or twice as much costs turns a tenth of their time or resting bots 20 MB.
 */
const MOMENTARY_MB = 6;

interface Waiting {
  resolve: (response: WorkerSuccess) => void;
  reject: (error: Error) => void;
}

/** One worker thread, with the requests that it has not answered yet. */
export class WorkerThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private ended: Error | undefined;
  private onIdle: (() => void) | undefined;

  /** @param onEnd the thread has ended by itself: nobody answers any more */
  constructor(
    settings: WorkerSettings,
    private readonly onEnd: (error: Error) => void,
  ) {
    // Sources run through tsx; what is compiled runs by itself.
    const ending = extname(__filename);
    this.worker = new Worker(join(__dirname, `worker${ending}`), {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: MOMENTARY_MB },
      ...(ending === '.ts' && { execArgv: ['--require', 'tsx/cjs'] }),
    });
    this.worker.on('message', (response: WorkerResponse) => this.onResponse(response));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', (code) =>
      this.end(new Error(`The thread of the dialog tree ended with code ${code}.`)),
    );
  }

  /** How many requests it has not answered yet. */
  get inHand(): number {
    return this.waiting.size;
  }

  request(body: RequestBody): Promise<WorkerSuccess> {
    if (this.ended !== undefined) return Promise.reject(this.ended);
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...body, id });
    });
  }

  /** Ends the thread; whatever still waits for an answer fails with `error`. */
  async terminate(error: Error): Promise<void> {
    if (this.ended === undefined) this.rejectAll(error);
    this.ended ??= error;
    await this.worker.terminate();
  }

  /** Ends the thread once it has answered what it has in hand. */
  async retire(): Promise<void> {
    if (this.waiting.size > 0) await new Promise<void>((resolve) => (this.onIdle = resolve));
    await this.terminate(new Error('The thread has given its place to another.'));
  }

  private onResponse(response: WorkerResponse): void {
    const waiting = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    if (response.kind === 'failed') waiting?.reject(response.error);
    else waiting?.resolve(response);
    if (this.waiting.size === 0) this.onIdle?.();
  }

  private end(error: Error): void {
    if (this.ended !== undefined) return;
    this.ended = error;
    this.rejectAll(error);
    this.onEnd(error);
  }

  private rejectAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    this.onIdle?.();
  }
}
