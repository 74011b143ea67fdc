import type { Knowledge } from '../../knowledge/knowledge';
import { shippedCalibration } from '../../knowledge/search/confidence';
import { tidy } from '../../language/text';
import type { Memory } from '../memory';
import { choicePosition, choiceSelection } from './recognizers/choiceSelection';
import { resolveEllipsis, resolveFollowUp } from './recognizers/followUp';
import { facetsAsked } from './entities/facets';
import { type FactMemory, understandFact } from './recognizers/fact';
import {
  answerOnCandidate,
  procedureTarget,
  analyseTurn,
  type TurnAnalysis,
  type Thresholds,
} from './turnAnalysis';
import { isUrgent } from './recognizers/urgent';
import { type Intent, type OfficeHint, type SmallTalkTopic, smallTalkTopics } from './intent';
import { previousProcedure } from './recognizers/previousProcedure';
import { smallTalk } from './recognizers/smallTalk';
import { facetOnly } from './recognizers/facetOnly';
import { multiIntent } from './recognizers/multiIntent';
import { understandOffice } from './recognizers/office';
import { readTap } from './recognizers/buttonTap';
import { stripLocation } from './entities/stripLocation';

/** Longer messages are understood by their beginning. */
const MAX_TEXT_LENGTH = 600;
/** Twins this close behind the answer, in nats, are offered beside it. */
const CLARIFY_MAX_CONFIDENCE_GAP = 3;

/** Understands one turn: a pure function of what was said, what is remembered and what is known. */
export function understand(
  said: string,
  memory: Memory,
  knowledge: Knowledge,
  now: Date,
  thresholds: Thresholds = shippedCalibration,
): Intent {
  const text = tidy(said).slice(0, MAX_TEXT_LENGTH);
  if (isUrgent(text)) return { kind: 'smalltalk', topic: 'emergency' };
  const sure =
    tapped(text, knowledge) ?? (memory.choices ? choicePosition({ text, memory, knowledge }) : null);
  if (sure) return sure;
  const { analyzer } = knowledge.finder;
  const topic = smallTalk(analyzer.words(text), (word) => analyzer.isFiller(word));
  if (topic) return { kind: 'smalltalk', topic };

  const heard = analyseTurn(text, memory, knowledge, thresholds);
  const office = understandOffice(text, knowledge.offices, { awaiting: memory.awaitingWard });
  if (office && office.role !== 'hint' && office.confidence >= heard.estimate.confidence) return office;
  const fact = figureAsked(heard, now);
  if (fact) return fact;
  if (office?.role !== 'hint') return aboutProcedures(heard);
  return withOffice(
    aboutProcedures(analyseTurn(stripLocation(text, office.said), memory, knowledge, thresholds)),
    office,
  );
}

/** What is left when no office and no figure is asked for. */
function aboutProcedures(heard: TurnAnalysis): Intent {
  const { thresholds } = heard;
  const back = previousProcedure(heard);
  if (back) return back;
  if (heard.subjectTermCount === 0 && heard.search.traitsAsked === 0) return facetOnly(heard);
  const { confidence } = heard.estimate;
  const taken = resolveFollowUp(heard);
  if (taken) return taken;
  if (heard.search.question.pointsBack && confidence < 0.9) return facetOnly(heard);
  const byContext =
    choiceSelection(heard) ?? (confidence < thresholds.answer ? resolveEllipsis(heard) : null);
  if (byContext) return byContext;
  return heard.subjectTermCount === 0 ? facetOnly(heard) : (multiIntent(heard) ?? decide(heard));
}

/** A button says exactly what is meant. */
function tapped(text: string, knowledge: Knowledge): Intent | null {
  const tap = readTap(text);
  if (tap?.kind === 'procedure') {
    const family = knowledge.family(tap.code);
    if (!family) return { kind: 'fallback', confidence: 0 };
    const { page, inCase } = tap;
    const target = procedureTarget(family, tap.code, [tap.facet], 1);
    return { kind: 'answer', targets: [{ ...target, page, ...(inCase ? { inCase } : {}) }] };
  }
  if (tap && (smallTalkTopics as readonly string[]).includes(tap.command)) {
    return { kind: 'smalltalk', topic: tap.command as SmallTalkTopic };
  }
  return null;
}

/** The ward or commune that was named goes along with the answer. */
function withOffice(intent: Intent, office: OfficeHint): Intent {
  if (intent.kind === 'clarify') return { ...intent, office };
  if (intent.kind !== 'answer') return intent;
  return { ...intent, targets: intent.targets.map((ask) => ({ ...ask, office })) };
}

/** A figure of the city, unless the words speak more surely of a procedure. */
function figureAsked({ text, memory, knowledge, estimate }: TurnAnalysis, now: Date): Intent | null {
  const remembered = memory.current || memory.choices ? undefined : (memory.fact as FactMemory | undefined);
  const fact = understandFact(text, remembered, knowledge.facts, now, knowledge.offices);
  return fact && fact.confidence >= estimate.confidence ? fact : null;
}

/** Answer, ask back or own up, by how sure the finder may be. */
function decide(heard: TurnAnalysis): Intent {
  const { search, estimate, thresholds, memory } = heard;
  const { confidence, clarificationCandidates } = estimate;
  const [first] = clarificationCandidates;
  if (!first || estimate.inScope < thresholds.offer) return { kind: 'fallback', confidence };
  if (confidence >= thresholds.answer || clarificationCandidates.length === 1) {
    const instead = clarificationCandidates
      .slice(1, 4)
      .filter(({ score }) => first.score - score < CLARIFY_MAX_CONFIDENCE_GAP);
    return answerOnCandidate(
      heard,
      first,
      confidence,
      instead.map(({ family }) => family),
    );
  }
  const named = facetsAsked(search.question.facets, search.question.words, search.nameOf(first));
  const facets = named.length > 0 ? named : memory.pendingFacets;
  return {
    kind: 'clarify',
    families: clarificationCandidates.map(({ family }) => family),
    facets,
    confidence,
  };
}
