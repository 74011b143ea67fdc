import { WebSocket } from 'ws';
import type { Log } from '../../bots/log';
import type { History } from './history';
import type { Limits } from './limits';

interface Stream {
  readonly conversation: string;
  readonly socket: WebSocket;
  readonly address: string;
  /** Place in the list up to which this socket has everything. */
  sent: number;
  flushing: boolean;
  again: boolean;
  alive: boolean;
  /** Frames received since the last beat. */
  frames: number;
}

const GOING_AWAY = 1001;
const CHUNK = 500;

/**
 * The open sockets. Each is sent what stands in the history behind its own watermark, whoever has put it there: a
 * signal from this process, or a look at the store now and then for what other processes added.
 */
export class Streams {
  private readonly byConversation = new Map<string, Set<Stream>>();
  /** How many sockets each address has open. */
  private readonly byAddress = new Map<string, number>();
  private readonly seenChanges = new Map<string, number>();
  private readonly timers: NodeJS.Timeout[];
  private polling = false;

  constructor(
    private readonly history: History,
    private readonly limits: Limits,
    private readonly log: Log,
    /** Whether other processes may add to the history: only then it is worth looking. */
    shared: boolean,
  ) {
    this.timers = [
      setInterval(() => this.heartbeat(), limits.heartbeat),
      ...(shared ? [setInterval(() => void this.poll(), limits.pollEvery)] : []),
    ];
    for (const timer of this.timers) timer.unref();
  }

  /** How many sockets are open. */
  get size(): number {
    let size = 0;
    for (const streams of this.byConversation.values()) size += streams.size;
    return size;
  }

  /** How many sockets an address has open. */
  socketsOf(address: string): number {
    return this.byAddress.get(address) ?? 0;
  }

  /** Takes a socket over and sends what stands behind the watermark. */
  add(conversation: string, socket: WebSocket, watermark: number, address = ''): void {
    const stream = {
      conversation,
      socket,
      address,
      sent: watermark,
      flushing: false,
      again: false,
      alive: true,
      frames: 0,
    };
    const streams = this.byConversation.get(conversation) ?? new Set();
    this.byConversation.set(conversation, streams.add(stream));
    this.byAddress.set(address, this.socketsOf(address) + 1);
    // The oldest goes: most likely it is the half-dead one that the client has just replaced.
    const [oldest] = streams;
    if (oldest && streams.size > this.limits.socketsOfAConversation) this.drop(oldest);

    socket.on('message', () => {
      stream.alive = true;
      if (++stream.frames > this.limits.framesABeat) this.drop(stream);
    });
    socket.on('pong', () => (stream.alive = true));
    socket.on('error', (error) => this.log.debug({ err: error }, 'A web chat socket failed.'));
    socket.on('close', () => this.remove(stream));
    void this.flush(stream);
  }

  /** Something was added to a conversation by this process. */
  changed(conversation: string): void {
    for (const stream of this.byConversation.get(conversation) ?? []) void this.flush(stream);
  }

  /** Sends something that is not kept, such as a sign of typing. It has no watermark: clients would store it. */
  sendEphemeral(conversation: string, activity: Record<string, unknown>): void {
    for (const stream of this.byConversation.get(conversation) ?? [])
      this.send(stream, { activities: [activity] });
  }

  /** Closes the sockets of one conversation. */
  end(conversation: string): void {
    for (const { socket } of this.byConversation.get(conversation) ?? []) socket.close(GOING_AWAY);
  }

  /** Closes all; the clients come back by themselves. */
  close(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const conversation of this.byConversation.keys()) this.end(conversation);
  }

  /** One at a time for each socket, so that the order is kept. */
  private async flush(stream: Stream): Promise<void> {
    stream.again = true;
    if (stream.flushing) return;
    stream.flushing = true;
    try {
      while (stream.again && stream.socket.readyState === WebSocket.OPEN) {
        stream.again = false;
        const batch = await this.history.after(
          stream.conversation,
          stream.sent,
          this.limits.activitiesAFrame,
          this.limits.bytesOfAnAnswerRead,
        );
        if (batch.activities.length === 0) continue;
        stream.again = true;
        stream.sent = batch.seq;
        this.send(stream, { activities: batch.activities, watermark: batch.watermark });
      }
    } catch (error) {
      this.log.warn(
        { err: error },
        'The history of a web chat conversation could not be read; its socket is closed to be opened again.',
      );
      this.drop(stream);
    } finally {
      stream.flushing = false;
    }
  }

  private send(stream: Stream, frame: object): void {
    if (stream.socket.readyState !== WebSocket.OPEN) return;
    if (stream.socket.bufferedAmount > this.limits.backlog) return this.drop(stream);
    stream.socket.send(JSON.stringify(frame));
  }

  private heartbeat(): void {
    for (const streams of [...this.byConversation.values()])
      for (const stream of [...streams]) {
        if (!stream.alive) this.drop(stream);
        else if (stream.socket.readyState === WebSocket.OPEN) {
          stream.alive = false;
          stream.frames = 0;
          stream.socket.ping();
        }
      }
  }

  private async poll(): Promise<void> {
    if (this.polling || this.byConversation.size === 0) return;
    this.polling = true;
    try {
      const open = [...this.byConversation.keys()];
      for (let i = 0; i < open.length; i += CHUNK)
        for (const { _id, changes } of await this.history.conversationsOf(open.slice(i, i + CHUNK))) {
          if (this.seenChanges.get(_id) === changes) continue;
          this.seenChanges.set(_id, changes);
          this.changed(_id);
        }
    } catch (error) {
      this.log.warn({ err: error }, 'The store could not be asked for news of web chat conversations.');
    } finally {
      this.polling = false;
    }
  }

  private drop(stream: Stream): void {
    this.remove(stream);
    stream.socket.terminate();
  }

  private remove(stream: Stream): void {
    const streams = this.byConversation.get(stream.conversation);
    if (!streams?.delete(stream)) return;
    const left = this.socketsOf(stream.address) - 1;
    if (left > 0) this.byAddress.set(stream.address, left);
    else this.byAddress.delete(stream.address);
    if (streams.size !== 0) return;
    this.byConversation.delete(stream.conversation);
    this.seenChanges.delete(stream.conversation);
  }
}
