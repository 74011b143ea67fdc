import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const outcomes = ['sent', 'retry', 'unknown', 'degrade', 'refused'] as const;
const deadLetterKinds = ['event', 'reply', 'unknown'] as const;

/** Figures of the way of messages from the platforms to the bot and back. */
export interface PathMetrics {
  /** One attempt to send, and how long the platform took. `alert`: staff must act. */
  attempted(channel: string, outcome: string, ms: number, alert: boolean): void;
  /** Something was given up. */
  buried(channel: string, kind: string): void;
}

/**
 * Every series is there from the start with zero: of a counter that first shows itself with its first failure no
 * increase can be seen.
 * @param channels each channel there is, and whether it is open
 * @param oldestWaitMs asked at every scrape
 */
export function createPathMetrics(
  registry: Registry,
  channels: Readonly<Record<string, boolean>>,
  oldestWaitMs: () => Promise<number>,
): PathMetrics {
  const registers = [registry];
  const up = new Gauge({
    name: 'chatbot_channel_up',
    help: '1 for a channel that is open, 0 for one whose settings are missing',
    labelNames: ['channel'],
    registers,
  });
  const sends = new Counter({
    name: 'chatbot_sends_total',
    help: 'Attempts to send a message, by what became of them',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'chatbot_send_seconds',
    help: 'Time that a platform took to answer one attempt to send',
    labelNames: ['channel'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers,
  });
  const deadLetters = new Counter({
    name: 'chatbot_dead_letters_total',
    help: 'What was given up: events never answered, replies never sent or never confirmed',
    labelNames: ['channel', 'kind'],
    registers,
  });
  const alerts = new Counter({
    name: 'chatbot_alerts_total',
    help: 'Refusals of a platform that only staff can mend',
    labelNames: ['channel'],
    registers,
  });
  new Gauge({
    name: 'chatbot_inbox_oldest_seconds',
    help: 'For how long the event that waits longest has waited',
    registers,
    async collect() {
      this.set((await oldestWaitMs().catch(() => 0)) / 1_000);
    },
  });
  for (const [channel, isOpen] of Object.entries(channels)) {
    up.set({ channel }, Number(isOpen));
    for (const outcome of outcomes) sends.inc({ channel, outcome }, 0);
    for (const kind of deadLetterKinds) deadLetters.inc({ channel, kind }, 0);
    seconds.zero({ channel });
    alerts.inc({ channel }, 0);
  }
  return {
    attempted(channel, outcome, ms, alert) {
      sends.inc({ channel, outcome });
      seconds.observe({ channel }, ms / 1_000);
      if (alert) alerts.inc({ channel });
    },
    buried: (channel, kind) => deadLetters.inc({ channel, kind }),
  };
}
