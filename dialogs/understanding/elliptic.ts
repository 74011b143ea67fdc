import { askCandidate, askCurrent, type Heard } from './heard';
import type { Intent } from './intent';

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
    const together = knowledge.finder.find(`${text} ${current.main.name}`, 5);
    const [top, next] = together.candidates;
    const clear = top && top.score - (next?.score ?? 0) > 0.02 && top.hit.question > 0.6;
    if (clear && top.family !== current) return askCandidate(heard, top, 0.6);
  }
  const explained = judgement.shortlist[0]?.hit.all ?? 0;
  const particular = facets.some((facet) => facet !== 'overview');
  if (particular && (explained < 0.75 || judgement.confidence < 0.25)) return askCurrent(heard, current, 0.6);
  return null;
}
