import { z } from 'zod';
import table from './events.json';

const Reading = z.enum(['said', 'shown', 'arrival', 'forget', 'echo', 'ignored']);
export type Reading = z.infer<typeof Reading>;

/** Every event of Zalo and what it is to the bot. `*` at the end stands for anything; the first row that fits counts. */
const rows = z.array(z.object({ event: z.string(), as: Reading, why: z.string() })).parse(table);

/** What an event is to the bot; null for one that is not in the list. */
export function readingOf(name: string): Reading | null {
  const row = rows.find(({ event }) =>
    event.endsWith('*') ? name.startsWith(event.slice(0, -1)) : name === event,
  );
  return row?.as ?? null;
}
