import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentOf } from '../../dialogs/procedure/answering/read';
import { type Sentence, sentencesOf } from '../../dialogs/procedure/answering/sentences';
import { withQuestionsWrittenOut } from '../../dialogs/procedure/writtenOut';
import type { Knowledge } from '../../knowledge/knowledge';
import { sheetOf } from '../../knowledge/sheet/reader';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';

export const QUESTIONS = join('training', 'data', 'answering');
/** Fees that are told depend on the day; what is learned does not. */
const DAY = '2026-01-01';

/** A question on a procedure, and the sentences of its sheet each of which answers it; none where the sheet does not say. */
const Labelled = z.strictObject({
  code: z.string().min(1),
  q: z.string().min(1),
  answers: z.array(z.string().min(1)),
});

export interface LabelledQuestion extends z.infer<typeof Labelled> {
  author: string;
}

/** Of each author a file. */
export function readLabelled(folder = QUESTIONS): LabelledQuestion[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ ...Labelled.parse(JSON.parse(line)), author: name })),
    );
}

/** A sheet as a question is held against it. */
export function sheetFor(code: string, knowledge: Knowledge): ProcedureSheet | null {
  const sheet = sheetOf(knowledge, code, DAY);
  return sheet ? withQuestionsWrittenOut(sheet, knowledge) : null;
}

/** In how few sentences a word stands, as a logarithm: of all words, and of one that stands in none. */
export function rarityIn(knowledge: Knowledge): { rarity: Map<string, number>; unseen: number } {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { code } of knowledge.procedures) {
    if (knowledge.card(code)?.card.kind !== 'full') continue;
    for (const sentence of sentencesOf(sheetFor(code, knowledge) as ProcedureSheet)) {
      all += 1;
      for (const word of wordsOf(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const rare = (count: number): number => Number(Math.log((all + 1) / (count + 1)).toFixed(2));
  const words = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    rarity: new Map(words.filter(([, count]) => count > 1).map(([word, count]) => [word, rare(count)])),
    unseen: rare(0),
  };
}

function wordsOf({ text, asked }: Sentence): Set<string> {
  return new Set(contentOf([text, ...(asked?.q ?? [])].join(' . ')).map(({ unaccented }) => unaccented));
}
