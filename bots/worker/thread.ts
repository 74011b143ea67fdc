import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RequestBody, WorkerResponse, WorkerSettings, WorkerSuccess } from './protocol';

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

  /** @param onEnd the thread has ended by itself: nobody answers any more */
  constructor(
    settings: WorkerSettings,
    private readonly onEnd: (error: Error) => void,
  ) {
    // Sources run through tsx; what is compiled runs by itself.
    const ending = extname(__filename);
    this.worker = new Worker(join(__dirname, `worker${ending}`), {
      workerData: settings,
      ...(ending === '.ts' && { execArgv: ['--require', 'tsx/cjs'] }),
    });
    this.worker.on('message', (response: WorkerResponse) => this.onResponse(response));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', (code) =>
      this.end(new Error(`The thread of the dialog tree ended with code ${code}.`)),
    );
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

  private onResponse(response: WorkerResponse): void {
    const waiting = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    if (response.kind === 'failed') waiting?.reject(response.error);
    else waiting?.resolve(response);
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
  }
}
