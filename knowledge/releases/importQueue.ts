import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Storage } from '../../storage/collection';
import { Fact } from '../schema/fact';
import { Office } from '../schema/office';
import { Procedure } from '../schema/procedure';
import type { GivenRecords } from '../schema/records';
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
  touched: z.record(z.string(), z.array(z.string())).optional(),
  yesRemove: z.number().int().positive().optional(),
});

/** The bot's answer to a handover. */
export type ImportResult = { applied: Applied } | { error: string };

const folderOf = (dataDir: string): string => join(dataDir, 'incoming');

/** Leaves records for the running bot; a file is there whole or not at all. @returns the name to wait for */
export async function enqueueImport(
  dataDir: string,
  records: GivenRecords,
  replace: boolean,
  now: number,
  yesRemove?: number,
): Promise<string> {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = releaseId(now);
  const path = join(folder, `${name}.json`);
  await writeFile(
    `${path}.part`,
    JSON.stringify({ replace, ...records, ...(yesRemove === undefined ? {} : { yesRemove }) }),
    { mode: 0o600 },
  );
  await rename(`${path}.part`, path);
  return name;
}

/** Reads the bot's answer to a handover and clears it away; undefined while there is none. */
export async function readImportResult(dataDir: string, name: string): Promise<ImportResult | undefined> {
  const path = join(folderOf(dataDir), `${name}.done.json`);
  const text = await readFile(path, 'utf8').catch(absent);
  if (text === undefined) return undefined;
  await rm(path, { force: true });
  return JSON.parse(text) as ImportResult;
}

/**
 * Takes in what importers have left, oldest first. A file that cannot be used is answered with the reason and changes
 * nothing. @returns how many were taken
 */
export async function processImportQueue(
  storage: Storage,
  dataDir: string,
  now: () => number,
): Promise<number> {
  const folder = folderOf(dataDir);
  const names = ((await readdir(folder).catch(absent)) ?? [])
    .filter((name) => /^[\w-]+\.json$/.test(name))
    .sort();
  for (const name of names) {
    const path = join(folder, name);
    const answer = await processOne(storage, path, now());
    const reply = join(folder, name.replace(/\.json$/, '.done.json'));
    await writeFile(`${reply}.part`, JSON.stringify(answer), { mode: 0o600 });
    await rename(`${reply}.part`, reply);
    await rm(path, { force: true });
  }
  return names.length;
}

async function processOne(storage: Storage, path: string, now: number): Promise<ImportResult> {
  try {
    const { replace, yesRemove, touched, ...records } = QueuedImport.parse(
      JSON.parse(await readFile(path, 'utf8')),
    );
    return {
      applied: await applyImport(
        storage,
        { ...records, ...(touched === undefined ? {} : { touched }) },
        { replace, now, yesRemove },
      ),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
