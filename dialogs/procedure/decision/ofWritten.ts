import type { CardAsked } from '../../../knowledge/schema/card';
import { say } from '../../text/say';
import { type AskedMatch, askedMatch } from '../asked';
import { comparisonWith, measuredBy } from '../comparison';
import { asksTheContrary } from '../writtenQuestion';
import { type Decision, type DecisionRequest, nearestTo, only } from './decision';

const decisionWord = /^(?:có|không|được|chưa)[,.;:]\s+/iu;

/** What is told without the yes or no that it begins with. */
export function withoutDecision(text: string): string {
  return text.replace(decisionWord, '');
}

/** The answer to a written question, where its yes or no holds for what is asked; else without it. */
export function answerTo(question: string, asked: CardAsked, request: DecisionRequest): string {
  if (asksTheContrary(question, asked)) return withoutDecision(asked.a);
  return comparedWith(request.question, asked) ?? ofAlternatives(question, asked, request);
}

/** "Nghỉ một tháng có phải báo không": the no to who shuts for a week is none, and the bound in it tells. */
function comparedWith(question: string, { a, q }: CardAsked): string | null {
  if (!decisionWord.test(a)) return null;
  const told = withoutDecision(a);
  const than = comparisonWith(question, told, true)?.than;
  const isOfSame = q.some((wording) => comparisonWith(wording, told, true)?.than === than);
  return isOfSame ? null : measuredBy(question, told, true);
}

/**
 * "Làm giữa năm được không hay phải chờ cuối năm": where only the second of two is the question that is answered, its yes
 * or no would be taken for the first's, and the sentence stands without it.
 */
function ofAlternatives(
  question: string,
  { a, q }: CardAsked,
  { sheet, askedModel }: DecisionRequest,
): string {
  const [first, ...second] = question.split(/\s+hay\s+/iu);
  if (!first || second.length === 0 || !decisionWord.test(a)) return a;
  return askedMatch(first, sheet, askedModel)?.asked.q === q ? a : withoutDecision(a);
}

/**
 * What answers a written question that is not quite the same, and which one it answers: its yes or no would be taken for that
 * of the question that is asked.
 */
export function ofNearly({ asked }: AskedMatch, taken: string, request: DecisionRequest): Decision {
  const text = withoutDecision(answerTo(request.question, asked, request));
  return {
    ...only(nearestTo(text)),
    rest: [{ type: 'text', text: say('procedure.takenFor', { question: taken }) }],
  };
}
