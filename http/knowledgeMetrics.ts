import { Counter, Gauge, type Registry } from 'prom-client';

/**
 * What became of an import, or of any other release that came meanwhile. taken: it is in use; unchanged: it brought nothing
 * new; refused: it could not be used; failed: it could not be taken into use, the one before stays.
 */
export const importOutcomes = ['taken', 'unchanged', 'refused', 'failed'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What is known, and how old it is. */
export interface KnowledgeMetrics {
  /** What the current release holds, by kind of record. */
  knowledge(counts: Readonly<Record<string, number>>): void;
  /** Another release is in use. @param at when it was made, @param buildMs how long it took to be made ready */
  release(release: { at: number; staleCards: number; buildMs: number }): void;
  /** When the newest record of each kind was taken from its source, in milliseconds since 1970. */
  newest(times: Readonly<Record<string, number>>): void;
  imported(outcome: ImportOutcome): void;
}

export function createKnowledgeMetrics(registry: Registry): KnowledgeMetrics {
  const registers = [registry];
  const held = new Gauge({
    name: 'chatbot_knowledge_records',
    help: 'Records of the current release',
    labelNames: ['kind'],
    registers,
  });
  const newest = new Gauge({
    name: 'chatbot_knowledge_newest_record_timestamp_seconds',
    help: 'When the newest record of a kind was taken from its source; 0 where none says',
    labelNames: ['kind'],
    registers,
  });
  const releasedAt = new Gauge({
    name: 'chatbot_knowledge_release_timestamp_seconds',
    help: 'When the release in use was made',
    registers,
  });
  const stale = new Gauge({
    name: 'chatbot_stale_cards',
    help: 'Cards whose source has changed since they were written',
    registers,
  });
  const build = new Gauge({
    name: 'chatbot_index_build_seconds',
    help: 'How long the release in use took to be made ready',
    registers,
  });
  const imports = new Counter({
    name: 'chatbot_imports_total',
    help: 'Imports and other releases that came while the bot ran, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of importOutcomes) imports.inc({ outcome }, 0);
  return {
    knowledge(counts) {
      for (const [kind, count] of Object.entries(counts)) held.set({ kind }, count);
    },
    release({ at, staleCards, buildMs }) {
      releasedAt.set(at / 1_000);
      stale.set(staleCards);
      build.set(buildMs / 1_000);
    },
    newest(times) {
      for (const [kind, time] of Object.entries(times)) newest.set({ kind }, time / 1_000);
    },
    imported: (outcome) => imports.inc({ outcome }),
  };
}
