import type { Facet } from '../knowledge/schema/procedure';
import type { Trace } from './understanding/recognizer';

export const answerKinds = [
  'procedure',
  'fact',
  'office',
  'service',
  'choice',
  'smalltalk',
  'handoff',
  'privacy',
  'emergency',
  'notheld',
  'none',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What every reply carries in `channelData.answer`: what was understood and how sure the bot is. */
export interface Answer {
  kind: AnswerKind;
  /** Code of the procedure that was answered. */
  procedure?: string;
  facet?: Facet;
  /** All facets told, when there are several; `facet` is the first. */
  facets?: Facet[];
  /** What the answer rests on: a written card, the record, or the record because the card is out of date. */
  card?: 'written' | 'record' | 'stale';
  /** Facets asked for of which nothing is held. */
  missing?: Facet[];
  /** The record says nothing of what was asked by yes or no, or told. */
  unsaid?: true;
  /** Id of the service that was answered. */
  service?: string;
  /** Codes that were offered, in order. */
  choices?: string[];
  /** Id of the fact that was answered. */
  fact?: string;
  /** Code of the office that was answered. */
  office?: string;
  /** What the staff has switched off, so that this was not answered: "procedure 1.001193". */
  off?: string;
  /** The turn failed, and this is the apology. */
  failed?: true;
  /** Seven letters and digits by which staff find the turn in the log. */
  reference?: string;
  /** The reply tells the reference of the answer before. */
  asksReference?: true;
  /** 0 to 1, calibrated on questions. */
  confidence: number;
  /** Which recognizer understood the turn. */
  trace?: Trace;
}
