import { collectGarbage } from '../../../bots/worker/collectGarbage';

test('what nobody holds any more is gone', () => {
  const held = new WeakRef({ text: 'a'.repeat(1_000) });
  // A reference keeps what it was made for until the task is over.
  return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    collectGarbage();
    expect(held.deref()).toBeUndefined();
  });
});
