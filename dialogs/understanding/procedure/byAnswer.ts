import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import { sheetOf } from '../../../knowledge/sheet/reader';
import { answeringSentence } from '../../procedure/answering/answeringSentence';
import { type Asking, askingIn } from '../../procedure/answering/features';
import { sentencesOf } from '../../procedure/answering/sentences';
import { withQuestionsWrittenOut } from '../../procedure/writtenOut';
import { isQuestion } from '../entities/sentenceRoles';
import { allToldIn, type TurnAnalysis } from '../turnAnalysis';

/** What the search is surer of than this needs no other witness. */
const SURE = 0.9;
/** So much counts a nat of the likelihood that a sheet answers, beside a nat of the search. */
export const SUPPORT_WEIGHT = 0.7;
/** No sheet speaks for its procedure by more nats than this. */
const MOST = 3;
/** Fees that are told depend on the day; which sentence answers does not. */
const ANY_DAY = '2026-01-01';

/**
 * Of what a question may mean, what answers it is likelier meant: "thi chứng chỉ hành nghề, phần luật được 6 điểm thì có đậu không" asks
 * of the one whose sheet tells the marks. What answers nothing is no less likely than before: many a sheet says little.
 */
export function byAnswer(analysis: TurnAnalysis): TurnAnalysis {
  const { estimate, text, knowledge } = analysis;
  const { confidence, clarificationCandidates: all } = estimate;
  const [first] = all;
  if (!first || all.length < 2 || confidence >= SURE || !isQuestion(text)) return analysis;
  const asking = askingIn(allToldIn(analysis), text, knowledge.finder);
  // What is farther behind stays there, whatever its sheet says.
  const rated = all.map((candidate) => ({
    candidate,
    score:
      first.score - candidate.score > SUPPORT_WEIGHT * MOST
        ? candidate.score
        : candidate.score + SUPPORT_WEIGHT * supportOf(candidate.family, asking, knowledge),
  }));
  if (rated.every(({ candidate, score }) => score === candidate.score)) return analysis;
  rated.sort((a, b) => b.score - a.score);
  const best = rated[0]!.score;
  const share = 1 / rated.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  const before = 1 / all.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
  return {
    ...analysis,
    estimate: {
      ...estimate,
      confidence: Math.min(SURE, (confidence * share) / before),
      clarificationCandidates: rated.map(({ candidate }) => candidate),
    },
  };
}

/** In nats, 0 or more: how much likelier than not a sheet answers the question. */
export function supportOf({ main }: Family, asking: Asking, knowledge: Knowledge): number {
  const sheet = sheetOf(knowledge, main.code, ANY_DAY);
  if (!sheet) return 0;
  const written = withQuestionsWrittenOut(sheet, knowledge);
  const { probability = 0 } =
    answeringSentence(asking, sentencesOf(written), written, knowledge.models) ?? {};
  const odds = Math.log(probability / (1 - probability));
  return Math.min(MOST, Math.max(0, odds));
}
