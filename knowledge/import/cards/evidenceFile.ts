import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { SHIPPED_DATA_DIR } from '../../shipped';
import { PortalRow } from '../portalRow';
import { rowHash } from '../rowHash';
import { evidenceOf, type Evidence } from './evidence';

/** What is kept of a source row to hold its card against, where the row itself is not at hand. */
const Line = z.strictObject({ code: z.string(), from: z.string(), keys: z.array(z.string()) });
export interface KeptEvidence {
  hash: string;
  evidence: Evidence;
}

const path = (folder: string): string => join(folder, 'evidence.jsonl.gz');

/** The exact things of rows as packed JSON lines, by code. @param given rows of the national portal, by code */
export function packEvidence(given: ReadonlyMap<string, Record<string, unknown>>): Buffer {
  const lines = [...given]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, row]) => ({
      code,
      from: rowHash(row),
      keys: [...evidenceOf(PortalRow.parse(row))].sort(),
    }));
  return gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { level: 9 });
}

/** The kept evidence by code. */
export async function readEvidence(folder: string = SHIPPED_DATA_DIR): Promise<Map<string, KeptEvidence>> {
  const text = gunzipSync(await readFile(path(folder))).toString('utf8');
  const kept = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)));
  return new Map(kept.map(({ code, from, keys }) => [code, { hash: from, evidence: new Set(keys) }]));
}

export { path as evidencePath };
