import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Counts which of the objects that it was shown are still in use by somebody. */
export class Alive {
  private readonly seen: WeakRef<object>[] = [];

  see<T extends object>(one: T): T {
    this.seen.push(new WeakRef(one));
    return one;
  }

  /** How many there are after everything else was cleared away. */
  async count(): Promise<number> {
    // What was looked at in this turn counts as in use until the next one.
    await new Promise((resolve) => setImmediate(resolve));
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    return this.seen.filter((one) => one.deref() !== undefined).length;
  }
}
