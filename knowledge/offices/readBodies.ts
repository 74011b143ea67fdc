import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Body } from '../schema/body';
import { SHIPPED_DATA_DIR } from '../shipped';

/**
 * The bodies that ship, one JSON object a line.
 * @throws Error naming file and line of what is none
 */
export async function readBodies(folder: string = join(SHIPPED_DATA_DIR, 'bodies')): Promise<Body[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const bodies: Body[] = [];
  for (const name of names) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    lines.forEach((text, i) => {
      if (text.trim() === '') return;
      const parsed = Body.safeParse(JSON.parse(text));
      if (!parsed.success) throw new Error(`${name}:${i + 1}: ${z.prettifyError(parsed.error)}`);
      bodies.push(parsed.data);
    });
  }
  return bodies;
}
