import { dayInVietnam } from '../language/dates/dayInVietnam';
import type { Collection, Document, Storage } from '../storage/collection';

/** How many turns of a channel had an answer of a kind on a day in Vietnam. Nothing in it tells who asked what. */
export interface DailyCount {
  /** YYYY-MM-DD. */
  day: string;
  channel: string;
  kind: string;
  count: number;
}

type StoredCount = DailyCount & Document;

function statisticsOf(storage: Storage): Promise<Collection<StoredCount>> {
  return storage.collection<StoredCount>({ name: 'statistics', indexes: [{ fields: ['day'] }] });
}

/** Counts turns by day, and adds them to what is kept: releases and restarts take nothing away. */
export class DailyCounts {
  private readonly counts = new Map<string, DailyCount>();

  /** @param at milliseconds since 1970 */
  add(channel: string, kind: string, at: number): void {
    const day = dayInVietnam(new Date(at));
    const id = `${day} ${channel} ${kind}`;
    const counted = this.counts.get(id);
    if (counted) counted.count += 1;
    else this.counts.set(id, { day, channel, kind, count: 1 });
  }

  /** Adds what was counted since the last time; what could not be added stays for the next. @throws StorageUnavailableError */
  async keep(storage: Storage): Promise<void> {
    const kept = await statisticsOf(storage);
    for (const [id, { count, ...about }] of [...this.counts]) {
      await kept.upsert(id, { $setOnInsert: about, $inc: { count } });
      const counted = this.counts.get(id);
      if (counted === undefined) continue;
      // Others may have been counted while it was being written.
      counted.count -= count;
      if (counted.count === 0) this.counts.delete(id);
    }
  }
}

/** What was counted on these days, oldest first. @param from first day, @param to last day, YYYY-MM-DD */
export async function readStatistics(storage: Storage, from: string, to: string): Promise<DailyCount[]> {
  const found = await (await statisticsOf(storage)).find({ day: { $gte: from, $lte: to } });
  return found
    .sort((a, b) => (a._id < b._id ? -1 : 1))
    .map(({ day, channel, kind, count }) => ({ day, channel, kind, count }));
}
