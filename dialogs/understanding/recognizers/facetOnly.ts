import type { Family } from '../../../knowledge/families';
import type { Facet } from '../../../knowledge/schema/procedure';
import { aboutProcedures } from '../aboutProcedures';
import { circumstanceOfActive, confirms } from '../circumstanceOfActive';
import { isAnnounced } from '../entities/sentenceRoles';
import { asksWhichOfTwo, tellsCircumstance } from '../entities/tellsCircumstance';
import type { Intent } from '../intent';
import { partOfChoices } from '../openChoices';
import { answerOnActive, offeredFamilies, type TurnAnalysis } from '../turnAnalysis';

/** Above this confidence "thủ tục này" is taken to belong to a procedure that is named. */
const POINTS_BACK_MAX_CONFIDENCE = 0.9;

/** Nothing but a facet, or nothing at all. */
export const facetOnly = aboutProcedures('facetOnly', (analysis, office) => {
  if (analysis.subjectTermCount > 0 || analysis.search.traitsAsked > 0) return null;
  // "Tôi ở Hòa Khánh": where to go there, and not the whole again.
  const tellsPlace = office !== undefined && analysis.facets.length === 0 && analysis.activeProcedure;
  const offered = offeredFamilies(analysis);
  if (office && analysis.facets.length === 0 && !analysis.activeProcedure && offered.length > 0)
    return {
      kind: 'clarify',
      families: offered,
      facets: analysis.memory.pendingFacets,
      confidence: OF_CHOICES_CONFIDENCE,
    };
  return onActive(tellsPlace ? { ...analysis, facets: ['place'] } : analysis);
});

/** So many words tell enough of a matter that "giấy đó" may point to what stands in the same message. */
const TELLING_WORDS = 2;

/** "Thủ tục này …": a pointer back, where no other procedure is named clearly. */
export const pointsBack = aboutProcedures('pointsBack', (analysis) => {
  const { search, estimate, memory, activeProcedure, subjectTermCount } = analysis;
  if (!search.question.pointsBack || estimate.confidence >= POINTS_BACK_MAX_CONFIDENCE) return null;
  if (activeProcedure && namesAnother(analysis, activeProcedure)) return null;
  const nothingBefore = !activeProcedure && (memory.choices ?? []).length === 0;
  // "Nhận con nuôi thì phải hơn nó bao nhiêu tuổi": what stands in the same message is pointed to.
  const tells = subjectTermCount >= TELLING_WORDS || search.named.length > 0 || search.traitsAsked > 0;
  return nothingBefore && tells ? null : onActive(analysis);
});

/** "Cấp thẻ căn cước cho nó" after a military registration: the name of a matter of another field stands there. */
function namesAnother({ search }: TurnAnalysis, { main }: Family): boolean {
  return search.named.some(({ family, common }) => common && family.main.field !== main.field);
}

/** An action or qualifier without a subject ("cấp lại"), that nothing before has made sense of. */
export const attributeOnly = aboutProcedures('attributeOnly', (analysis) =>
  analysis.subjectTermCount === 0 ? onActive(analysis) : null,
);

const OF_CHOICES_CONFIDENCE = 0.5;

const whatThen = /(?<!\p{L})(?:thì|thi)\s+(?:sao|răng|rang)(?!\p{L})/iu;

function asksOfCircumstance(text: string): boolean {
  return tellsCircumstance(text) || asksWhichOfTwo(text) || whatThen.test(text);
}

/** It speaks of the procedure in hand, or of those just offered. */
function onActive(heard: TurnAnalysis): Intent {
  const { activeProcedure, facets, search } = heard;
  // "6 tháng", "ba nó không đồng ý thì sao": heard, and not the whole again; "vậy không cần xin hả" asks whether it is so.
  if (activeProcedure && facets.length === 0 && (confirms.test(heard.text) || asksOfCircumstance(heard.text)))
    return circumstanceOfActive(heard, activeProcedure, 0.9);
  if (activeProcedure && search.question.words.length > 0) return answerOnActive(heard, activeProcedure, 0.9);
  const ofChoices = facets.length > 0 ? partOfChoices(heard, facets, OF_CHOICES_CONFIDENCE) : null;
  if (ofChoices) return ofChoices;
  return facets.length > 0 || isAnnounced(heard.text)
    ? { kind: 'missingProcedure', facets: facets.filter((facet) => isNamed(facet, heard)) }
    : { kind: 'fallback', confidence: 0 };
}

/** "Cho hỏi chút" sounds like a place, and names none: only what words name is kept for the matter that is told next. */
function isNamed(facet: Facet, { search: { question } }: TurnAnalysis): boolean {
  return question.standaloneFacets.includes(facet) || question.facets.some((one) => one.facet === facet);
}
