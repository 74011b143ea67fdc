import { askCandidate, askCurrent, type Heard } from './heard';
import type { Intent } from './intent';

/** A twin shares at least this much of the question and the name in hand together. */
const alike = 0.6;
/** Up to so many words of subject may lean on the procedure in hand. */
const mostWords = 6;

/**
 * A turn that makes sense only together with the procedure in hand: "thế còn cấp lại thì sao" asks for its twin,
 * "nộp cho ai ở uỷ ban" for a part of it. Null when it does not lean on it.
 */
export function leaning(heard: Heard): Intent | null {
  const { current, text, findings, judgement, facets, content, knowledge } = heard;
  if (!current) return null;
  if (findings.traitsAsked > 0 && content <= mostWords) {
    const [twin] = knowledge.finder.findBeside(text, current);
    if (twin && twin.hit.question > alike) return askCandidate(heard, twin, 0.6);
  }
  const explained = judgement.shortlist[0]?.hit.all ?? 0;
  const particular = facets.some((facet) => facet !== 'overview');
  if (particular && (explained < 0.75 || judgement.confidence < 0.25)) return askCurrent(heard, current, 0.6);
  return null;
}
