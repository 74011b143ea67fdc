import type { Period } from '../../language/dates/period';
import type { Fact } from '../schema/fact';
import type { PeriodMatch } from './held';
import type { AskedPeriod } from './reading';

/** What is held of what was asked. */
export type FactFinding =
  | {
      kind: 'figure';
      fact: Fact;
      /** Of nearly or only a part of the time that was asked for; or of an earlier one. */
      fit: PeriodMatch | 'earlier';
      asked?: Period;
      /** What others have published for the same time and area: a first estimate, another office's count. */
      also: Fact[];
      /** Of the same time and area. */
      related: Fact[];
      /** The same of another area, when none was named. */
      other?: Fact;
      /** Whether there are enough others of the topic and area to make a series. */
      inSeries: boolean;
    }
  | { kind: 'comparison'; earlier: Fact; later: Fact; /** The published rate of growth. */ growth?: Fact }
  /** Oldest first. */
  | { kind: 'series'; facts: Fact[] }
  | { kind: 'list'; title: string; facts: Fact[] }
  | {
      kind: 'no-data';
      title: string;
      asked?: Period;
      area?: string;
      /** Who is likely to have it. */
      askOf?: string;
      /** A place that no figures are held of. */
      place?: string;
      /** What is held, newest first. */
      held: Fact[];
    };

/** What was asked, with everything that the turn before left open. */
export interface FactQuestion {
  topic: string;
  /** In the order they were said. */
  areas: string[];
  periods: AskedPeriod[];
  compare: boolean;
  samePeriod: boolean;
  growth: boolean;
  series: boolean;
  /** A word of the note that the figure is to have, where one has it. */
  kind?: string;
  place?: string;
}
