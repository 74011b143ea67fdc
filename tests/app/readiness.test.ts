import { readinessOf } from '../../app/readiness';

const parts = (storage: boolean, worker: boolean): Parameters<typeof readinessOf>[0] => ({
  storage: { ping: () => (storage ? Promise.resolve() : Promise.reject(new Error('away'))) },
  worker: { isResponsive: () => Promise.resolve(worker) },
  release: () => 'r1',
});

test.each([
  [true, true, { ready: true, parts: { storage: 'reachable', worker: 'answers', release: 'r1' } }],
  [false, true, { ready: false, parts: { storage: 'unreachable', worker: 'answers', release: 'r1' } }],
  [true, false, { ready: false, parts: { storage: 'reachable', worker: 'does not answer', release: 'r1' } }],
])('storage %s, worker %s', async (storage, worker, expected) => {
  expect(await readinessOf(parts(storage, worker))()).toEqual(expected);
});
