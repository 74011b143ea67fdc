import { type Period, shiftYears } from '../../language/dates/period';
import type { Fact } from '../schema/fact';
import { areas } from './data';
import type { FactQuestion } from './finding';
import { bestMatch, newestFirst, periodOf, type PeriodMatch } from './held';
import { topicOf } from './topicBook';

/** A period that a question asks for. */
export type AskedPeriod = FactQuestion['periods'][number];

/** A figure, how well its period fits, and the period that it was looked for. */
export interface Held {
  fact: Fact;
  fit: PeriodMatch | 'earlier';
  asked: Period;
}

/** How many years back a period without a year is looked for. */
const YEARS_BACK = 6;

/** The figures held on one topic, seen from one question: the area that is meant comes first. */
export class FactShelf {
  constructor(
    readonly topic: string,
    /** Of the topic. */
    readonly own: readonly Fact[],
    /** Of all topics. */
    readonly all: readonly Fact[],
    readonly question: FactQuestion,
  ) {}

  of(area: string): Fact[] {
    return this.own.filter((fact) => fact.area === area);
  }

  /** The areas that count, the one that is meant first. */
  inOrder(): string[] {
    if (this.question.areas.length > 0) return this.question.areas.slice(0, 1);
    const known = areas.map(({ id }) => id);
    return [...known, ...new Set(this.own.map(({ area }) => area).filter((area) => !known.includes(area)))];
  }

  newest(): Fact | undefined {
    return this.inOrder().flatMap((area) => newestFirst(this.of(area)).slice(0, 1))[0];
  }

  /** The figure for a period, of the areas in their order; a year that was not said is the newest that has one. */
  hold({ period, year }: AskedPeriod): Held | null {
    const years = year ? [0] : Array.from({ length: YEARS_BACK + 1 }, (_, back) => -back);
    const tries = years.flatMap((back) => shiftYears(period, back) ?? []);
    for (const fits of [['exact', 'near'], ['part']] as const) {
      for (const asked of tries) {
        for (const area of this.inOrder()) {
          const found = bestMatch(this.of(area), asked);
          if (found && (fits as readonly string[]).includes(found.fit)) return { ...found, asked };
        }
      }
    }
    const newest = this.newest();
    const lasts = topicOf(this.topic).lasting && newest && (periodOf(newest)?.to ?? '') < period.to;
    return lasts ? { fact: newest, fit: 'earlier', asked: period } : null;
  }

  /** Of one area, a figure for the whole of a period. */
  holdIn(area: string, period: Period): Fact | undefined {
    const found = bestMatch(this.of(area), period);
    return found && found.fit !== 'part' ? found.fact : undefined;
  }

  /** The growth that is published beside a figure. */
  growthOf(fact: Fact): Fact | undefined {
    const id = topicOf(this.topic).growth;
    return this.all.find(
      (other) => other.topic === id && other.period === fact.period && other.area === fact.area,
    );
  }
}
