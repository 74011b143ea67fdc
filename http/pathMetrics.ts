import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const outcomes = ['sent', 'retry', 'unknown', 'degrade', 'refused'] as const;
/** Where too much waits: of the address that asks, or of all together. */
const overloads = ['address', 'all'] as const;
const renewals = ['renewed', 'failed'] as const;
/** Answers to the calls of platforms, by the class of their status. */
const webhookStatuses = ['2xx', '4xx', '5xx'] as const;

/** Figures of the way of messages from the platforms to the bot and back. */
export interface PathMetrics {
  /** One attempt to send, and how long the platform took. `alert`: staff must act. */
  attempted(channel: string, outcome: string, ms: number, alert: boolean): void;
  /** The first message of an answer was taken, so many milliseconds after the event had arrived. */
  answered(channel: string, ms: number): void;
  /** Something was given up. @param reason one of a few, not the words of a platform */
  buried(channel: string, kind: string, reason: string): void;
  /** A call of a platform was answered. */
  called(path: string, status: number): void;
  /** A call carried no valid signature. */
  unsigned(channel: string): void;
  /** A question was not taken because too much waits. */
  overloaded(channel: string, of: (typeof overloads)[number]): void;
  /** A token was renewed, or could not be. @param expires when the one in use ends, milliseconds since 1970 */
  renewed(channel: string, outcome: (typeof renewals)[number], expires?: number): void;
}

/** What waits at a moment. */
interface PathBacklog {
  waiting: number;
  oldestWaitMs: number;
  channels: Record<
    string,
    { owed: number; oldestOwedMs: number; pausedMs: number; deadLetters: number } | undefined
  >;
}

const WEBHOOK = /^\/+webhooks\/+([a-z]+)/;

/**
 * Every series is there from the start with zero: of a counter that first shows itself with its first failure no
 * increase can be seen.
 * @param channels each channel there is, and whether it is open
 * @param deadLetterKinds by each reason for which something is given up, what it is then
 * @param backlog asked at every scrape; where it fails, what is known stays
 */
export function createPathMetrics(
  registry: Registry,
  channels: Readonly<Record<string, boolean>>,
  deadLetterKinds: Readonly<Record<string, string>>,
  backlog: () => Promise<PathBacklog>,
): PathMetrics {
  const registers = [registry];
  const names = Object.keys(channels);
  const labelNames = ['channel'] as const;
  const counter = <Label extends string>(
    name: string,
    help: string,
    label: Label,
    values: readonly string[],
  ): Counter<'channel' | Label> => {
    const made = new Counter({ name, help, labelNames: ['channel', label], registers });
    for (const channel of names)
      for (const value of values)
        made.inc({ channel, [label]: value } as Record<'channel' | Label, string>, 0);
    return made;
  };
  const histogram = (name: string, help: string, buckets: number[]): Histogram<'channel'> => {
    const made = new Histogram({ name, help, labelNames, buckets, registers });
    for (const channel of names) made.zero({ channel });
    return made;
  };
  const up = new Gauge({
    name: 'chatbot_channel_up',
    help: '1 for a channel that is open, 0 for one whose settings are missing',
    labelNames,
    registers,
  });
  for (const [channel, isOpen] of Object.entries(channels)) up.set({ channel }, Number(isOpen));

  const sends = counter(
    'chatbot_sends_total',
    'Attempts to send a message, by what became of them',
    'outcome',
    outcomes,
  );
  const deadLetters = new Counter({
    name: 'chatbot_dead_letters_total',
    help: 'What was given up, and why: events never answered, replies never sent or never confirmed',
    labelNames: ['channel', 'kind', 'reason'] as const,
    registers,
  });
  for (const channel of names)
    for (const [reason, kind] of Object.entries(deadLetterKinds))
      deadLetters.inc({ channel, kind, reason }, 0);
  const calls = counter(
    'chatbot_webhook_requests_total',
    'Calls of platforms, by the class of the answer',
    'status',
    webhookStatuses,
  );
  const refusals = counter(
    'chatbot_questions_refused_total',
    'Questions that were not taken because too much waits: of their address, or of all together',
    'of',
    overloads,
  );
  const renewal = counter('chatbot_token_renewals_total', 'Renewals of access tokens', 'outcome', renewals);
  const seconds = histogram(
    'chatbot_send_seconds',
    'Time that a platform took to answer one attempt to send',
    [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
  );
  const answers = histogram(
    'chatbot_answer_seconds',
    'From the arrival of an event to the moment when the platform has taken the first message of the answer',
    [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120],
  );
  const alerts = new Counter({
    name: 'chatbot_alerts_total',
    help: 'Refusals of a platform that only staff can mend',
    labelNames,
    registers,
  });
  const signatures = new Counter({
    name: 'chatbot_signature_failures_total',
    help: 'Calls of platforms, or of others in their name, without a valid signature',
    labelNames,
    registers,
  });
  const expiry = new Gauge({
    name: 'chatbot_token_expires_timestamp_seconds',
    help: 'When the access token in use ends; 0 where it does not, or is not known yet',
    labelNames,
    registers,
  });
  for (const channel of names) {
    alerts.inc({ channel }, 0);
    signatures.inc({ channel }, 0);
    expiry.set({ channel }, 0);
  }
  mountBacklog(registry, names, backlog);

  return {
    attempted(channel, outcome, ms, alert) {
      sends.inc({ channel, outcome });
      seconds.observe({ channel }, ms / 1_000);
      if (alert) alerts.inc({ channel });
    },
    answered: (channel, ms) => answers.observe({ channel }, ms / 1_000),
    buried: (channel, kind, reason) => deadLetters.inc({ channel, kind, reason }),
    called(path, status) {
      const channel = WEBHOOK.exec(path)?.[1];
      if (channel === undefined || !names.includes(channel)) return;
      calls.inc({ channel, status: `${Math.floor(status / 100)}xx` });
    },
    overloaded: (channel, of) => refusals.inc({ channel, of }),
    unsigned: (channel) => signatures.inc({ channel }),
    renewed(channel, outcome, expires) {
      renewal.inc({ channel, outcome });
      if (expires !== undefined) expiry.set({ channel }, expires / 1_000);
    },
  };
}

/** Gauges that are read when somebody looks; all of one scrape from one reading. */
function mountBacklog(
  registry: Registry,
  names: readonly string[],
  backlog: () => Promise<PathBacklog>,
): void {
  let reading: Promise<PathBacklog> | undefined;
  const read = (): Promise<PathBacklog> => {
    reading ??= backlog().finally(() => setTimeout(() => (reading = undefined), 100).unref());
    return reading;
  };
  const gauge = (name: string, help: string, value: (read: PathBacklog) => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const held = await read().catch(() => undefined);
        if (held) this.set(value(held));
      },
    });
  };
  const perChannel = (
    name: string,
    help: string,
    value: (one: NonNullable<PathBacklog['channels'][string]>) => number,
  ): void => {
    const made = new Gauge({
      name,
      help,
      labelNames: ['channel'],
      registers: [registry],
      async collect() {
        const held = await read().catch(() => undefined);
        for (const [channel, one] of Object.entries(held?.channels ?? {}))
          if (one) this.set({ channel }, value(one));
      },
    });
    for (const channel of names) made.set({ channel }, 0);
  };
  gauge('chatbot_inbox_waiting', 'Events that are not answered yet', ({ waiting }) => waiting);
  gauge(
    'chatbot_inbox_oldest_seconds',
    'For how long the event that waits longest has waited',
    ({ oldestWaitMs }) => oldestWaitMs / 1_000,
  );
  perChannel(
    'chatbot_outbox_waiting',
    'Conversations that are owed a reply, up to a thousand',
    ({ owed }) => owed,
  );
  perChannel(
    'chatbot_outbox_oldest_seconds',
    'For how long the oldest reply has been owed',
    ({ oldestOwedMs }) => oldestOwedMs / 1_000,
  );
  perChannel(
    'chatbot_channel_paused_seconds',
    'For how much longer nothing is sent, because the platform asked for it',
    ({ pausedMs }) => pausedMs / 1_000,
  );
  perChannel(
    'chatbot_dead_letters_open',
    'Dead letters that can still be tried again',
    ({ deadLetters }) => deadLetters,
  );
}
