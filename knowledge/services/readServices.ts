import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Service } from '../schema/service';
import { SHIPPED_DATA_DIR } from '../shipped';

/**
 * The services that ship, one JSON object a line.
 * @throws Error naming file and line of what is no service, or of an id that is there twice
 */
export async function readServices(folder: string = join(SHIPPED_DATA_DIR, 'services')): Promise<Service[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const services: Service[] = [];
  const seen = new Map<string, string>();
  for (const name of names) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    lines.forEach((text, i) => {
      if (text.trim() === '') return;
      const at = `${name}:${i + 1}`;
      const parsed = Service.safeParse(JSON.parse(text));
      if (!parsed.success) throw new Error(`${at}: ${z.prettifyError(parsed.error)}`);
      const before = seen.get(parsed.data.id);
      if (before) throw new Error(`${at}: the service "${parsed.data.id}" stands already at ${before}.`);
      seen.set(parsed.data.id, at);
      services.push(parsed.data);
    });
  }
  return services;
}
