import type { TurnAnalysis } from '../turnAnalysis';
import { MOST_SUPPORT, SUPPORT_WEIGHT, supportIn } from './support';

/** What the search is surer of than this needs no other witness. */
const SURE = 0.9;
/** The search finds it no more likely than this by itself; that its sheet answers rather than not makes it so much likelier. */
const ANSWERED = { least: 0.5, more: 0.1 };

/**
 * Of what a question may mean, what answers it is likelier meant: "thi chứng chỉ hành nghề, phần luật được 6 điểm thì có đậu không" asks
 * of the one whose sheet tells the marks. What answers nothing is no less likely than before: many a sheet says little.
 */
export function byAnswer(analysis: TurnAnalysis): TurnAnalysis {
  const { estimate } = analysis;
  const { confidence, clarificationCandidates: all } = estimate;
  const [first] = all;
  if (!first || all.length < 2 || confidence >= SURE) return analysis;
  const support = supportIn(analysis);
  // What is farther behind stays there, whatever its sheet says.
  const rated = all.map((candidate) => ({
    candidate,
    score:
      first.score - candidate.score > SUPPORT_WEIGHT * MOST_SUPPORT
        ? candidate.score
        : candidate.score + SUPPORT_WEIGHT * support(candidate.family),
  }));
  if (rated.every(({ candidate, score }) => score === candidate.score)) return analysis;
  rated.sort((a, b) => b.score - a.score);
  const best = rated[0]!.score;
  const share = 1 / rated.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  const before = 1 / all.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
  const likely = (confidence * share) / before;
  const isAnswered = likely >= ANSWERED.least && support(rated[0]!.candidate.family) > 0;
  return {
    ...analysis,
    estimate: {
      ...estimate,
      confidence: Math.min(SURE, likely + (isAnswered ? ANSWERED.more : 0)),
      clarificationCandidates: rated.map(({ candidate }) => candidate),
    },
  };
}
