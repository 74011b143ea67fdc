import type { Intent } from './intent';
import type { Turn } from './turn';

/** What a recognizer made of a turn, and how sure it is (0 to 1). */
export interface Recognized {
  intent: Intent;
  probability: number;
}

/** It saw something of its own, but another reading is likelier. */
export interface Outvoted {
  intent?: never;
  probability: number;
}

/** One step of understanding. */
export interface Recognizer {
  /** As docs/architecture.md lists it. */
  name: string;
  /** Null when the turn holds nothing of its own. */
  recognize(turn: Turn): Recognized | Outvoted | null;
}

/** Which recognizer won, and what those before it made of the turn; goes along with the answer. */
export interface Trace {
  recognizer: string;
  outvoted?: Record<string, number>;
  /** How many searches the turn has cost. */
  searches: number;
}
