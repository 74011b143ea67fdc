import type { Candidate } from '../../../knowledge/search/finder';
import { askCandidate, askCurrent, type Heard } from '../turnAnalysis';
import type { Intent } from '../intent';

/** Up to so many words of subject may lean on the procedure in hand. */
const mostWords = 6;
/** So few after "thế còn …" lean on it even when they make sense by themselves. */
const fewWords = 4;
/** A twin shares at least this much of the question and the name in hand together. */
const alike = 0.5;
/** How sure one may be of what leans on something else. */
const leaningConfidence = 0.6;
/** From this trust on, the field in hand tips the scales. */
const halfSure = 0.3;
/** In nats: what follows on a procedure rather speaks of its field, and of what is called much the same. */
const sameField = 1.5;
/** So far ahead of the others it has to be with that. */
const ahead = 1;

/** A few words that take up the procedure in hand and mean its twin: "thế cấp 3 thì sao", "điều chỉnh giấy đó". */
export function takenUp(heard: Heard): Intent | null {
  const { findings, content } = heard;
  const { continues, pointsBack } = findings.question;
  const takesUp = continues || (pointsBack && findings.traitsAsked > 0);
  return takesUp && content <= fewWords && !speaksForItself(heard) ? twinInHand(heard) : null;
}

/** "Còn thông báo lưu trú" after the report of an absence: clear as it stands, and of the same field. */
function speaksForItself({ judgement, thresholds, current }: Heard): boolean {
  const [first] = judgement.shortlist;
  return (
    judgement.confidence >= thresholds.answer &&
    first?.family.main.field === current?.main.field &&
    first?.family.id !== current?.id
  );
}

/**
 * A turn that makes sense only together with the procedure in hand: "thế còn cấp lại thì sao" asks for its twin,
 * "nộp cho ai ở uỷ ban" for a part of it, "nếu ông đi 16 năm thì sao" for another of its field. Null when it does not
 * lean on it.
 */
export function leaning(heard: Heard): Intent | null {
  const { current, findings, judgement, facets, content } = heard;
  if (!current) return null;
  const follows = findings.traitsAsked > 0 || findings.question.continues;
  const twin = follows && content <= mostWords ? twinInHand(heard) : null;
  if (twin) return twin;
  const explained = judgement.shortlist[0]?.hit.all ?? 0;
  const particular = facets.some((facet) => facet !== 'overview');
  if (particular && (explained < 0.75 || judgement.confidence < 0.25))
    return askCurrent(heard, current, leaningConfidence);
  return findings.question.continues || judgement.confidence >= halfSure ? nextInField(heard) : null;
}

function twinInHand(heard: Heard): Intent | null {
  const { current, text, knowledge } = heard;
  const twin = current && knowledge.finder.findBeside(text, current)[0];
  return twin && twin.hit.question > alike ? askCandidate(heard, twin, leaningConfidence) : null;
}

/** What fits best of the field in hand, if it stands out with the benefit of being there. */
function nextInField(heard: Heard): Intent | null {
  const field = heard.current?.main.field;
  const within = ({ family, score }: Candidate): number =>
    score + (family.main.field === field ? sameField : 0);
  const [first, next] = [...heard.findings.candidates].sort((a, b) => within(b) - within(a));
  if (!first || first.family.main.field !== field || first.family.id === heard.current?.id) return null;
  return !next || within(first) - within(next) >= ahead
    ? askCandidate(heard, first, leaningConfidence)
    : null;
}
