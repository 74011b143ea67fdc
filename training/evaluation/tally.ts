import type { Case } from './cases';
import {
  contentOutcome,
  factOutcome,
  facetHeld,
  facetRight,
  type TurnOutcome,
  isRight,
  type Outcome,
  outcomeOf,
} from './score';
import { quantile, share } from './statistics';

/** One line of `--details`. */
export interface Detail {
  id: string;
  outcome: string;
  answer: TurnOutcome['answer'];
  reply: string;
  ms: number;
}

/** The last line of an evaluation; a share is null when the file has no case it speaks of. */
export interface Summary {
  file: string;
  n: number;
  hit1: number | null;
  resolved: number | null;
  wrong: number | null;
  refused: number | null;
  clarified: number | null;
  oosAnswered: number | null;
  facet: number | null;
  turns: number | null;
  held: number | null;
  content: number | null;
  p50ms: number;
  p99ms: number;
}

/** Counts outcomes case by case. */
export class Tally {
  private readonly outcomes: Record<'answer' | 'clarify' | 'none', Outcome[]> = {
    answer: [],
    clarify: [],
    none: [],
  };
  private readonly facets: boolean[] = [];
  private readonly turns: boolean[] = [];
  private readonly held: boolean[] = [];
  private readonly contents: boolean[] = [];
  private readonly times: number[] = [];
  private cases = 0;

  /** @param heard one a turn of the case */
  add(one: Case, heard: readonly TurnOutcome[]): Detail[] {
    this.cases++;
    this.times.push(...heard.map(({ ms }) => ms));
    const [first] = heard;
    if (!first) return [];
    if (one.kind === 'dialogue') {
      return one.case.turns.map((turn, i) => {
        const said = heard[i] as TurnOutcome;
        const right = isRight(turn, said);
        this.turns.push(right);
        return {
          id: `${one.case.id}#${i + 1}`,
          outcome: right ? 'right' : `wrong (${outcomeOf(turn, said)})`,
          ...detail(said),
        };
      });
    }
    if (one.kind === 'content') {
      const right = contentOutcome(one.case, heard);
      this.contents.push(right);
      return [
        { id: one.case.id, outcome: right ? 'right' : 'wrong', ...detail(heard.at(-1) as TurnOutcome) },
      ];
    }
    if (one.kind === 'fact') {
      const outcome = factOutcome(one.case, first);
      const asAnswer: Outcome = outcome === 'right' ? 'hit' : outcome;
      this.outcomes[one.case.expect ?? 'answer'].push(asAnswer);
      return [{ id: one.case.id, outcome, ...detail(first) }];
    }
    const outcome = outcomeOf(one.case, first);
    this.outcomes[one.case.expect].push(outcome);
    const facet = facetRight(one.case, first);
    if (outcome === 'hit' && facet !== null) this.facets.push(facet);
    const held = facetHeld(one.case, first);
    if (outcome === 'hit' && held !== null) this.held.push(held);
    return [
      {
        id: one.case.id,
        outcome: outcome + (facet === false && outcome === 'hit' ? ' (other facet)' : ''),
        ...detail(first),
      },
    ];
  }

  summary(file: string): Summary {
    const { answer, clarify, none } = this.outcomes;
    const of = (list: Outcome[], ...wanted: Outcome[]): number | null =>
      share(list.map((outcome) => wanted.includes(outcome)));
    return {
      file,
      n: this.cases,
      hit1: of(answer, 'hit'),
      resolved: of(answer, 'hit', 'offered'),
      wrong: of(answer, 'wrong'),
      refused: of(answer, 'refused'),
      clarified: of(clarify, 'clarified'),
      oosAnswered: of(none, 'answered'),
      facet: share(this.facets),
      turns: share(this.turns),
      held: share(this.held),
      content: share(this.contents),
      p50ms: quantile(this.times, 0.5),
      p99ms: quantile(this.times, 0.99),
    };
  }
}

function detail({ answer, reply, ms }: TurnOutcome): Omit<Detail, 'id' | 'outcome'> {
  return { answer, reply, ms: Math.round(ms * 100) / 100 };
}
