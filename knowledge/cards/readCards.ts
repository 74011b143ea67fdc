import { messageOf } from '../../errors/appError';
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SHIPPED_DATA_DIR } from '../shipped';
import { Card } from '../schema/card';

/** A card with the line where it stands. */
export interface PlacedCard {
  file: string;
  line: number;
  card: Card;
}

export interface CardReading {
  cards: PlacedCard[];
  /** Lines that are no cards. */
  problems: { file: string; line: number; what: string }[];
}

/** The files of cards that ship: full ones first. */
export async function shippedCardFiles(folder: string = join(SHIPPED_DATA_DIR, 'cards')): Promise<string[]> {
  const files: string[] = [];
  for (const kind of ['full', 'short']) {
    if (!existsSync(join(folder, kind))) continue;
    const names = (await readdir(join(folder, kind))).filter((name) => name.endsWith('.jsonl')).sort();
    files.push(...names.map((name) => join(folder, kind, name)));
  }
  return files;
}

/** Reads cards, one a line, each checked against the schema. */
export async function readCards(files: readonly string[]): Promise<CardReading> {
  const reading: CardReading = { cards: [], problems: [] };
  const seen = new Map<string, string>();
  for (const file of files) {
    const lines = (await readFile(file, 'utf8')).split('\n');
    lines.forEach((text, i) => {
      if (text.trim() === '') return;
      const line = i + 1;
      const parsed = parse(text);
      if ('what' in parsed) return void reading.problems.push({ file, line, what: parsed.what });
      const key = `${parsed.card.kind} ${parsed.card.code}`;
      const before = seen.get(key);
      if (before !== undefined)
        return void reading.problems.push({
          file,
          line,
          what: `${parsed.card.code} has its ${parsed.card.kind} card already at ${before}`,
        });
      seen.set(key, `${file}:${line}`);
      reading.cards.push({ file, line, card: parsed.card });
    });
  }
  return reading;
}

function parse(text: string): { card: Card } | { what: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { what: `no JSON: ${messageOf(error)}` };
  }
  const parsed = Card.safeParse(value);
  return parsed.success
    ? { card: parsed.data }
    : { what: z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ') };
}
