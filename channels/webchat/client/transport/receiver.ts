import type { DirectLineApi, Session } from './api';
import { Backoff, Pause } from './backoff';
import type { Environment } from './environment';
import type { SessionKeeper } from './sessionKeeper';
import { times } from './times';
import { type Activity, type ActivitySet, readFrame } from './wire';

/**
 * `connecting` at first, `online` while news come, `unreachable` when they do not, `busy` when the server asks to wait,
 * `refused` when this page may not talk at all.
 */
export type Status = 'connecting' | 'online' | 'unreachable' | 'busy' | 'refused';

export interface ReceiverListener {
  status(status: Status): void;
  activities(activities: Activity[]): void;
}

const LONGEST_POLLING = 10 * 60_000;

/** Brings in what is said: over a socket, by polling where sockets are refused, and again after every fault. */
export class Receiver {
  private readonly backoff: Backoff;
  private readonly pause: Pause;
  private watermark = '';
  /** The loop that may run; another number ends it. */
  private turn = 0;
  private running = false;
  private dropSocket: (() => void) | undefined;
  private frames = 0;
  private lastNews = 0;
  private pollFor: number = times.pollBeforeSocket;

  constructor(
    private readonly api: DirectLineApi,
    private readonly keeper: SessionKeeper,
    private readonly environment: Environment,
    private readonly listener: ReceiverListener,
  ) {
    this.backoff = new Backoff(() => environment.random());
    this.pause = new Pause((ms, call) => environment.after(ms, call));
  }

  open(): void {
    if (this.running) return;
    this.running = true;
    void this.run((this.turn += 1));
  }

  close(): void {
    this.turn += 1;
    this.running = false;
    this.pause.cut();
    this.dropSocket?.();
  }

  /** Begins again from an empty conversation. */
  reopen(): void {
    this.close();
    this.watermark = '';
    this.open();
  }

  /** Something suggests that it works again: what waits is tried now. */
  wake(): void {
    this.backoff.reset();
    this.pause.cut();
  }

  /** The page is looked at again: after a long silence the connection may be dead without knowing. */
  async look(): Promise<void> {
    this.wake();
    if (this.environment.now() - this.lastNews > times.silence) await this.check();
  }

  /** Fetches what the socket may have failed to bring; a socket that turns out to be deaf is replaced. */
  async check(): Promise<void> {
    const admitted = await this.keeper.admit();
    if (admitted.kind !== 'ok' || !this.running) return;
    const before = this.frames;
    const outcome = await this.api.poll(admitted.value, this.watermark);
    if (outcome.kind !== 'ok' || outcome.value.activities.length === 0) return;
    this.take(outcome.value);
    this.environment.after(times.firstWait, () => {
      if (this.frames === before) this.dropSocket?.();
    });
  }

  /** The conversation is a new one. */
  forgetWatermark(): void {
    this.watermark = '';
  }

  private async run(turn: number): Promise<void> {
    const on = (): boolean => turn === this.turn;
    while (on()) {
      const admitted = await this.keeper.admit();
      if (!on()) return;
      if (admitted.kind !== 'ok') {
        this.listener.status(statusOf(admitted.kind));
        await this.pause.wait(admitted.kind === 'busy' ? admitted.waitMs : this.backoff.next());
        continue;
      }
      const session = admitted.value;
      const address = this.keeper.firstStream() ?? (await this.streamAddress(session));
      if (!on()) return;
      if (address === undefined) {
        await this.pause.wait(this.backoff.next());
        continue;
      }
      const opened = await this.listen(address);
      if (!on()) return;
      if (!opened) {
        await this.poll(session, turn);
        continue;
      }
      this.pollFor = times.pollBeforeSocket;
      this.listener.status('connecting');
      await this.pause.wait(this.backoff.next());
    }
  }

  private async streamAddress(session: Session): Promise<string | undefined> {
    const outcome = await this.api.reconnect(session, this.watermark);
    if (outcome.kind === 'ok') return outcome.value;
    this.failed(outcome.kind, session);
    return undefined;
  }

  /** Resolves when the socket has ended, with whether it had opened. */
  private listen(address: string): Promise<boolean> {
    return new Promise((resolve) => {
      let opened = false;
      let cancel = (): void => undefined;
      const end = (): void => {
        cancel();
        this.dropSocket = undefined;
        if (socket) {
          socket.onopen = socket.onclose = socket.onmessage = null;
          socket.close();
        }
        resolve(opened);
      };
      let socket: ReturnType<Environment['socket']> | undefined;
      try {
        socket = this.environment.socket(address);
      } catch {
        return end();
      }
      const open = socket;
      cancel = this.environment.after(times.socketOpening, end);
      this.dropSocket = end;
      const ping = (): void => {
        open.send('');
        cancel = this.environment.after(times.ping, ping);
      };
      open.onopen = () => {
        opened = true;
        cancel();
        cancel = this.environment.after(times.ping, ping);
        this.lastNews = this.environment.now();
        this.listener.status('online');
      };
      open.onmessage = ({ data }) => {
        this.frames += 1;
        this.lastNews = this.environment.now();
        this.backoff.reset();
        const frame = readFrame(data);
        if (frame) this.take(frame);
      };
      open.onclose = end;
    });
  }

  private async poll(session: Session, turn: number): Promise<void> {
    const until = this.environment.now() + this.pollFor;
    this.pollFor = Math.min(LONGEST_POLLING, this.pollFor * 2);
    while (this.environment.now() < until) {
      const outcome = await this.api.poll(session, this.watermark);
      if (turn !== this.turn) return;
      if (outcome.kind !== 'ok') {
        this.failed(outcome.kind, session);
        await this.pause.wait(outcome.kind === 'busy' ? outcome.waitMs : this.backoff.next());
        return;
      }
      this.backoff.reset();
      this.lastNews = this.environment.now();
      this.listener.status('online');
      this.take(outcome.value);
      await this.pause.wait(times.poll);
      if (turn !== this.turn) return;
    }
  }

  private failed(kind: Failure, session: Session): void {
    if (kind === 'expired') this.keeper.expire();
    else if (kind === 'gone') this.keeper.lose(session);
    else this.listener.status(statusOf(kind));
  }

  private take({ activities, watermark }: ActivitySet): void {
    if (watermark !== undefined) this.watermark = watermark;
    if (activities.length > 0) this.listener.activities(activities);
  }
}

type Failure = 'unreachable' | 'busy' | 'expired' | 'gone' | 'refused';

function statusOf(kind: Failure): Status {
  return kind === 'busy' || kind === 'refused' ? kind : kind === 'unreachable' ? 'unreachable' : 'connecting';
}
