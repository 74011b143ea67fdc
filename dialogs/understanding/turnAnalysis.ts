import type { Family } from '../../knowledge/families';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Facet } from '../../knowledge/schema/procedure';
import type { Candidate, SearchResult } from '../../knowledge/search/finder';
import { estimateConfidence, type ConfidenceEstimate } from '../../knowledge/search/confidence';
import type { ConfidenceModel } from '../../knowledge/search/confidenceModel';
import type { Memory } from '../memory';
import type { AnalyzedQuery } from '../../knowledge/search/queryAnalyzer';
import { type Word, words } from '../../language/words';
import { askingPart } from './entities/askingPart';
import { facetsAsked } from './entities/facets';
import { facetSlots } from './entities/facetSlots';
import { withoutNothing } from './entities/sentenceRoles';
import type { ProcedureTarget, Intent } from './intent';
import type { TurnSearch } from './turnSearch';

/** From which confidence on the bot answers at once, asks back, or owns up. */
export type Thresholds = Pick<ConfidenceModel, 'answer' | 'offer'>;

/** What a text is understood by, whichever part of the message it is. */
export interface TurnContext {
  memory: Memory;
  knowledge: Knowledge;
  thresholds: Thresholds;
  searches: TurnSearch;
}

/** One turn with everything that helps to understand it. */
export interface TurnAnalysis extends TurnContext {
  text: string;
  /** Of a story all of it, where `text` is only what asks; absent where they are one. */
  story?: string;
  /** What asks in a story calls a procedure by its name: what else is told decides nothing. */
  isCalled?: true;
  search: SearchResult;
  estimate: ConfidenceEstimate;
  /** What of the text asks, read: the whole, or the asking sentences of a story. */
  facetQuestion: AnalyzedQuery;
  /** Facets asked for in the text, whatever procedure is meant. */
  facets: Facet[];
  /** How many words speak of a subject. */
  subjectTermCount: number;
  /** The procedure in hand. */
  activeProcedure: Family | undefined;
  /** Its siblings that the text may mean; searched when somebody asks, once. */
  siblings(): Candidate[];
}

const MAX_CANDIDATES = 12;
/** So few words of a subject ask the same of another, and tell nothing of it. */
const SAME_MAX_WORDS = 3;

/** @param context the turn that the text is a part of */
export function analyseTurn(
  text: string,
  { memory, knowledge, thresholds, searches }: TurnContext,
): TurnAnalysis {
  const findings = searches.find(text, MAX_CANDIDATES);
  const asking = askingPart(text);
  const asked = withoutNothing(asking ?? text);
  const facetQuestion = asked === text ? findings.question : knowledge.finder.analyzer.analyze(asked);
  const named = slotsOf(facetQuestion, [], knowledge);
  const subject = findings.question.terms.filter(({ weight }) => weight >= 1);
  // Single letters alone name nothing.
  const content = subject.some(({ variants: [own] }) => (own?.word.text.length ?? 0) > 1)
    ? subject.length
    : 0;
  const activeProcedure = memory.current ? knowledge.family(memory.current) : undefined;
  let siblings: Candidate[] | undefined;
  return {
    text,
    memory,
    knowledge,
    thresholds,
    searches,
    search: findings,
    facetQuestion,
    estimate: estimateConfidence(findings, knowledge.models.confidence),
    facets:
      content > 0
        ? namedOr(named, text, knowledge)
        : withBare(named, findings.question.standaloneFacets, text),
    subjectTermCount: content,
    activeProcedure,
    siblings: () => (siblings ??= activeProcedure ? searches.findSiblings(text, activeProcedure) : []),
  };
}

/** "Online, mấy ngày, phí": in a list of nothing but parts each is asked, in its order; else what asks. */
function withBare(named: Facet[], bare: readonly Facet[], text: string): Facet[] {
  const isList = /[,;+&/]/.test(text);
  return named.length === 0 || isList ? [...new Set([...named, ...bare])] : named;
}

/** "Quay lại thường trú, giấy tờ?": a last clause of nothing but a part asks for it. */
function namedOr(named: Facet[], text: string, { finder }: Knowledge): Facet[] {
  const clauses = text.split(/[,;:.](?=\s)/);
  const last = clauses.at(-1) ?? '';
  if (named.length > 0 || clauses.length < 2 || last.trim() === '') return named;
  const { terms, standaloneFacets } = finder.analyzer.analyze(last);
  return terms.some(({ weight }) => weight >= 1) ? named : [...new Set(standaloneFacets)];
}

/** Whether the search is sure enough to answer, and that a procedure is asked for. */
export function isSureOfProcedure({
  estimate,
  thresholds,
}: Pick<TurnAnalysis, 'estimate' | 'thresholds'>): boolean {
  return estimate.confidence >= thresholds.answer && estimate.inScope >= thresholds.offer;
}

/** All that was told: of a story more than what asks in it. */
export function allToldIn({ story, text }: Pick<TurnAnalysis, 'story' | 'text'>): string {
  return story ?? text;
}

/** The procedures just offered, in their order. */
export function offeredFamilies({ memory, knowledge }: Pick<TurnContext, 'memory' | 'knowledge'>): Family[] {
  return (memory.choices ?? []).flatMap((code) => knowledge.family(code) ?? []);
}

/** An answer on the procedure in hand. */
export function answerOnActive(
  { memory, facets }: TurnAnalysis,
  current: Family,
  confidence: number,
): Intent {
  return {
    kind: 'answer',
    targets: [procedureTarget(current, memory.current ?? current.main.code, facets, confidence)],
  };
}

/** An answer on a candidate, with the facets that are not part of its name. */
export function answerOnCandidate(
  analysis: TurnAnalysis,
  candidate: Candidate,
  confidence: number,
  instead: Family[] = [],
): Intent {
  const { memory } = analysis;
  const named = facetsOn(analysis, candidate);
  const unnamed = asksTheSame(analysis) ? carried(memory.facets) : memory.pendingFacets;
  const facets = named.length > 0 ? named : unnamed;
  return {
    kind: 'answer',
    targets: [procedureTarget(candidate.family, candidate.family.main.code, facets, confidence, instead)],
  };
}

/** "Còn hộ chiếu thì sao" asks the same of another; who tells more of the other asks for it anew. */
export function asksTheSame({ search, subjectTermCount }: TurnAnalysis): boolean {
  return search.question.asksTheSame && subjectTermCount <= SAME_MAX_WORDS;
}

/** Asked of another, too: not by which law the one was, nor what was decided of it. */
export function carried(facets: readonly Facet[]): Facet[] {
  return facets.filter((facet) => facet !== 'legal' && facet !== 'conditions');
}

/** An answer that says first which matter was taken for granted. */
export function doubted(intent: Intent): Intent {
  return intent.kind === 'answer'
    ? { ...intent, targets: intent.targets.map((target) => ({ ...target, doubtful: true })) }
    : intent;
}

/** The facets asked of a candidate, without those whose words belong to its name. */
export function facetsOn({ facetQuestion, search, knowledge }: TurnAnalysis, candidate: Candidate): Facet[] {
  return slotsOf(facetQuestion, search.nameOf(candidate), knowledge);
}

/** The facets asked of what is known by a name, without those whose words belong to it. */
export function facetsOnName({ facetQuestion, knowledge }: TurnAnalysis, name: string): Facet[] {
  return slotsOf(facetQuestion, words(name), knowledge);
}

function slotsOf(question: AnalyzedQuery, name: readonly Word[], { models }: Knowledge): Facet[] {
  return facetSlots(question, facetsAsked(question.facets, question.words, name), models.facets);
}

export function procedureTarget(
  family: Family,
  code: string,
  facets: readonly Facet[],
  confidence: number,
  instead: Family[] = [],
): ProcedureTarget {
  return {
    family,
    code,
    facets: facets.length > 0 ? [...facets] : ['overview'],
    page: 1,
    confidence,
    alternatives: instead,
  };
}
