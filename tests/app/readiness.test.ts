import { readinessOf } from '../../app/readiness';

const paused = { messenger: { owed: 0, oldestOwedMs: 0, pausedMs: 40_000, deadLetters: 0 } };
const parts = (storage: boolean, worker: boolean, waitMs: number): Parameters<typeof readinessOf>[0] => ({
  storage: { ping: () => (storage ? Promise.resolve() : Promise.reject(new Error('away'))) },
  worker: { isResponsive: () => Promise.resolve(worker) },
  pipeline: {
    backlog: () =>
      Promise.resolve({
        waiting: 1,
        oldestWaitMs: waitMs,
        channels: { zalo: { owed: 1, oldestOwedMs: 200_000, pausedMs: 0, deadLetters: 0 }, ...paused },
      }),
  },
  channels: [{ channel: 'messenger' }, { channel: 'zalo' }, { channel: 'webchat' }],
  release: () => 'r1',
});
const told = (storage: string, worker: string, longestWait: string) => ({
  storage,
  worker,
  longestWait,
  release: 'r1',
  ...(storage === 'unreachable'
    ? { messenger: 'unknown', zalo: 'unknown', webchat: 'unknown' }
    : { messenger: 'paused for 40 s', zalo: 'owes replies for 200 s', webchat: 'open' }),
});

test.each([
  [true, true, 4_000, { ready: true, parts: told('reachable', 'answers', '4 s') }],
  [false, true, 0, { ready: false, parts: told('unreachable', 'answers', '0 s') }],
  [true, false, 0, { ready: false, parts: told('reachable', 'does not answer', '0 s') }],
  [true, true, 180_000, { ready: false, parts: told('reachable', 'answers', '180 s') }],
])('storage %s, worker %s, somebody waits %i ms', async (storage, worker, waitMs, expected) => {
  expect(await readinessOf(parts(storage, worker, waitMs))()).toEqual(expected);
});
