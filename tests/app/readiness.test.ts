import { readinessOf } from '../../app/readiness';

const parts = (storage: boolean, worker: boolean, waitMs: number): Parameters<typeof readinessOf>[0] => ({
  storage: { ping: () => (storage ? Promise.resolve() : Promise.reject(new Error('away'))) },
  worker: { isResponsive: () => Promise.resolve(worker) },
  pipeline: { oldestWaitMs: () => Promise.resolve(waitMs) },
  release: () => 'r1',
});
const told = (storage: string, worker: string, longestWait: string) => ({
  storage,
  worker,
  longestWait,
  release: 'r1',
});

test.each([
  [true, true, 4_000, { ready: true, parts: told('reachable', 'answers', '4 s') }],
  [false, true, 0, { ready: false, parts: told('unreachable', 'answers', '0 s') }],
  [true, false, 0, { ready: false, parts: told('reachable', 'does not answer', '0 s') }],
  [true, true, 180_000, { ready: false, parts: told('reachable', 'answers', '180 s') }],
])('storage %s, worker %s, somebody waits %i ms', async (storage, worker, waitMs, expected) => {
  expect(await readinessOf(parts(storage, worker, waitMs))()).toEqual(expected);
});
