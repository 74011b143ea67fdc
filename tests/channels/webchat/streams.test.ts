import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { silent } from '../../../bots/log';
import type { History } from '../../../channels/webchat/history';
import { limits } from '../../../channels/webchat/limits';
import { Streams } from '../../../channels/webchat/streams';

const OPEN = 1;

/** A socket that keeps what it was sent. */
class FakeSocket extends EventEmitter {
  readyState = OPEN;
  bufferedAmount = 0;
  readonly frames: { activities: unknown[]; watermark?: string }[] = [];
  readonly done: string[] = [];
  send(frame: string): void {
    this.frames.push(JSON.parse(frame) as { activities: unknown[] });
  }
  ping(): void {
    this.done.push('ping');
  }
  terminate(): void {
    this.done.push('terminate');
    this.emit('close');
  }
  close(code: number): void {
    this.done.push(`close ${code}`);
  }
}

/** A history of numbers, two to a frame. */
const activities = [1, 2, 3];
const history = {
  after: (_: string, seq: number) => {
    const some = activities.slice(seq, seq + 2);
    return Promise.resolve({
      activities: some,
      seq: seq + some.length,
      watermark: String(seq + some.length),
    });
  },
} as unknown as History;

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('the sockets of the web chat', () => {
  let streams: Streams;
  const add = (conversation = 'c', watermark = 0, address = '1.2.3.4'): FakeSocket => {
    const socket = new FakeSocket();
    streams.add(conversation, socket as unknown as WebSocket, watermark, address);
    return socket;
  };
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    streams = new Streams(history, { ...limits, socketsOfAConversation: 2 }, silent, false);
  });
  afterEach(() => {
    streams.close();
    jest.useRealTimers();
  });

  it('are sent what stands behind their watermark, in order', async () => {
    const [fresh, known] = [add(), add('c', 2)];
    await settled();
    expect(fresh.frames).toEqual([
      { activities: [1, 2], watermark: '2' },
      { activities: [3], watermark: '3' },
    ]);
    expect(known.frames).toEqual([{ activities: [3], watermark: '3' }]);
  });

  it('are asked for a sign of life, and dropped when the last one was not answered', async () => {
    const [lively, dead] = [add('a'), add('b')];
    await jest.advanceTimersByTimeAsync(limits.heartbeat);
    expect([lively.done, dead.done]).toEqual([['ping'], ['ping']]);
    lively.emit('pong');
    await jest.advanceTimersByTimeAsync(limits.heartbeat);
    expect([lively.done, dead.done]).toEqual([
      ['ping', 'ping'],
      ['ping', 'terminate'],
    ]);
    expect(streams.size).toBe(1);
  });

  it('are dropped when they say more in a beat than they may', async () => {
    const socket = add();
    for (let i = 0; i < limits.framesABeat; i++) socket.emit('message');
    expect(socket.done).toEqual([]);
    await jest.advanceTimersByTimeAsync(limits.heartbeat);
    for (let i = 0; i < limits.framesABeat; i++) socket.emit('message');
    expect(socket.done).toEqual(['ping']);
    socket.emit('message');
    expect(socket.done).toEqual(['ping', 'terminate']);
  });

  it('give way, the oldest first, where a conversation opens too many', () => {
    const [first, second, third] = [add(), add(), add()];
    expect([first.done, second.done, third.done]).toEqual([['terminate'], [], []]);
    expect(streams.size).toBe(2);
  });

  it('are counted by address until they close', () => {
    const [one] = [add('a'), add('b'), add('c', 0, '5.6.7.8')];
    expect([streams.socketsOf('1.2.3.4'), streams.socketsOf('5.6.7.8'), streams.socketsOf('9')]).toEqual([
      2, 1, 0,
    ]);
    one.emit('close');
    one.emit('close');
    expect([streams.socketsOf('1.2.3.4'), streams.size]).toEqual([1, 2]);
  });

  it('are told of what is not kept, without a watermark; who does not read is dropped', () => {
    const [one, slow] = [add(), add()];
    slow.bufferedAmount = limits.backlog + 1;
    streams.sendEphemeral('c', { type: 'typing' });
    expect(one.frames).toEqual([{ activities: [{ type: 'typing' }] }]);
    expect(slow.done).toEqual(['terminate']);
  });

  it('are told to go when their conversation ends', () => {
    const [one, other] = [add('c'), add('d')];
    streams.end('c');
    expect([one.done, other.done]).toEqual([['close 1001'], []]);
  });
});
