import type { Danger } from './danger/assessDanger';
import type { FactIntent } from './intents/fact';
import type { BodyIntent } from './intents/body';
import type { OfficeIntent } from './intents/office';
import type { ServiceIntent } from './intents/service';
import type { StreetIntent } from './intents/street';
import type { UnitFigureIntent } from './intents/unitFigure';
import type { KnownName } from '../../knowledge/schema/knownName';
import type { Family } from '../../knowledge/families';
import type { Facet } from '../../knowledge/schema/procedure';

/** The office that a question about something else names. */
export type OfficeHint = Extract<OfficeIntent, { role: 'answer' | 'hint' }>;

/** Which procedure, which part of it, and how sure. */
export interface ProcedureTarget {
  family: Family;
  /** Code of the member that is meant. */
  code: string;
  facets: Facet[];
  /** Of a long list: which page, from 1. */
  page: number;
  /** Id of the case that the citizen is in, when that is known. */
  inCase?: string;
  /** What was told of the situation before, beside the message: "báo mất hộ chiếu" before "làm lại tốn nhiêu". */
  toldBefore?: string;
  confidence: number;
  /** Near twins that were less likely: the reply says what was assumed and offers these. */
  alternatives: Family[];
  /** It leaves uncovered what the question names: the reply begins with what was taken for granted. */
  doubtful?: true;
  /** A circumstance was told of the procedure in hand, and no part asked: "lần đầu", "hết hạn hai năm rồi". */
  aside?: true;
  /** Where the person lives, when it was said. */
  office?: OfficeHint;
  /** Asked in English: answered in English where the card can. */
  english?: true;
}

export const smallTalkTopics = [
  'greeting',
  'thanks',
  'goodbye',
  'robot',
  'help',
  'menu',
  'restart',
  'back',
  'handoff',
  'anger',
  'privacy',
  'erase',
  'emergency',
  'none',
  'noMore',
  'reference',
  'other',
] as const;
export type SmallTalkTopic = (typeof smallTalkTopics)[number];

/** Somebody is in danger. */
export interface EmergencyIntent {
  kind: 'emergency';
  danger: Danger;
  /** It was told in English. */
  english: boolean;
}

/** A procedure that is known by name only. */
export interface NotHeldIntent {
  kind: 'notheld';
  known: KnownName;
  confidence: number;
  /** It was asked for in English. */
  english?: boolean;
  /** Parts that are asked of it. */
  facets?: Facet[];
}

/** What a citizen's turn was understood as. */
export type Intent =
  | EmergencyIntent
  | NotHeldIntent
  /** A question about the law in general. */
  | { kind: 'generalLaw'; confidence: number; english?: true }
  | { kind: 'smalltalk'; topic: SmallTalkTopic }
  | {
      kind: 'answer';
      targets: ProcedureTarget[];
      /** Which comes first is asked: of what is to be done within the one matter, or, where empty, of the matters. */
      order?: readonly string[];
    }
  | FactIntent
  | OfficeIntent
  | BodyIntent
  | ServiceIntent
  | StreetIntent
  | UnitFigureIntent
  | {
      kind: 'clarify';
      families: Family[];
      facets: Facet[];
      confidence: number;
      office?: OfficeHint;
      english?: true;
      /** The first is far likelier than the others. */
      standsOut?: true;
      /** What may be meant as well, and is known by name alone. */
      orKnown?: KnownName;
    }
  /** Where what was told of a procedure comes from, and of when it is. */
  | {
      kind: 'provenance';
      code: string;
      /** It may be asked as well where the result is handed over. */
      orResult?: true;
    }
  /** A facet was asked, but of nothing in particular. */
  | { kind: 'missingProcedure'; facets: Facet[]; english?: true }
  | {
      kind: 'fallback';
      confidence: number;
      english?: true;
      /** It only tells something, and is heard. */
      asksNothing?: true;
    };
