import { collectGarbage, collectGarbageOnceSettled } from '../../../bots/worker/collectGarbage';

/** A reference keeps what it was made for until the task is over. */
const overTask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what nobody holds any more is gone', async () => {
  const held = new WeakRef({ text: 'a'.repeat(1_000) });
  await overTask();
  collectGarbage();
  expect(held.deref()).toBeUndefined();
});

test('it is gone some seconds after the start, and nothing waits for that', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  const held = new WeakRef({ text: 'a'.repeat(1_000) });
  collectGarbageOnceSettled();
  await overTask();
  expect(held.deref()).toBeDefined();
  await overTask();
  jest.advanceTimersByTime(10_000);
  expect(held.deref()).toBeUndefined();
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
