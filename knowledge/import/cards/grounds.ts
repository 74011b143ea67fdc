import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { readShippedProcedures } from '../../shipped';
import { type LocalFee } from '../../schema/localFee';
import { readLocalFees } from '../../fees/localFees';
import { PortalRow } from '../portalRow';
import { rowHash } from '../rowHash';
import type { CardGround } from './checkCard';
import { runsOf } from './copied';
import { evidenceOf, withLocalFees } from './evidence';

/**
 * What cards are held against, from the rows of the national portal (JSON lines, packed or not), made when asked for.
 * @returns the ground of a code, undefined where the file has no such row
 */
export async function groundsFromSource(file: string): Promise<(code: string) => CardGround | undefined> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const rows = new Map<string, Record<string, unknown>>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as Record<string, unknown>;
    rows.set(String(row.ma), row);
  }
  const codes = new Set((await readShippedProcedures()).map(({ code }) => code));
  const fees = await readLocalFees();
  return (code) => {
    const given = rows.get(code);
    if (given === undefined) return undefined;
    const row = PortalRow.parse(given);
    return {
      hash: rowHash(given),
      evidence: withLocalFees(evidenceOf(row), feesOf(code, fees)),
      codes,
      runs: runsOf([row.trinh_tu, row.yeu_cau, ...row.cach_thuc.map((way) => way.mo_ta)]),
      texts: { conditions: row.yeu_cau, steps: row.trinh_tu },
    };
  };
}

function feesOf(code: string, fees: readonly LocalFee[]): LocalFee[] {
  return fees.filter(({ codes }) => codes.includes(code));
}
