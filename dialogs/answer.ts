import type { Facet } from '../knowledge/schema/procedure';

export type AnswerKind =
  'procedure' | 'fact' | 'office' | 'choice' | 'smalltalk' | 'handoff' | 'privacy' | 'none';

/** What every reply carries in `channelData.answer`: what was understood and how sure the bot is. */
export interface Answer {
  kind: AnswerKind;
  /** Code of the procedure that was answered. */
  procedure?: string;
  facet?: Facet;
  /** Codes that were offered, in order. */
  choices?: string[];
  /** Id of the fact that was answered. */
  fact?: string;
  /** Code of the office that was answered. */
  office?: string;
  /** 0 to 1, calibrated on questions. */
  confidence: number;
}
