import { join } from 'node:path';
import { z } from 'zod';
import type { Storage } from '../../storage/collection';
import { RequestFolder } from '../../storage/embedded/requestFolder';
import { Fact } from '../schema/fact';
import { Office } from '../schema/office';
import { Procedure } from '../schema/procedure';
import { Body } from '../schema/body';
import { LocalFee } from '../schema/localFee';
import type { GivenRecords } from '../schema/records';
import { Street } from '../schema/street';
import { type Applied, applyImport } from './applyImport';
import { releaseId } from './publish';

/**
 * An import into the folder of a running bot. The embedded engine belongs to one process, so the importer leaves its
 * checked records in `DATA_DIR/incoming/` and the bot takes them in; its answer lies beside them as `*.done.json`.
 */
const QueuedImport = z.strictObject({
  replace: z.boolean(),
  procedures: z.array(Procedure),
  offices: z.array(Office),
  facts: z.array(Fact),
  fees: z.array(LocalFee).default([]),
  bodies: z.array(Body).default([]),
  streets: z.array(Street).default([]),
  touched: z.record(z.string(), z.array(z.string())).optional(),
  yesRemove: z.number().int().positive().optional(),
  note: z.string().optional(),
});

/** The bot's answer to a handover. */
export type ImportResult = { applied: Applied } | { error: string };

const folderOf = (dataDir: string): RequestFolder => new RequestFolder(join(dataDir, 'incoming'));

/** Leaves records for the running bot; a file is there whole or not at all. @returns the name to wait for */
export async function enqueueImport(
  dataDir: string,
  records: GivenRecords,
  replace: boolean,
  now: number,
  { yesRemove, note }: { yesRemove?: number | undefined; note?: string | undefined } = {},
): Promise<string> {
  const name = releaseId(now);
  await folderOf(dataDir).leave(name, { replace, ...records, yesRemove, note });
  return name;
}

/** Reads the bot's answer to a handover and clears it away; undefined while there is none. */
export async function readImportResult(dataDir: string, name: string): Promise<ImportResult | undefined> {
  return (await folderOf(dataDir).takeAnswer(name)) as ImportResult | undefined;
}

/**
 * Takes in what importers have left, oldest first. A file that cannot be used is answered with the reason and changes
 * nothing. @returns how many were taken
 */
export function processImportQueue(storage: Storage, dataDir: string, now: () => number): Promise<number> {
  return folderOf(dataDir).process((text) => processOne(storage, text, now()));
}

async function processOne(storage: Storage, text: string, now: number): Promise<ImportResult> {
  try {
    const { replace, yesRemove, note, touched, ...records } = QueuedImport.parse(JSON.parse(text));
    const given = { ...records, ...(touched === undefined ? {} : { touched }) };
    return { applied: await applyImport(storage, given, { replace, now, yesRemove, note }) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
