import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** Rows of the national portal as they stand in JSON Lines files (packed or not), by code; other files hold none. */
export async function sourceRows(files: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const rows = new Map<string, Record<string, unknown>>();
  for (const file of files.filter((name) => /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name))) {
    const bytes = await readFile(file);
    const text = (/\.gz$/i.test(file) ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      const row = JSON.parse(line) as Record<string, unknown>;
      if (typeof row.ma === 'string' && 'linh_vuc' in row) rows.set(row.ma, row);
    }
  }
  return rows;
}
