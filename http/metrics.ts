import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the staff watches: turns by kind of answer, their time, what is known, what could not be delivered. */
export interface Metrics {
  registry: Registry;
  /** One turn: what kind of answer it gave, and how long it took in milliseconds. */
  turn(kind: string, ms: number): void;
  /** How an answer was rated. `reason`: why it did not help, when somebody has said so after the thumb. */
  rating(given: { kind: string; rating: 1 | -1; reason?: string | undefined }): void;
  /** How many procedures, facts and offices the current release holds. */
  knowledge(counts: Readonly<Record<string, number>>): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'chatbot_turns_total',
    help: 'Turns by kind of answer',
    labelNames: ['kind'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'chatbot_turn_seconds',
    help: 'Time of one turn through the dialog tree',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 1],
    registers: [registry],
  });
  const ratings = new Counter({
    name: 'chatbot_ratings_total',
    help: 'Ratings of answers by kind of answer; reason "none" counts thumbs, the others count reasons given after them',
    labelNames: ['kind', 'rating', 'reason'],
    registers: [registry],
  });
  const held = new Gauge({
    name: 'chatbot_knowledge_records',
    help: 'Records of the current release',
    labelNames: ['kind'],
    registers: [registry],
  });
  return {
    registry,
    turn(kind, ms) {
      turns.inc({ kind });
      seconds.observe(ms / 1000);
    },
    rating({ kind, rating, reason }) {
      ratings.inc({ kind, rating: rating === 1 ? 'good' : 'bad', reason: reason ?? 'none' });
    },
    knowledge(counts) {
      for (const [kind, count] of Object.entries(counts)) held.set({ kind }, count);
    },
  };
}
