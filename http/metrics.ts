import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createKnowledgeMetrics, type KnowledgeMetrics } from './knowledgeMetrics';

/** What the staff watches: turns by kind of answer, their time, what is known. */
export interface Metrics extends KnowledgeMetrics {
  registry: Registry;
  /** One turn: where it came from, what it answered, and how long it took in milliseconds. */
  turn(turn: CountedTurn, ms: number): void;
  /** How an answer was rated. `reason`: why it did not help, when somebody has said so after the thumb. */
  rating(given: { kind: string; rating: 1 | -1; reason?: string | undefined }): void;
  /** Tells whom to ask at every scrape whether the bot can do its work. */
  readiness(ask: () => Promise<{ ready: boolean }>): void;
}

export interface CountedTurn {
  channel: string;
  /** The kind of answer; "off" for what the staff has switched off, "failed" for an apology, "silent" for no answer. */
  kind: string;
  confidence?: number | undefined;
  /** Facets asked for of which nothing is held. */
  missing?: readonly string[] | undefined;
}

export interface MetricsOptions {
  /** Names that a label may have: their series are there from the start with zero. */
  channels: readonly string[];
  kinds: readonly string[];
  facets: readonly string[];
  version: string;
}

export function createMetrics({ channels, kinds, facets, version }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'chatbot_turns_total',
    help: 'Turns by channel and kind of answer',
    labelNames: ['channel', 'kind'],
    registers,
  });
  const seconds = new Histogram({
    name: 'chatbot_turn_seconds',
    help: 'Time of one turn through the dialog tree',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 1],
    registers,
  });
  const confidence = new Histogram({
    name: 'chatbot_turn_confidence',
    help: 'How sure the bot was of its answers',
    buckets: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
    registers,
  });
  const missing = new Counter({
    name: 'chatbot_missing_facets_total',
    help: 'Facets that were asked for and are not held',
    labelNames: ['facet'],
    registers,
  });
  const ratings = new Counter({
    name: 'chatbot_ratings_total',
    help: 'Ratings of answers by kind of answer; reason "none" counts thumbs, the others count reasons given after them',
    labelNames: ['kind', 'rating', 'reason'],
    registers,
  });
  let ask: () => Promise<{ ready: boolean }> = () => Promise.resolve({ ready: false });
  new Gauge({
    name: 'chatbot_ready',
    help: '1 while the bot can do its work, as /readyz says it, else 0',
    registers,
    async collect() {
      const { ready } = await ask().catch(() => ({ ready: false }));
      this.set(Number(ready));
    },
  });
  new Gauge({
    name: 'chatbot_build_info',
    help: 'Version of the bot and of Node',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.version }, 1);
  for (const channel of channels) for (const kind of kinds) turns.inc({ channel, kind }, 0);
  for (const facet of facets) missing.inc({ facet }, 0);
  for (const kind of kinds)
    for (const rating of ['good', 'bad']) ratings.inc({ kind, rating, reason: 'none' }, 0);
  return {
    registry,
    turn(turn, ms) {
      turns.inc({ channel: turn.channel, kind: turn.kind });
      seconds.observe(ms / 1_000);
      if (turn.confidence !== undefined) confidence.observe(turn.confidence);
      for (const facet of turn.missing ?? []) missing.inc({ facet });
    },
    rating({ kind, rating, reason }) {
      ratings.inc({ kind, rating: rating === 1 ? 'good' : 'bad', reason: reason ?? 'none' });
    },
    readiness(asked) {
      ask = asked;
    },
    ...createKnowledgeMetrics(registry),
  };
}
