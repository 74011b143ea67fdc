import type { CardAsked, CardLeads, CardPlace, CardQuestion, CardTime } from '../schema/card';
import type { Facet, LegalReference, Submission } from '../schema/procedure';

/** A way to file. */
export type Way = Submission['way'];

/** One paper to bring or hand in. */
export interface SheetPaper {
  name: string;
  /** What it is, how many, which form: the smaller print. */
  plain?: string;
  originals?: number;
  copies?: number;
  certified?: number;
  /** To be shown only. */
  shown?: boolean;
  form?: string;
  formUrl?: string;
  where?: string;
  onlyIf?: string;
}

/** A fee that applies on the day the sheet was made for. */
export interface SheetFee {
  /** Whole units of `currency`, or a word for what is no amount. */
  amount: number | 'free' | 'by-council' | 'unknown';
  currency: string;
  per?: string;
  way?: Way;
  when?: string;
  /** Last day of a discount that runs. */
  until?: string;
  /** The full amount that a discount takes the place of. */
  usual?: number;
  note?: string;
  /** Set by the city itself, and where that was read. */
  local?: { publisher: string; asOf: string; resolution?: string; fromPress: boolean; url?: string };
}

/** What the source has for some ways of filing, in the unit of the range that it is a part of. */
export interface TimeOfWay {
  value: number;
  ways: Way[];
}

/** A processing time. */
export interface SheetTime extends CardTime {
  /** What a range over the ways of filing consists of, where that is known. */
  byWay?: TimeOfWay[];
}

/** What one situation asks for; the first is everybody's. */
export interface SheetCase {
  id: string;
  when?: string;
  papers: SheetPaper[];
  /** Its papers stand instead of everybody's, not beside them. */
  replaces: boolean;
  fees: SheetFee[];
  times: SheetTime[];
}

export interface SheetForm {
  name: string;
  form?: string;
  url?: string;
  /** Ids of the situations that alone take it; absent where it is everybody's. */
  cases?: readonly string[];
}

/**
 * All that may be told of one procedure on one day: the card where one is written and fresh, else the record, with the
 * city's own fees on top. What nobody knows is named in `missing`.
 */
export interface ProcedureSheet {
  code: string;
  /** In people's words. */
  title: string;
  officialName: string;
  field: string;
  summary?: string;
  leads: CardLeads;
  questions: CardQuestion[];
  cases: SheetCase[];
  conditions: string[];
  audience: string[];
  steps: string[];
  /** The steps are put together from papers, place, fee and days; the source says no more. */
  stepsAreFrame: boolean;
  place?: CardPlace;
  ways: Way[];
  results: string[];
  warnings: string[];
  related: string[];
  asked: CardAsked[];
  forms: SheetForm[];
  legal: LegalReference[];
  /** `publisher` is absent for the national portal. */
  source: { url?: string | undefined; publisher?: string | undefined; asOf: string; decision?: string };
  /** What the answer rests on; `stale`: a card is held, but the record has changed since. */
  basis: 'written' | 'record' | 'stale';
  missing: Facet[];
}
