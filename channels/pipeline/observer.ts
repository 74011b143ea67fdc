import type { SendOutcome } from '../adapter';
import type { DeadLetter } from './deadLetters';

/** Hears what becomes of replies, for figures that the staff watches. */
export interface PipelineObserver {
  /** One attempt to send, and how long the platform took. `alert`: staff must act. */
  attempted(channel: string, outcome: SendOutcome['kind'], ms: number, alert: boolean): void;
  /** Something was given up. */
  buried(channel: string, kind: DeadLetter['kind']): void;
}

export const nobody: PipelineObserver = { attempted: () => undefined, buried: () => undefined };
