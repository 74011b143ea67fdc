import { QueryLane, TooBusyError } from '../../../bots/worker/queryLane';

/** Queries that go on until they are told to end; `begun` are those that were let through. */
function queries() {
  const begun: number[] = [];
  const ends = new Map<number, { done: () => void; fail: () => void }>();
  const query = (id: number) => () =>
    new Promise<number>((resolve, reject) => {
      begun.push(id);
      ends.set(id, { done: () => resolve(id), fail: () => reject(new Error(`query ${id}`)) });
    });
  return { begun, ends, query };
}
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

it('lets as many go on as it may and the others in their order, also behind one that failed', async () => {
  const lane = new QueryLane(2, 10);
  const { begun, ends, query } = queries();
  const answers = [1, 2, 3, 4].map((id) => lane.run(query(id)).catch(() => 'failed'));
  await settled();
  expect(begun).toEqual([1, 2]);
  ends.get(2)?.fail();
  await settled();
  expect(begun).toEqual([1, 2, 3]);
  for (const id of [1, 3]) ends.get(id)?.done();
  await settled();
  expect(begun).toEqual([1, 2, 3, 4]);
  ends.get(4)?.done();
  expect(await Promise.all(answers)).toEqual([1, 'failed', 3, 4]);
});

it('refuses at once what is beyond the line, and takes again when there is room', async () => {
  const lane = new QueryLane(1, 1);
  const { ends, query } = queries();
  const [first, second] = [lane.run(query(1)), lane.run(query(2))];
  await expect(lane.run(query(3))).rejects.toThrow(TooBusyError);
  await settled();
  ends.get(1)?.done();
  await first;
  await settled();
  ends.get(2)?.done();
  await second;
  const fourth = lane.run(query(4));
  await settled();
  ends.get(4)?.done();
  expect(await fourth).toBe(4);
});
