import { setImmediate as nextRound } from 'node:timers/promises';
import { Semaphore } from '../../../channels/pipeline/semaphore';

/** A task that lasts until it is told to end. */
function lasting(): { task: () => Promise<void>; end: () => void } {
  let end: () => void = () => {};
  const done = new Promise<void>((resolve) => (end = resolve));
  return { task: () => done, end };
}

describe('a lane', () => {
  it('runs as many tasks at once as it is wide, the others in their order', async () => {
    const lane = new Semaphore(2);
    const tasks = [lasting(), lasting(), lasting(), lasting()];
    const begun: number[] = [];
    const all = tasks.map(({ task }, i) => lane.run(() => (begun.push(i), task())));
    await nextRound();
    expect(begun).toEqual([0, 1]);
    tasks[1]?.end();
    await nextRound();
    expect(begun).toEqual([0, 1, 2]);
    for (const { end } of tasks) end();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('goes on after a task that failed, and after an errand that failed', async () => {
    const lane = new Semaphore(1);
    const broken = (): Promise<void> => Promise.reject(new Error('broken'));
    await expect(lane.run(broken)).rejects.toThrow('broken');
    await expect(lane.run(() => lane.runReleased(broken))).rejects.toThrow('broken');
    expect(await lane.run(() => Promise.resolve('fine'))).toBe('fine');
  });

  it('lends a place out during an errand, and gives it back before others who wait', async () => {
    const lane = new Semaphore(1);
    const order: string[] = [];
    const errand = lasting();
    const other = lasting();
    const first = lane.run(async () => {
      await lane.runReleased(errand.task);
      order.push('back from the errand');
    });
    const second = lane.run(() => (order.push('meanwhile'), other.task()));
    const third = lane.run(async () => void order.push('behind'));
    await nextRound();
    errand.end();
    await nextRound();
    expect(order).toEqual(['meanwhile']);
    other.end();
    await Promise.all([first, second, third]);
    expect(order).toEqual(['meanwhile', 'back from the errand', 'behind']);
  });
});
