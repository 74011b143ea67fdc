import type { Family } from '../../../knowledge/families';
import { onceFor } from '../../../knowledge/onceFor';
import { sheetOf } from '../../../knowledge/sheet/reader';
import { answeringSentence } from '../../procedure/answering/answeringSentence';
import { askingIn } from '../../procedure/answering/features';
import { sentencesOf } from '../../procedure/answering/sentences';
import { withQuestionsWrittenOut } from '../../procedure/writtenOut';
import { isQuestion } from '../entities/sentenceRoles';
import { allToldIn, type TurnAnalysis } from '../turnAnalysis';

/** No sheet speaks for its procedure by more nats than this. */
export const MOST_SUPPORT = 3;
/** So much counts a nat of the likelihood that a sheet answers, beside a nat of the search. */
export const SUPPORT_WEIGHT = 0.7;
/** In nats: the sheet that is so much surer to answer is what is asked of. */
const RATHER = 1;
/** In nats: a sheet that is so sure answers, and its procedure is meant. */
const SURELY = 1.4;
/** Fees that are told depend on the day; which sentence answers does not. */
const ANY_DAY = '2026-01-01';

type Asked = Pick<TurnAnalysis, 'text' | 'story' | 'knowledge'>;

/**
 * By family, in nats, 0 or more: how much likelier than not its sheet answers what is asked. Of what asks nothing no sheet
 * speaks.
 */
export const supportIn = onceFor((analysis: Asked): ((family: Family) => number) => {
  const { text, knowledge } = analysis;
  if (!isQuestion(text)) return () => 0;
  const asking = askingIn(allToldIn(analysis), text, knowledge.finder);
  return onceFor(({ main }: Family): number => {
    const sheet = sheetOf(knowledge, main.code, ANY_DAY);
    if (!sheet) return 0;
    const written = withQuestionsWrittenOut(sheet, knowledge);
    const { probability = 0 } =
      answeringSentence(asking, sentencesOf(written), written, knowledge.models) ?? {};
    return Math.min(MOST_SUPPORT, Math.max(0, Math.log(probability / (1 - probability))));
  });
});

/** Whether the sheet of one answers what is asked by far more surely than that of another. */
export function answersRather(analysis: Asked, one: Family, other: Family): boolean {
  const support = supportIn(analysis);
  return support(one) - support(other) >= RATHER;
}

/** Whether a sentence of its sheet surely answers what is asked. */
export function isAnsweredBy(analysis: Asked, family: Family): boolean {
  return supportIn(analysis)(family) >= SURELY;
}
