import type { Facet } from '../../knowledge/schema/procedure';
import type { ProcedureFinder } from '../../knowledge/search/finder';
import { clausesOf } from '../understanding/entities/clauses';
import { facetsAsked } from '../understanding/entities/facets';
import { isQuestion, withoutNothing } from '../understanding/entities/sentenceRoles';
import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import whoWords from './data/who.json';
import { asksOneOfTwo } from './asksWhat';
import { asksMustAndUntilWhen } from './duration';
import { asksForWays } from './filingWays';
import { asksYesNo } from '../understanding/entities/yesNo';

const who = phraseSet([...whoWords.acts, ...whoWords.audience]);

/** "Và những ai đi khai được". */
function asksWho(clause: string): boolean {
  return who.matchLongest(words(clause)).length > 0;
}

/** One of several questions of a message. */
export interface ClauseAsked {
  question: string;
  /** The question with what the message tells and does not ask. */
  message: string;
  /** The parts that its words ask for; none where they name none. */
  facets: readonly Facet[];
  asksYesNo: boolean;
}

/**
 * "Trong mấy ngày phải đi khai tử, đi đúng hạn có tốn tiền không" asks twice, and each is answered by itself. None for a
 * message with one question alone.
 */
export function clausesAsked(
  message: string,
  { analyzer }: Pick<ProcedureFinder, 'analyzer'>,
): readonly ClauseAsked[] {
  const clauses = clausesOf(message);
  const asking = clauses.filter((clause) => isQuestion(clause) || asksOneOfTwo(clause) || asksWho(clause));
  // Until when what one must do is done is no question of its own.
  if (asking.length < 2 || asksMustAndUntilWhen(message)) return [];
  return asking.map((clause): ClauseAsked => {
    const isYesNo = asksYesNo(clause);
    const told = clauses.filter((one) => one === clause || !asking.includes(one)).join(', ');
    return {
      question: analyzer.writtenOut(clause),
      message: analyzer.writtenOut(told),
      facets: asksForWays(clause) ? ['online'] : namedIn(clause, isYesNo, analyzer),
      asksYesNo: isYesNo,
    };
  });
}

/** "Đổi mất bao lâu" asks for a part; one that merely stands there asks for none, unless yes or no is wanted of it. */
function namedIn(clause: string, isYesNo: boolean, analyzer: ProcedureFinder['analyzer']): Facet[] {
  const { facets, words } = analyzer.analyze(withoutNothing(clause));
  const named = facetsAsked(isYesNo ? facets : facets.filter(({ asks }) => asks), words, []);
  return named.filter((facet) => facet !== 'overview');
}
