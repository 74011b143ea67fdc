import { type Period, shiftYears, within } from '../../language/dates/period';
import type { Fact } from '../schema/fact';
import { areas } from './data';
import type { FactFinding, FactQuestion } from './finding';
import { chartable } from './chartable';
import { bestMatch, type PeriodMatch, newestFirst, onePerPeriod, periodOf } from './held';
import { topicOf } from './topicBook';

/** Answers a question from the figures held; never from anything else. */
export function lookupFact(question: FactQuestion, facts: readonly Fact[]): FactFinding {
  const { place, topic } = question;
  const members = topicOf(topic).members;
  const own = ofKind(
    facts.filter((fact) => (members.length > 0 ? members.includes(fact.topic) : fact.topic === topic)),
    question.kind,
  );
  if (place)
    return {
      kind: 'no-data',
      title: titleOf(topic, own),
      place,
      held: newestFirst(own).slice(0, MAX_RELATED_FACTS),
      ...whom(topic),
    };
  if (members.length > 0) return list(topic, own);
  if (topicOf(topic).listed) return { kind: 'list', title: titleOf(topic, own), facts: [...own] };
  const shelf = new FactSelector(topic, own, facts, question);
  const range = question.periods.some(({ period }) => period.grain === 'range');
  if (range || (question.series && question.periods.length < 2)) return shelf.series();
  if (question.compare || question.periods.length > 1 || question.areas.length > 1) {
    const compared = shelf.compared();
    if (compared) return compared;
  }
  return shelf.single(question.periods[0]);
}

const MAX_RELATED_FACTS = 6;

function whom(topic: string): { askOf?: string } {
  const { askOf } = topicOf(topic);
  return askOf === undefined ? {} : { askOf };
}

/** "Theo tổng điều tra": of several figures those that say so of themselves. */
function ofKind(facts: readonly Fact[], kind: string | undefined): readonly Fact[] {
  const such = kind ? facts.filter(({ note }) => note?.includes(kind)) : [];
  return such.length > 0 ? such : facts;
}

function list(topic: string, facts: readonly Fact[]): FactFinding {
  const byTopic = topicOf(topic).members.flatMap((id) =>
    newestFirst(facts.filter((fact) => fact.topic === id)).slice(0, 1),
  );
  return { kind: 'list', title: titleOf(topic, facts), facts: byTopic };
}

export function titleOf(topic: string, facts: readonly Fact[]): string {
  return topicOf(topic).title ?? newestFirst(facts)[0]?.title ?? topic;
}

type Asked = FactQuestion['periods'][number];

/** Selects among the figures of one topic by what one question asks. */
class FactSelector {
  constructor(
    private readonly topic: string,
    private readonly own: readonly Fact[],
    private readonly all: readonly Fact[],
    private readonly question: FactQuestion,
  ) {}

  single(asked: Asked | undefined): FactFinding {
    if (!asked) {
      const fact = this.newest();
      return fact ? this.figure(fact, 'exact') : this.notHeld();
    }
    const found = this.hold(asked);
    if (found) return this.figure(found.fact, found.fit, found.asked);
    return this.notHeld(asked.period);
  }

  /** All that is held, oldest first; of a range what lies in it, of a year what is held from then on. */
  series(): FactFinding {
    const [asked] = this.question.periods;
    const range = asked?.period.grain === 'range' ? asked.period : undefined;
    if (!asked) {
      const years = this.years();
      if (years.length > 2) return { kind: 'series', facts: years };
    }
    const facts = this.inOrder()
      .map((area) =>
        onePerPeriod(newestFirst(this.of(area))).filter((fact) => {
          const period = periodOf(fact);
          return period && (range ? within(period, range) : !asked || period.to >= asked.period.from);
        }),
      )
      .find((of) => of.length > 0);
    if (!facts) return this.notHeld(asked?.period);
    return facts.length > 1
      ? { kind: 'series', facts: facts.reverse() }
      : this.figure(facts[0] as Fact, 'part', range);
  }

  /** Whole years, oldest first: of the area that was named, else of the city before and since it grew. */
  private years(): Fact[] {
    const named = this.question.areas.slice(0, 1);
    const wanted = named.length > 0 ? named : areas.slice(0, 2).map(({ id }) => id);
    const whole = (of: readonly string[]): Fact[] =>
      onePerPeriod(
        newestFirst(this.own.filter(({ area, period }) => of.includes(area) && /^\d{4}$/.test(period))),
      ).reverse();
    const alone = whole(wanted.slice(0, 1));
    return alone.length > 2 ? alone : whole(wanted);
  }

  /** Two times held against each other; null when there is nothing to hold against. */
  compared(): FactFinding | null {
    const [first, second] = this.question.periods;
    if (this.question.areas.length > 1) return this.comparedAreas();
    const newest = this.newest();
    // "so với 2024" names what to hold against; "9 tháng 2025 so với cùng kỳ" the time that is meant.
    const against = !second && !this.question.samePeriod && first && newest?.period !== first.period.key;
    const base = against || !first ? newest : this.hold(first)?.fact;
    if (!base) return first ? this.notHeld(first.period) : null;
    const target = against ? first.period : this.target(base, second);
    for (const area of this.inOrder()) {
      const one = base.area === area || !first ? base : this.holdIn(area, first.period);
      const two = target && this.holdIn(area, target);
      if (one && two && one !== two && one.area === area) return this.pair(one, two);
    }
    const apart = second && target && this.hold({ period: target, year: true, before: false });
    if (apart && apart.fit === 'exact' && apart.fact !== base) return this.pair(base, apart.fact);
    const growth = this.growthOf(base);
    if (growth && !second) return { ...this.figure(growth, 'exact'), related: [base] };
    return this.notHeld(target ?? undefined);
  }

  /** The second period said, or a year before the first. */
  private target(base: Fact, second: Asked | undefined): Period | null {
    const held = periodOf(base);
    if (second && !second.before && second.period.key !== held?.key) return second.period;
    return held && shiftYears(held, -1);
  }

  private holdIn(area: string, period: Period): Fact | undefined {
    const found = bestMatch(this.of(area), period);
    return found && found.fit !== 'part' ? found.fact : undefined;
  }

  private newest(): Fact | undefined {
    return this.inOrder().flatMap((area) => newestFirst(this.of(area)).slice(0, 1))[0];
  }

  private pair(a: Fact, b: Fact): FactFinding {
    const [earlier, later] = (periodOf(a)?.to ?? '') <= (periodOf(b)?.to ?? '') ? [a, b] : [b, a];
    const growth = this.growthOf(later);
    return { kind: 'comparison', earlier, later, ...(growth ? { growth } : {}) };
  }

  /** "tăng trưởng 2025 của Đà Nẵng mới so với 2024 của Đà Nẵng cũ": each area with its period, or all with one. */
  private comparedAreas(): FactFinding | null {
    const [one = [], two = []] = this.question.areas.map((area) => this.of(area));
    const [first, second] = this.question.periods;
    const common = newestFirst(one).find(({ period }) =>
      two.some((other) => other.period === period),
    )?.period;
    const pick = (facts: readonly Fact[], asked: Asked | undefined): Fact | undefined => {
      if (asked) return bestMatch(facts, asked.period)?.fact;
      return newestFirst(facts).find(({ period }) => common === undefined || period === common);
    };
    const [a, b] = [pick(one, first), pick(two, second ?? first)];
    return a && b ? this.pair(a, b) : null;
  }

  private growthOf(fact: Fact): Fact | undefined {
    const id = topicOf(this.topic).growth;
    return this.all.find(
      (other) => other.topic === id && other.period === fact.period && other.area === fact.area,
    );
  }

  /** The figure for a period, of the areas in their order; a year that was not said is the newest that has one. */
  private hold({ period, year }: Asked): { fact: Fact; fit: PeriodMatch | 'earlier'; asked: Period } | null {
    const years = year ? [0] : [0, -1, -2, -3, -4, -5, -6];
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

  private figure(fact: Fact, fit: PeriodMatch | 'earlier', asked?: Period): FactFinding & { kind: 'figure' } {
    const related = topicOf(this.topic).related.flatMap((topic) =>
      this.all.filter(
        (other) => other.topic === topic && other.area === fact.area && other.period === fact.period,
      ),
    );
    const other = this.question.areas.length === 0 && asked ? this.sameElsewhere(fact) : undefined;
    const inSeries = chartable(newestFirst(this.of(fact.area))) !== null;
    return {
      kind: 'figure',
      fact,
      fit,
      also: this.alsoPublished(fact),
      related,
      inSeries,
      ...(asked ? { asked } : {}),
      ...(other ? { other } : {}),
    };
  }

  /** Another value for just the same: both are told. */
  private alsoPublished(fact: Fact): Fact[] {
    return this.own.filter(
      ({ area, period, value, id }) =>
        id !== fact.id && area === fact.area && period === fact.period && value !== fact.value,
    );
  }

  private sameElsewhere(fact: Fact): Fact | undefined {
    const shown = areas.slice(0, 2).map(({ id }) => id);
    return this.own.find(
      (other) => other.period === fact.period && other.area !== fact.area && shown.includes(other.area),
    );
  }

  private notHeld(asked?: Period): FactFinding {
    const [area] = this.question.areas;
    const held = newestFirst(area && this.of(area).length > 0 ? this.of(area) : this.own).slice(
      0,
      MAX_RELATED_FACTS,
    );
    return {
      kind: 'no-data',
      title: titleOf(this.topic, this.own),
      held,
      ...(asked ? { asked } : {}),
      ...(area ? { area } : {}),
      ...whom(this.topic),
    };
  }

  private of(area: string): Fact[] {
    return this.own.filter((fact) => fact.area === area);
  }

  /** The areas that count, the one that is meant first. */
  private inOrder(): string[] {
    if (this.question.areas.length > 0) return this.question.areas.slice(0, 1);
    const known = areas.map(({ id }) => id);
    return [...known, ...new Set(this.own.map(({ area }) => area).filter((area) => !known.includes(area)))];
  }
}
