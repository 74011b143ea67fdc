import { messageOf } from '../../errors/appError';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { z } from 'zod';
import type { Storage } from '../../storage/collection';
import { RequestFolder } from '../../storage/embedded/requestFolder';
import { Spools } from '../import/spool';
import { Body } from '../schema/body';
import { Fact } from '../schema/fact';
import { LocalFee } from '../schema/localFee';
import { Office } from '../schema/office';
import { Procedure } from '../schema/procedure';
import { type Kind, keyOf, kinds, type RecordOf } from '../schema/records';
import { Street } from '../schema/street';
import { type Applied, applyGiven, type ApplyOptions } from './applyImport';
import type { FieldChange } from './fieldChanges';
import { GivenFiles } from './given';
import { releaseId } from './publish';

const schemas: { [K in Kind]: z.ZodType<RecordOf[K]> } = {
  procedures: Procedure,
  offices: Office,
  facts: Fact,
  fees: LocalFee,
  bodies: Body,
  streets: Street,
};
const recordsOf = <K extends Kind>(kind: K) => z.array(schemas[kind]).default([]);

/**
 * An import into the folder of a running bot. The embedded engine belongs to one process, so the importer leaves its
 * checked records in `DATA_DIR/incoming/`, each on a line behind the request, and the bot takes them in; its answer lies
 * beside them as `*.done.json`. Older importers have the records within the request.
 */
const QueuedImport = z.strictObject({
  replace: z.boolean(),
  procedures: recordsOf('procedures'),
  offices: recordsOf('offices'),
  facts: recordsOf('facts'),
  fees: recordsOf('fees'),
  bodies: recordsOf('bodies'),
  streets: recordsOf('streets'),
  touched: z.record(z.string(), z.array(z.string())).optional(),
  remove: z.array(z.string()).optional(),
  yesRemove: z.number().int().positive().optional(),
  note: z.string().optional(),
});
const QueuedRecord = z.strictObject({
  kind: z.enum(kinds),
  record: z.unknown(),
  touched: z.array(z.string()).optional(),
});

/** The bot's answer to a handover. */
export type ImportResult = { applied: Applied } | { error: string };

/** So many records are read before others get their turn: citizens are answered by the same thread. */
const PORTION = 100;

const folderOf = (dataDir: string): RequestFolder => new RequestFolder(join(dataDir, 'incoming'));

/** Leaves records for the running bot; a file is there whole or not at all. @returns the name to wait for */
export async function enqueueImport(
  dataDir: string,
  given: Pick<GivenFiles, 'entries'>,
  { replace, remove, yesRemove, note, now }: Omit<ApplyOptions, 'dryRun' | 'onTopOf'>,
): Promise<string> {
  const name = releaseId(now);
  await folderOf(dataDir).leave(name, { replace, remove, yesRemove, note }, given.entries());
  return name;
}

/** Reads the bot's answer to a handover and clears it away; undefined while there is none. */
export async function readImportResult(dataDir: string, name: string): Promise<ImportResult | undefined> {
  return (await folderOf(dataDir).takeAnswer(name)) as ImportResult | undefined;
}

/**
 * Takes in what importers have left, oldest first. A file that cannot be used is answered with the reason and changes
 * nothing.
 * @param tell hears of each answer
 * @returns how many were taken
 */
export function processImportQueue(
  storage: Storage,
  dataDir: string,
  now: () => number,
  tell: (result: ImportResult) => void = () => undefined,
): Promise<number> {
  return folderOf(dataDir).process(async (lines): Promise<ImportResult> => {
    const result = await resultOf(storage, dataDir, lines, now());
    tell(result);
    return result;
  });
}

async function resultOf(
  storage: Storage,
  dataDir: string,
  lines: AsyncIterable<string>,
  now: number,
): Promise<ImportResult> {
  const spools = new Spools(dataDir);
  try {
    return { applied: await processOne(storage, lines, now, spools) };
  } catch (error) {
    return { error: messageOf(error) };
  } finally {
    spools.close();
  }
}

async function processOne(
  storage: Storage,
  lines: AsyncIterable<string>,
  now: number,
  spools: Spools,
): Promise<Applied> {
  const given = new GivenFiles(spools);
  let options: ApplyOptions | undefined;
  let read = 0;
  for await (const line of lines) {
    if (++read % PORTION === 0) await others();
    if (options === undefined) options = { now, ...takeRequest(JSON.parse(line), given) };
    else takeRecord(line, read, given);
  }
  if (options === undefined) throw new Error('The request is empty.');
  const changes: FieldChange[] = [];
  const outcome = await applyGiven(storage, given, options, spools, (change) => changes.push(change));
  return { ...outcome, changes };
}

/** @throws Error that names the line */
function takeRecord(line: string, place: number, given: GivenFiles): void {
  try {
    const { kind, record, touched } = QueuedRecord.parse(JSON.parse(line));
    given.add(kind, schemas[kind].parse(record), touched);
  } catch (error) {
    throw new Error(`line ${place}: ${messageOf(error)}`, { cause: error });
  }
}

/** What a request asks for; the records within it are taken. */
function takeRequest(request: unknown, given: GivenFiles): Omit<ApplyOptions, 'now'> {
  const { replace, remove, yesRemove, note, touched = {}, ...records } = QueuedImport.parse(request);
  for (const kind of kinds)
    for (const record of records[kind]) given.add(kind, record, touched[keyOf(record)]);
  return { replace, remove, yesRemove, note };
}
