import { asksWhichPlace, tellsPlace, withoutPlaces } from '../entities/toldPlaces';
import { isQuestion, isWish } from '../entities/sentenceRoles';
import { coverageOf } from '../entities/needCoverage';
import { withOffice } from '../aboutProcedures';
import type { Recognizer } from '../recognizer';
import { analyseTurn, answerOnActive } from '../turnAnalysis';

const CONFIDENCE = 0.6;
/** So few words beside the places name no other matter, unless the matter in hand speaks of them. */
const FEW_WORDS = 4;
const UNSAID_WORDS = 2;
const MAX_UNCOVERED = 0.5;

/**
 * "Em quê Quảng Ngãi, chồng em ở Hải Châu thì đăng ký bên nào", "em làm ở Bình Dương mà giờ về Quảng Nam": where people live is
 * told of the matter in hand, and where to go is what it decides.
 */
export const toldPlace: Recognizer = {
  name: 'toldPlace',
  recognize(turn) {
    const heard = turn.aboutProcedures;
    const { activeProcedure: active, text, facets } = heard;
    const isTold = tellsPlace(text) || (turn.officeHint !== undefined && facets.length === 0);
    if (!active || !isTold) return null;
    const asksPlace = asksWhichPlace(text);
    const asksPart = facets.some((facet) => facet !== 'place');
    if (!asksPlace && (isQuestion(text) || isWish(text) || asksPart)) return null;
    const { search, subjectTermCount } = analyseTurn(withoutPlaces(text), turn);
    if (search.named.length > 0 || subjectTermCount > FEW_WORDS) return null;
    const { words } = coverageOf(turn.knowledge).uncovered(search.question.terms, active);
    if (subjectTermCount > UNSAID_WORDS && words > MAX_UNCOVERED) return null;
    const intent = answerOnActive({ ...heard, facets: ['place'] }, active, CONFIDENCE);
    return { intent: withOffice(intent, turn.officeHint), probability: CONFIDENCE };
  },
};
