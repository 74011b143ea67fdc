import type { ProcedureFinder } from '../../knowledge/search/finder';
import type { Facet } from '../../knowledge/schema/procedure';
import { clausesOf } from '../understanding/entities/clauses';
import { facetsAsked } from '../understanding/entities/facets';
import { withoutNothing } from '../understanding/entities/sentenceRoles';
import { asksMustAndUntilWhen } from './duration';
import { asksYesNo } from '../understanding/entities/yesNo';

/** What a message asks for in clauses of their own, beside a question that yes or no answers. */
export interface AskedApart {
  facets: readonly Facet[];
  /** The message without these clauses. */
  rest: string;
}

/** "Được không, và cần giấy tờ gì" asks for the papers besides. Null where all is one question. */
export function askedApart(
  question: string,
  { analyzer }: Pick<ProcedureFinder, 'analyzer'>,
): AskedApart | null {
  // Until when what one must do is done is no part of its own.
  if (asksMustAndUntilWhen(question)) return null;
  const clauses = clausesOf(question);
  if (clauses.length < 2 || !clauses.some((clause) => asksYesNo(clause))) return null;
  const facetsOf = (clause: string): Facet[] => {
    if (asksYesNo(clause)) return [];
    const { facets, words } = analyzer.analyze(withoutNothing(clause));
    const asking = facets.filter(({ asks }) => asks);
    return asking.length > 0 ? facetsAsked(asking, words, []) : [];
  };
  const read = clauses.map((clause) => ({ clause, facets: facetsOf(clause) }));
  const facets = [...new Set(read.flatMap((one) => one.facets))];
  const rest = read.flatMap((one) => (one.facets.length === 0 ? [one.clause] : [])).join(', ');
  return facets.length > 0 ? { facets, rest } : null;
}
