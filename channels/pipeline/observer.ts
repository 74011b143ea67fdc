import type { SendOutcome } from '../adapter';

/** `event`: never answered. `reply`: made but not sent. `unknown`: sent, but the platform never confirmed it. */
export type DeadLetterKind = 'event' | 'reply' | 'unknown';

/** Why something is given up, in a few words that figures can go by, and what it is then. */
export const deadLetterKinds = {
  /** The event failed every time. */
  failed: 'event',
  /** The platform did not answer: it may or may not have arrived. */
  unconfirmed: 'unknown',
  /** It could not be sent for too long. */
  too_late: 'reply',
  /** The platform takes no reply this long after the last message. */
  window_closed: 'reply',
  /** The platform will not take it. */
  refused: 'reply',
  /** The same, for a reason that only staff can mend. */
  staff_must_act: 'reply',
  /** A human answers the conversation. */
  human_answers: 'reply',
} as const satisfies Record<string, DeadLetterKind>;
export type DeadLetterCause = keyof typeof deadLetterKinds;

/** Hears what becomes of replies, for figures that the staff watches. */
export interface PipelineObserver {
  /** One attempt to send, and how long the platform took. `alert`: staff must act. */
  attempted(channel: string, outcome: SendOutcome['kind'], ms: number, alert: boolean): void;
  /** The first message of an answer was taken, so many milliseconds after the event had arrived. */
  answered(channel: string, ms: number): void;
  /** Something was given up. */
  buried(channel: string, kind: DeadLetterKind, cause: DeadLetterCause): void;
}

export const nobody: PipelineObserver = {
  attempted: () => undefined,
  answered: () => undefined,
  buried: () => undefined,
};

/** What waits at a moment. */
export interface Backlog {
  /** Events that are not answered yet. */
  waiting: number;
  /** For how many milliseconds the longest of them has waited. */
  oldestWaitMs: number;
  channels: Record<string, ChannelBacklog>;
}

export interface ChannelBacklog {
  /** Conversations that are owed a reply, as far as they were counted. */
  owed: number;
  /** For how many milliseconds the oldest reply has been owed. */
  oldestOwedMs: number;
  /** For how many more milliseconds nothing is sent, because the platform asked for it. */
  pausedMs: number;
  /** Dead letters that can still be tried again. */
  deadLetters: number;
}
