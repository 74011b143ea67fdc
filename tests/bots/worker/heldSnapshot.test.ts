import { HeldSnapshot } from '../../../bots/worker/heldSnapshot';
import type { KnowledgeSnapshot } from '../../../knowledge/knowledge';

const snapshot = {
  release: 'r1',
  procedures: [{ name: 'Đăng ký khai sinh' }],
} as unknown as KnowledgeSnapshot;

test('what is held is read as it was put in, before and after it is packed', async () => {
  const held = new HeldSnapshot(snapshot);
  expect(held.read()).toBe(snapshot);
  await held.pack();
  expect(held.read()).not.toBe(snapshot);
  expect(held.read()).toEqual(snapshot);
});
