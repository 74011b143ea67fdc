import type { SentenceKind } from '../../../knowledge/answeringModel';
import type { CardAsked } from '../../../knowledge/schema/card';
import type { Facet } from '../../../knowledge/schema/procedure';
import { plainText } from '../../../replies/plainText';
import { say } from '../../text/say';
import type { Answering, Judged } from '../answering/answeringSentence';
import { contentWords } from '../contentWords';
import { facetTellers } from '../facets/tellers';
import { capital, sentence as written, small } from '../values';
import { agreement, kindOf, readWordings } from '../writtenQuestion';
import { besideDoubtful } from './beside';
import { type Decision, type DecisionRequest, nearestTo, only, soundsLikeAnswer } from './decision';
import { answerTo, withoutDecision } from './ofWritten';

/** From this probability on a sentence is told as the answer … */
export const ANSWERS = 0.5;
/** Of a part the whole can be told, too: one sentence must be surer. */
export const ANSWERS_PART = 0.6;
/** Beside a list a sentence too many does less harm. */
export const ANSWERS_LIST = 0.5;
/** So sure a yes or no is told with it: what is another sentence after all, one in three below, misleads less without. */
export const DECIDES = 0.6;
/** Where several parts are asked, or the matter itself, it must be as sure as this. */
export const ANSWERS_SURELY = 0.8;
/** … and from this one on as what the source says that is nearest to what is asked. */
export const SPEAKS_OF_IT = 0.25;

/** What is no sentence by itself is told by the part that it belongs to. */
const facetOf: Partial<Record<SentenceKind, Facet>> = {
  paper: 'documents',
  place: 'place',
  result: 'result',
};

/** The sentence that answers. */
export function ofAnswering(best: Answering, question: string, request: DecisionRequest): Decision {
  return { ...ofSentenceAlone(best, question, request), rest: besideDoubtful(best) };
}

function ofSentenceAlone(
  { sentence, probability }: Judged,
  question: string,
  request: DecisionRequest,
): Decision {
  const { asked, kind, text } = sentence;
  if (asked) {
    const told = answerTo(question, asked, request);
    // "Nộp ở trường mới hay trường cũ" waits for no yes.
    const least = request.facets.length > 1 ? ANSWERS_SURELY : DECIDES;
    const decides = request.asksYesNo && probability >= least && isAskedAlike(question, asked);
    return only(decides ? told : withoutDecision(told));
  }
  const facet = facetOf[kind];
  if (facet) return only(say('procedure.facetLine', { facet: capital(say(`facet.${facet}`)), text }));
  const isTerm = kind === 'condition' && soundsLikeAnswer(text);
  return only(isTerm ? say('procedure.decision.condition', { text: small(written(text)) }) : text);
}

/**
 * Whether a sentence answers more than the whole part does: "hôm đi lấy hộ chiếu đem theo giấy gì" is not what answers
 * "giấy tờ để làm hộ chiếu".
 */
export function isSpecific({ sentence, probability }: Answering, request: DecisionRequest): boolean {
  const { sheet, facets, answering } = request;
  if (sentence.kind === 'summary') return false;
  const isOfPlace = facets.every((facet) => facet === 'place');
  if (isOfPlace && isToldByPart(sentence.text, request, 1)) return false;
  const asked = `${facets.map((facet) => say(`facet.${facet}`)).join(', ')} ${sheet.title}`;
  const whole = answering(asked, sheet, asked);
  if (whole?.sentence.text !== sentence.text) return true;
  // "Bao lâu" alone asks for the time that it takes, "ở đâu" for the place: what the part tells, and no other sentence.
  if (!facets.some((facet) => open.includes(facet))) return false;
  // What hardly answers the whole part is none of it, though nothing else answers it better.
  if (whole.probability < SPEAKS_OF_IT) return true;
  return probability >= whole.probability + SURER && !isToldByPart(sentence.text, request, SAYS_NO_MORE);
}

/** What is asked for by these may be any sentence of the sheet. */
const open: readonly Facet[] = ['overview', 'conditions'];

/** By so much must it answer the question more surely than the whole part. */
const SURER = 0.05;
/** What has so much of its words in what is told of the part says nothing more. */
const SAYS_NO_MORE = 0.7;

/** @param share how much of its words must stand there */
function isToldByPart(text: string, { facets, sheet, inCase }: DecisionRequest, share: number): boolean {
  const told = facets.map((facet) => {
    const { lead, rest } = facetTellers[facet]({ sheet, inCase, page: 1 });
    return plainText([{ type: 'text', text: lead ?? '' }, ...rest]);
  });
  const [own, part] = [contentWords(text), contentWords(told.join(' '))];
  return [...own].filter((word) => part.has(word)).length >= share * own.size;
}

/** The sentence that answers, before all that is told of the part. */
export function ofAnsweringPart(best: Answering, question: string, request: DecisionRequest): Decision {
  return { ...ofSentenceAlone(best, question, request), leadsPart: true };
}

/** What may answer, told as what the source says of it: no yes and no no. */
export function ofNearAnswering(best: Answering, { sheet }: DecisionRequest): Decision | null {
  const { kind, text } = best.sentence;
  // That there is such a matter says nothing of it.
  if (kind === 'summary' || text === sheet.summary) return null;
  return {
    isUnknown: true,
    lead: nearestTo(withoutDecision(text)),
    rest: [...besideDoubtful(best), { type: 'text', text: say('procedure.askHotline') }],
  };
}

/** "Có được giữ thẻ cũ không" is not "có phải nộp lại thẻ cũ không": the yes to one may be the no to the other. */
function isAskedAlike(question: string, asked: CardAsked): boolean {
  return agreement(kindOf(question), readWordings(asked)) >= 0;
}
