import type { Collection, Document, Storage } from '../../storage/collection';

/** The same storage, but for what a test puts in the place of some methods of one collection. */
export function storageInstead(
  storage: Storage,
  name: string,
  methods: (real: Collection<Document>) => Partial<Collection<Document>>,
): Storage {
  return {
    engine: storage.engine,
    ping: () => storage.ping(),
    close: () => storage.close(),
    async collection<T extends Document>(spec: Parameters<Storage['collection']>[0]): Promise<Collection<T>> {
      const real = await storage.collection<Document>(spec);
      const bound = Object.fromEntries(
        (['insert', 'insertMany', 'get', 'find', 'count', 'update', 'upsert', 'remove'] as const).map(
          (method) => [method, (real[method] as (...given: unknown[]) => unknown).bind(real)],
        ),
      );
      const own = spec.name === name ? methods(real) : {};
      return { ...bound, ...own } as unknown as Collection<T>;
    },
  };
}
