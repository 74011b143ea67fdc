/** Where things are kept for this tab alone: on a shared machine the next person must not find what the last one said. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PREFIX = 'tro-ly-1022-';

/** Keeps small things as JSON. Where storage is shut (some frames), nothing is kept and nothing breaks. */
export class Memory {
  constructor(private readonly store: () => Store) {}

  get(key: string): unknown {
    try {
      const text = this.store().getItem(PREFIX + key);
      return text === null ? undefined : (JSON.parse(text) as unknown);
    } catch {
      return undefined;
    }
  }

  /** `undefined` takes it away. */
  set(key: string, value: unknown): void {
    try {
      if (value === undefined) this.store().removeItem(PREFIX + key);
      else this.store().setItem(PREFIX + key, JSON.stringify(value));
    } catch {
      return;
    }
  }

  text(key: string): string | undefined {
    const value = this.get(key);
    return typeof value === 'string' ? value : undefined;
  }

  list(key: string): unknown[] {
    const value = this.get(key);
    return Array.isArray(value) ? value : [];
  }
}
