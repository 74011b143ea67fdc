import { forKinds, type Kind, type RecordOf, type Records } from '../schema/records';

interface Sourced {
  source?: { asOf?: string };
  sources?: readonly { asOf?: string }[];
}

/**
 * When the newest record of each kind was taken from its source, in milliseconds since 1970; 0 where none says. A year or a
 * month alone counts from its first day: no record is told to be newer than it may be.
 */
export function newestRecords(records: Records): Record<Kind, number> {
  return forKinds((kind) =>
    (records[kind] as RecordOf[Kind][]).flatMap(timesOf).reduce((newest, time) => Math.max(newest, time), 0),
  );
}

function timesOf(record: RecordOf[Kind]): number[] {
  const { source, sources = [] } = record as Sourced;
  return [source, ...sources].map((one) => Date.parse(one?.asOf ?? '')).filter((time) => !Number.isNaN(time));
}
