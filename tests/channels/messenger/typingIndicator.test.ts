import type { GraphClient } from '../../../channels/messenger/graph';
import { TypingIndicator } from '../../../channels/messenger/typingIndicator';

const send = jest.fn<Promise<unknown>, unknown[]>();
jest.mock('../../../channels/messenger/send', () => ({
  sendAction: (...given: unknown[]) => send(...given),
}));

beforeEach(() => {
  jest.useFakeTimers();
  send.mockReset();
});
afterEach(() => void jest.useRealTimers());

const LAN = 'messenger/page/lan';
const graph = {} as GraphClient;

/** Whether a promise is done after what is ready has run. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.then(() => (done = true));
  await jest.advanceTimersByTimeAsync(0);
  return done;
}

it('shows that the message was seen and that an answer is being written', () => {
  send.mockResolvedValue(undefined);
  new TypingIndicator(graph).show(LAN);
  expect(send.mock.calls).toEqual([
    [graph, LAN, 'mark_seen'],
    [graph, LAN, 'typing_on'],
  ]);
});

it('a message waits until the signs before it have arrived, or failed', async () => {
  let arrive = (): void => {};
  send
    .mockRejectedValueOnce(new Error('no'))
    .mockReturnValueOnce(new Promise<void>((done) => (arrive = done)));
  const typing = new TypingIndicator(graph);
  typing.show(LAN);
  const shown = typing.shown(LAN);
  expect(await isDone(shown)).toBe(false);
  expect(await isDone(typing.shown('messenger/page/other'))).toBe(true);
  arrive();
  expect(await isDone(shown)).toBe(true);
  expect(await isDone(typing.end())).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
});

it('a message waits for slow signs 400 ms, and no longer', async () => {
  send.mockReturnValue(new Promise(() => {}));
  const typing = new TypingIndicator(graph);
  typing.show(LAN);
  const shown = typing.shown(LAN);
  await jest.advanceTimersByTimeAsync(399);
  expect(await isDone(shown)).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  expect(await isDone(shown)).toBe(true);
});

it('the signs of a later message are waited for though those of the one before have arrived', async () => {
  let arrive = (): void => {};
  send
    .mockResolvedValueOnce(undefined)
    .mockReturnValueOnce(new Promise<void>((done) => (arrive = done)))
    .mockReturnValue(new Promise(() => {}));
  const typing = new TypingIndicator(graph);
  typing.show(LAN);
  typing.show(LAN);
  arrive();
  expect(await isDone(typing.shown(LAN))).toBe(false);
});
