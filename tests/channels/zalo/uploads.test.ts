import type { ZaloResponse, ZaloClient } from '../../../channels/zalo/api';
import { Uploads } from '../../../channels/zalo/uploads';

const file = 'data:application/pdf;base64,JVBERi0=';

function desk(answer: (count: number) => ZaloResponse) {
  let uploaded = 0;
  const api = { upload: () => Promise.resolve(answer(++uploaded)) } as unknown as ZaloClient;
  return { uploads: new Uploads(api, () => 0), count: () => uploaded };
}
const taken = (count: number): ZaloResponse => ({ kind: 'ok', data: { token: `file-${count}` } });

test('several who want the same file at once have it uploaded once', async () => {
  const { uploads, count } = desk(taken);
  const all = await Promise.all([1, 2, 3].map(() => uploads.token(file, 'Đơn.pdf', 'access')));
  expect(all).toEqual(Array(3).fill({ kind: 'token', token: 'file-1' }));
  expect(count()).toBe(1);
});

test('after one that failed the next tries again', async () => {
  const { uploads, count } = desk((n) => (n === 1 ? { kind: 'ok', data: {} } : taken(n)));
  expect(await uploads.token(file, 'Đơn.pdf', 'access')).toMatchObject({ kind: 'unusable' });
  expect(await uploads.token(file, 'Đơn.pdf', 'access')).toEqual({ kind: 'token', token: 'file-2' });
  expect(count()).toBe(2);
});
