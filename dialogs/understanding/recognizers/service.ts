import { fold } from '../../../language/text';
import { contentCount } from '../../../knowledge/services/termVector';
import ofAny from '../../data/ofAnyMatter.json';
import type { Recognizer } from '../recognizer';
import { asksForSentence } from '../entities/lawCues';
import { isForeigner } from '../entities/foreigner';
import { asksOfficeHours } from '../entities/officeFollowUp';
import { coverageOf } from '../entities/needCoverage';
import { type ServiceIntent, understandService } from '../intents/service';
import type { TurnAnalysis } from '../turnAnalysis';
import { CERTAIN_LAW, lawAndHostility } from './lawAndHostility';
import { withMatter } from '../withMatter';
import { namesUnheld, WHOLLY_NAMED } from './knownName';

/** How sure it must be that a service is meant while a procedure is being talked about. */
const SURE_WITH_PROCEDURE_IN_HAND = 0.8;
/** One word alone, and it must be surer: "ai lãnh" asks of what is in hand. */
const SURE_WITH_ONE_WORD = 0.95;
const FEW_WORDS = 3;
/** So few words that name something, and with a matter in hand they must be one of the service's names, and not share a word. */
const SHORT = { content: 2, name: 0.76, asksPart: { content: 1, name: 0.9 } };
const SURE_WITHOUT_SUBJECT = 0.95;
const ofCalls = /1022|tong dai|(?:^| )goi(?: |$)|hotline|dien thoai/;
/** How sure it must be where a procedure is called by its whole name, or is one that most people come for. */
const SURE_AGAINST_NAME = 0.9;
const IN_SCOPE = 0.9;
/** How sure it must be that a question about the hotline is more than the wish to talk to somebody. */
const SURE_ABOUT_HOTLINE = 0.95;

/** What is as like a name of it as this is called by that name, however common its words are: "1022 là gì". */
const NAME_OF_HOTLINE = 0.95;

/** A service less sure than this gives way to a procedure that is named, though not held. */
const SURE_BESIDE_NAME = 0.8;

/** As sure as this, what is called by its very name is the service. */
const CERTAIN = 0.98;

/** A general question of law that is certain is meant, unless the service is nearly as sure. */
const LAW_MARGIN = 0.1;

/** What is told of filing in general is told of the procedure in hand by its own record. */
const ofAnyMatter: ReadonlySet<string> = new Set(ofAny);

/** What 1022 is called for beside procedures. With a procedure in hand it must be said more plainly. */
export const service: Recognizer = {
  name: 'service',
  recognize(turn) {
    const { service: found, memory, whole, text } = turn;
    if (!found) return null;
    const inHand = memory.current !== undefined || memory.choices !== undefined;
    const { confidence: probability } = found;
    // "Thứ 7 có làm không" asks for no part of what is in hand, though no word of it names a subject.
    const asksPart = whole.facets.some((facet) => facet !== 'conditions' && facet !== 'overview');
    const isBare =
      whole.subjectTermCount === 0 &&
      found.told !== true &&
      (asksPart || probability < SURE_WITHOUT_SUBJECT) &&
      !asksOfficeHours(text);
    const isOfMatter = probability < sureBeside(whole) || sharesAWord(text, found, asksPart);
    const isOfAny = memory.current !== undefined && ofAnyMatter.has(found.service.id);
    // "Có phải niêm yết hay đăng báo không" asks what the matter in hand needs.
    const isDuty = memory.current !== undefined && asksDuty.test(text) && isOfCity(found);
    const leans =
      inHand &&
      (isDuty || isOfAny || isBare || isOfMatter || (probability < CERTAIN && isActOnMatter(whole)));
    // "Tốn bao nhiêu tiền" asks for no price of a call, where none is spoken of.
    const isOfCalls = found.service.group !== 'about-1022' || ofCalls.test(fold(text));
    const isNothing = whole.subjectTermCount === 0 && whole.facets.includes('fee') && !isOfCalls;
    const { law } = lawAndHostility(turn);
    // What most people come for, and what is called by its whole name, stands unless the service is surer.
    const [first] = whole.search.candidates;
    const isProcedure =
      whole.search.named.length > 0 || (first?.common === true && whole.estimate.inScope >= IN_SCOPE);
    const isOfForeigner = found.english && isForeigner(text);
    const stands =
      !isOfForeigner && ((isProcedure && probability < SURE_AGAINST_NAME) || isNameOf(whole, found));
    const isLaw = law >= CERTAIN_LAW && (probability < law - LAW_MARGIN || asksForSentence(turn.text));
    // "Sang tên đồng hồ điện" is no bill of the water company.
    const isNamed =
      probability < CERTAIN && namesUnheld(turn, probability < SURE_BESIDE_NAME ? undefined : WHOLLY_NAMED);
    return leans || isNothing || stands || isLaw || isNamed
      ? { probability }
      : { intent: found, probability };
  },
};

const asksDuty =
  /(?<!\p{L})(?:có|co)\s+(?:phải|cần|phai|can)\s.{2,60}\s(?:không|khong|ko|k|hông|hong)\s*[?.]*$/iu;

/** Something that is amiss in the city, as it is reported. */
function isOfCity({ service: { group }, told }: ServiceIntent): boolean {
  return told !== true && (group === 'report' || group === 'consumer' || group === 'legal');
}

/** All that is said is the name of a procedure, and of the service but a word: "hộ chiếu". */
const WHOLE = { question: 0.98, service: 0.9 };

function isNameOf({ search }: TurnAnalysis, { near = 1, english }: ServiceIntent): boolean {
  const [first] = search.candidates;
  return (
    first !== undefined &&
    // Of foreigners' few names the nearest is meant.
    !english &&
    search.named.includes(first) &&
    first.features.question >= WHOLE.question &&
    near < WHOLE.service
  );
}

/** "Ngân hàng nào", "muốn đổi địa chỉ" of what is in hand: a word of a service's name is not its name. */
function sharesAWord(text: string, { near = 1, confidence }: ServiceIntent, asksPart: boolean): boolean {
  const content = contentCount(text);
  if (content > SHORT.content) return false;
  // "Thế cấp 3 thì sao": one word of what is told in many.
  if (content <= 1 && near < SHORT.asksPart.name && confidence < SURE_WITH_ONE_WORD) return true;
  return near < (asksPart && content <= SHORT.asksPart.content ? SHORT.asksPart.name : SHORT.name);
}

/** Of one word that the procedure in hand speaks of, too, it must be surer. */
function sureBeside({ activeProcedure: active, subjectTermCount, search, knowledge }: TurnAnalysis): number {
  const isOfActive =
    active !== undefined &&
    subjectTermCount === 1 &&
    search.question.words.length <= FEW_WORDS &&
    coverageOf(knowledge).uncovered(search.question.terms, active).words === 0;
  return isOfActive ? SURE_WITH_ONE_WORD : SURE_WITH_PROCEDURE_IN_HAND;
}

/** So few words name an act and what it is done to: "muốn đổi địa chỉ". */
const ACT_MAX_WORDS = 3;

/** "Muốn đổi địa chỉ" after a household business: together with what is in hand it names a procedure of that field. */
function isActOnMatter(whole: TurnAnalysis): boolean {
  const { activeProcedure: active, search, subjectTermCount } = whole;
  if (!active || search.traitsAsked === 0 || subjectTermCount > ACT_MAX_WORDS) return false;
  const meant = withMatter(whole);
  return meant !== null && meant.family.id !== active.id && meant.family.main.field === active.main.field;
}

/** "1022 là gì", "gọi 1022 tốn bao nhiêu": answered by their own cards, not with the way to a person. */
export const hotline: Recognizer = {
  name: 'hotline',
  recognize({ text, knowledge }) {
    if (!text.includes('1022')) return null;
    const found = understandService(text, knowledge, { confidence: 0, inScope: 0 });
    if (found?.service.group !== 'about-1022') return null;
    const probability = (found.near ?? 0) >= NAME_OF_HOTLINE ? CERTAIN : found.confidence;
    return probability < SURE_ABOUT_HOTLINE ? null : { intent: found, probability };
  },
};
