import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../../dialogs/answer';
import { factReply } from '../../../dialogs/fact/reply';
import {
  type FactIntent,
  type FactMemory,
  understandFact,
} from '../../../dialogs/understanding/intents/fact';
import type { Fact } from '../../../knowledge/schema/fact';
import type { Office } from '../../../knowledge/schema/office';
import { plainText } from '../../../replies/plainText';
import type { Reply } from '../../../replies/reply';
import { readShippedFacts, readShippedOffices } from '../../../knowledge/shipped';

/** A Tuesday of November 2026 in Đà Nẵng. */
export const now = new Date('2026-11-24T03:00:00Z');

/** Asks the shipped figures. */
export interface Desk {
  facts: Fact[];
  offices: Office[];
  understand(text: string, memory?: FactMemory): FactIntent | null;
  /** The answers to one conversation. */
  talk(...turns: string[]): { text: string; answer: Answer }[];
}

export async function openDesk(): Promise<Desk> {
  const [facts, offices] = await Promise.all([readShippedFacts(), readShippedOffices()]);
  const understand = (text: string, memory?: FactMemory) => understandFact(text, memory, facts, now, offices);
  return {
    facts,
    offices,
    understand,
    talk: (...turns) => {
      let memory: FactMemory | undefined;
      return turns.map((turn) => {
        const intent = understand(turn, memory);
        if (!intent) throw new Error(`"${turn}" was not taken for a question about a figure`);
        memory = intent.memory;
        return told(factReply(intent));
      });
    },
  };
}

/** The words of a reply, and what was understood. */
export function told({ blocks, answer }: Reply<Answer>): { text: string; answer: Answer } {
  return { text: plainText(blocks), answer };
}

/** The questions of a file of `tests/quality/questions`. */
export function questions(
  name: string,
): { q?: string; turns?: { user: string }[]; must_contain_any?: string[]; expect?: string }[] {
  return readFileSync(join(__dirname, '../../quality/questions', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { q?: string });
}
