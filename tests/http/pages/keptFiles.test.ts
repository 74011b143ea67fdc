import { keptFiles } from '../../../http/pages/keptFiles';

it('makes a file once for all who ask within the time, and anew after it', async () => {
  let now = 0;
  let made = 0;
  const files = keptFiles(1_000, () => now);
  const make = (): Promise<string> => Promise.resolve(`made ${(made += 1)}`);
  const all = await Promise.all(Array.from({ length: 20 }, () => files('a.csv', make)));
  expect(new Set(all).size).toBe(1);
  expect(String(await files('b.csv', make))).toBe('made 2');
  now = 999;
  expect(String(await files('a.csv', make))).toBe('made 1');
  now = 1_000;
  expect(String(await files('a.csv', make))).toBe('made 3');
});

it('tries again after a failure', async () => {
  const files = keptFiles(1_000, () => 0);
  await expect(files('a.csv', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(String(await files('a.csv', () => Promise.resolve('well')))).toBe('well');
});
