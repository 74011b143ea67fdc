import type { Facet } from '../../knowledge/schema/procedure';
import type { ProcedureFinder } from '../../knowledge/search/finder';
import { clausesOf } from '../understanding/entities/clauses';
import { facetsAsked } from '../understanding/entities/facets';
import { withoutNothing } from '../understanding/entities/sentenceRoles';
import { asksYesNo } from '../understanding/entities/yesNo';

/** One of several questions of a message, each of which yes or no answers. */
export interface YesNoQuestion {
  question: string;
  /** The part that it asks for; the terms where it names none. */
  facet: Facet;
}

/** "Nộp qua mạng được không, có mất phí không" are two questions, and what answers one leaves the other out. None for one alone. */
export function yesNoQuestions(
  message: string,
  { analyzer }: Pick<ProcedureFinder, 'analyzer'>,
): YesNoQuestion[] {
  const asked = clausesOf(message).filter((clause) => asksYesNo(clause));
  const questions = asked.map((question): YesNoQuestion => {
    const { facets, words } = analyzer.analyze(withoutNothing(question));
    const [facet = 'conditions'] = facetsAsked(facets, words, []);
    return { question, facet: facet === 'overview' ? 'conditions' : facet };
  });
  return new Set(questions.map(({ facet }) => facet)).size > 1 ? questions : [];
}
