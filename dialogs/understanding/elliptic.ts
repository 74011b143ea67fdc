import { askCandidate, askCurrent, type Heard } from './heard';
import type { Intent } from './intent';

/** A twin shares at least this much of the question and the name in hand together. */
const alike = 0.6;
/** Up to so many words of subject may lean on the procedure in hand. */
const mostWords = 6;
/** So few after "thế còn …" lean on it even when they make sense by themselves. */
const fewWords = 4;

/** A few words that take up the procedure in hand and mean its twin: "thế cấp 3 thì sao". */
export function takenUp(heard: Heard): Intent | null {
  const { current, text, findings, content, knowledge } = heard;
  if (!current || !findings.question.continues || content > fewWords) return null;
  const [twin] = knowledge.finder.findBeside(text, current);
  return twin && twin.hit.question > alike ? askCandidate(heard, twin, 0.6) : null;
}

/**
 * A turn that makes sense only together with the procedure in hand: "thế còn cấp lại thì sao" asks for its twin,
 * "nộp cho ai ở uỷ ban" for a part of it. Null when it does not lean on it.
 */
export function leaning(heard: Heard): Intent | null {
  const { current, text, findings, judgement, facets, content, knowledge } = heard;
  if (!current) return null;
  if ((findings.traitsAsked > 0 || findings.question.continues) && content <= mostWords) {
    const [twin] = knowledge.finder.findBeside(text, current);
    if (twin && twin.hit.question > alike) return askCandidate(heard, twin, 0.6);
  }
  const explained = judgement.shortlist[0]?.hit.all ?? 0;
  const particular = facets.some((facet) => facet !== 'overview');
  if (particular && (explained < 0.75 || judgement.confidence < 0.25)) return askCurrent(heard, current, 0.6);
  return null;
}
