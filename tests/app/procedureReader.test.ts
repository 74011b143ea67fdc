import { procedureReader } from '../../app/procedureReader';
import type { BotWorkerClient } from '../../bots/worker/client';

const field = { slug: 'ho-tich', name: 'Hộ tịch', procedures: [{ code: '1.001193', title: 'Khai sinh' }] };

function setting() {
  const asked: string[] = [];
  let release = 'r1';
  let fails = false;
  const query = ((of: string) => {
    asked.push(of);
    if (fails) return Promise.reject(new Error('The thread has ended.'));
    return Promise.resolve(of === 'fields' ? [field] : { fields: [], lifeEvents: [] });
  }) as BotWorkerClient['query'];
  const reader = procedureReader({ query }, () => release);
  return { reader, asked, renew: () => (release = 'r2'), fail: (now: boolean) => (fails = now) };
}

it('asks the worker once a release for lists, however many read them', async () => {
  const { reader, asked, renew } = setting();
  const read = (): Promise<unknown> =>
    Promise.all([...Array.from({ length: 50 }, () => reader.field('ho-tich')), reader.catalogue()]);
  await read();
  await read();
  expect(asked).toEqual(['fields', 'catalogue']);
  renew();
  await read();
  expect(asked).toHaveLength(4);
});

it('knows a field by its slug, and none by another', async () => {
  const { reader } = setting();
  expect(await reader.field('ho-tich')).toEqual(field);
  expect(await reader.field('constructor')).toBeNull();
});

it('does not keep a failure', async () => {
  const { reader, fail } = setting();
  fail(true);
  await expect(reader.catalogue()).rejects.toThrow('ended');
  await expect(reader.field('ho-tich')).rejects.toThrow('ended');
  fail(false);
  expect(await reader.field('ho-tich')).toEqual(field);
  expect(await reader.catalogue()).toEqual({ fields: [], lifeEvents: [] });
});
