import { silent } from '../../../bots/log';
import { startPeriodicTask } from '../../../channels/pipeline/periodicTask';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('runs at once, and again so long after it was done', async () => {
  const task = jest.fn(() => Promise.resolve());
  const sweep = startPeriodicTask(1_000, task, silent);
  expect(task).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(999);
  expect(task).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(2);
  await sweep.stop();
});

it('never runs twice at a time, however long it takes', async () => {
  let finish = (): void => {};
  const task = jest.fn(() => new Promise<void>((done) => (finish = done)));
  const sweep = startPeriodicTask(1_000, task, silent);
  await jest.advanceTimersByTimeAsync(9_000);
  expect(task).toHaveBeenCalledTimes(1);
  finish();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(task).toHaveBeenCalledTimes(2);
  finish();
  await sweep.stop();
});

it('logs a failure and goes on', async () => {
  const error = jest.fn();
  const task = jest.fn(() => Promise.reject(new Error('away')));
  const sweep = startPeriodicTask(1_000, task, { ...silent, error });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(task).toHaveBeenCalledTimes(2);
  expect(error).toHaveBeenCalledWith({ err: new Error('away') }, expect.any(String));
  await sweep.stop();
});

it('ends when the round in hand is done, and never runs again', async () => {
  let finish = (): void => {};
  const task = jest.fn(() => new Promise<void>((done) => (finish = done)));
  const sweep = startPeriodicTask(1_000, task, silent);
  let ended = false;
  const stopped = sweep.stop().then(() => (ended = true));
  await jest.advanceTimersByTimeAsync(10);
  expect(ended).toBe(false);
  finish();
  await stopped;
  expect(jest.getTimerCount()).toBe(0);
  await jest.advanceTimersByTimeAsync(9_000);
  expect(task).toHaveBeenCalledTimes(1);
});

it('ends between two rounds, too', async () => {
  const task = jest.fn(() => Promise.resolve());
  const sweep = startPeriodicTask(1_000, task, silent);
  await jest.advanceTimersByTimeAsync(10);
  await sweep.stop();
  await jest.advanceTimersByTimeAsync(9_000);
  expect(task).toHaveBeenCalledTimes(1);
});
