import { Semaphore } from './semaphore';

/** The places of one group, and how many of it are there or wait. */
interface Lane {
  semaphore: Semaphore;
  present: number;
}

/** A few places for each group; whoever belongs to none waits for nobody. */
export class GroupLanes {
  private readonly lanes = new Map<string, Lane>();

  /** @param width how many of one group go on at a time */
  constructor(private readonly width: number) {}

  async run<T>(group: string | undefined, task: () => Promise<T>): Promise<T> {
    if (group === undefined) return task();
    const lane = this.lanes.get(group) ?? { semaphore: new Semaphore(this.width), present: 0 };
    this.lanes.set(group, lane);
    lane.present += 1;
    try {
      return await lane.semaphore.run(task);
    } finally {
      lane.present -= 1;
      if (lane.present === 0) this.lanes.delete(group);
    }
  }

  /** Whether somebody of the group waits for a place. */
  hasWaiting(group: string | undefined): boolean {
    return group !== undefined && this.lanes.get(group)?.semaphore.hasWaiting === true;
  }

  /** How many groups there are now. */
  get size(): number {
    return this.lanes.size;
  }
}
