import type { Collection, Document, Storage } from '../../../storage/collection';

/** The process that used the storage is gone. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface Dying extends Storage {
  /** How many operations have been made. */
  readonly operations: number;
  readonly dead: boolean;
  kill(): void;
}

/**
 * A storage for a process that is killed after so many operations: from then on nothing it does has any effect,
 * as after `kill -9`. The store behind it lives on for others.
 */
export function dying(storage: Storage, after = Infinity): Dying {
  let operations = 0;
  let killed = false;
  const step = (): void => {
    if (operations >= after) killed = true;
    if (killed) throw new Killed('This process was killed.');
    operations += 1;
  };
  const wrap = <T extends Document>(inner: Collection<T>): Collection<T> =>
    new Proxy(inner, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          step();
          return (await Reflect.apply(method, target, args)) as unknown;
        };
      },
    });
  return {
    engine: storage.engine,
    get operations() {
      return operations;
    },
    get dead() {
      return killed;
    },
    kill: () => {
      killed = true;
    },
    collection: async <T extends Document>(spec: Parameters<Storage['collection']>[0]) =>
      wrap(await storage.collection<T>(spec)),
    ping: () => storage.ping(),
    close: () => Promise.resolve(),
  };
}
