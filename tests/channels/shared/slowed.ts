import type { Collection, Document, Storage } from '../../../storage/collection';

/** A storage whose changes of one document are held up on their way there. */
export function slowed(storage: Storage, holdUp: () => unknown): Storage {
  const slow = <T extends Document>(inner: Collection<T>): Collection<T> =>
    new Proxy(inner, {
      get(target, name): unknown {
        if (name === 'update')
          return async (...args: Parameters<Collection<T>['update']>) => {
            await holdUp();
            return target.update(...args);
          };
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
    });
  return {
    engine: storage.engine,
    collection: async <T extends Document>(spec: Parameters<Storage['collection']>[0]) =>
      slow(await storage.collection<T>(spec)),
    ping: () => storage.ping(),
    close: () => storage.close(),
  };
}
