import type { ProcedureFinder } from '../../knowledge/search/finder';
import type { Facet } from '../../knowledge/schema/procedure';
import { clausesOf } from '../understanding/entities/clauses';
import { facetsAsked } from '../understanding/entities/facets';
import { asksYesNo } from '../understanding/entities/yesNo';

/**
 * The parts that a message asks for in clauses of their own, beside a question that yes or no answers: "được không, và
 * cần giấy tờ gì" asks for the papers besides. Empty where all is one question.
 */
export function facetsAskedApart(question: string, { analyzer }: Pick<ProcedureFinder, 'analyzer'>): Facet[] {
  const clauses = clausesOf(question);
  if (clauses.length < 2 || !clauses.some((clause) => asksYesNo(clause))) return [];
  const apart = clauses
    .filter((clause) => !asksYesNo(clause))
    .flatMap((clause) => {
      const { facets, words } = analyzer.analyze(clause);
      return facets.some(({ asks }) => asks)
        ? facetsAsked(
            facets.filter(({ asks }) => asks),
            words,
            [],
          )
        : [];
    });
  return [...new Set(apart)];
}
