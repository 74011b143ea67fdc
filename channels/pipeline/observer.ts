import type { SendOutcome } from '../adapter';

/** `event`: never answered. `reply`: made but not sent. `unknown`: sent, but the platform never confirmed it. */
export type DeadLetterKind = 'event' | 'reply' | 'unknown';

/** Hears what becomes of replies, for figures that the staff watches. */
export interface PipelineObserver {
  /** One attempt to send, and how long the platform took. `alert`: staff must act. */
  attempted(channel: string, outcome: SendOutcome['kind'], ms: number, alert: boolean): void;
  /** Something was given up. */
  buried(channel: string, kind: DeadLetterKind): void;
}

export const nobody: PipelineObserver = { attempted: () => undefined, buried: () => undefined };
