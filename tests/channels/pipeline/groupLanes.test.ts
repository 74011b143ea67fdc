import { GroupLanes } from '../../../channels/pipeline/groupLanes';

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

it('lets a few of a group go on at a time; other groups, and who belongs to none, wait for nobody', async () => {
  const lanes = new GroupLanes(2);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const enter = (group: string | undefined): Promise<void> =>
    lanes.run(group, () => {
      begun.push(String(group));
      return new Promise<void>((end) => ends.push(end));
    });
  const all = ['a', 'a', 'a', 'b', undefined, undefined, undefined].map(enter);
  await settled();
  expect([...begun].sort()).toEqual(['a', 'a', 'b', 'undefined', 'undefined', 'undefined']);
  expect([lanes.hasWaiting('a'), lanes.hasWaiting('b'), lanes.hasWaiting(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
  ends[begun.indexOf('a')]?.();
  await settled();
  expect(begun).toHaveLength(7);
  expect(lanes.hasWaiting('a')).toBe(false);
  for (const end of ends) end();
  await Promise.all(all);
});

it('remembers no group that has gone, whatever became of its tasks', async () => {
  const lanes = new GroupLanes(1);
  await Promise.allSettled([
    lanes.run('a', () => Promise.reject(new Error('no'))),
    lanes.run('a', () => Promise.resolve()),
    lanes.run('b', () => Promise.resolve()),
  ]);
  expect(lanes.size).toBe(0);
});
