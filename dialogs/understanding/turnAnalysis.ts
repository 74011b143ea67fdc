import type { Family } from '../../knowledge/families';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Facet } from '../../knowledge/schema/procedure';
import type { Candidate, Findings } from '../../knowledge/search/finder';
import { type Calibration, judge, type Judgement } from '../../knowledge/search/confidence';
import type { Memory } from '../memory';
import { facetsAsked } from './entities/facets';
import type { Ask, Intent } from './intent';

/** From which confidence on the bot answers at once, asks back, or owns up. */
export type Thresholds = Pick<Calibration, 'answer' | 'offer'>;

/** One turn with everything that helps to understand it. */
export interface Heard {
  text: string;
  memory: Memory;
  knowledge: Knowledge;
  thresholds: Thresholds;
  findings: Findings;
  judgement: Judgement;
  /** Facet words of the text, whatever procedure is meant. */
  facets: Facet[];
  /** How many words speak of a subject. */
  content: number;
  /** The procedure in hand. */
  current: Family | undefined;
}

const most = 12;

export function hear(text: string, memory: Memory, knowledge: Knowledge, thresholds: Thresholds): Heard {
  const findings = knowledge.finder.find(text, most);
  const named = facetsAsked(findings.question.facets, findings.question.words, []);
  const subject = findings.question.query.filter(({ weight }) => weight >= 1);
  // Single letters alone name nothing.
  const content = subject.some(({ readings: [own] }) => (own?.word.text.length ?? 0) > 1)
    ? subject.length
    : 0;
  return {
    text,
    memory,
    knowledge,
    thresholds,
    findings,
    judgement: judge(findings),
    facets: named.length > 0 || content > 0 ? named : [...new Set(findings.question.bareFacets)],
    content,
    current: memory.current ? knowledge.family(memory.current) : undefined,
  };
}

/** An answer on the procedure in hand. */
export function askCurrent({ memory, facets }: Heard, current: Family, confidence: number): Intent {
  return { kind: 'answer', asks: [askOf(current, memory.current ?? current.main.code, facets, confidence)] };
}

/** An answer on a candidate, with the facets that are not part of its name. */
export function askCandidate(
  { findings, memory }: Heard,
  candidate: Candidate,
  confidence: number,
  instead: Family[] = [],
): Intent {
  const { question } = findings;
  const named = facetsAsked(question.facets, question.words, findings.nameOf(candidate));
  const facets = named.length > 0 ? named : question.asksTheSame ? memory.facets : memory.pending;
  return {
    kind: 'answer',
    asks: [askOf(candidate.family, candidate.family.main.code, facets, confidence, instead)],
  };
}

export function askOf(
  family: Family,
  code: string,
  facets: readonly Facet[],
  confidence: number,
  instead: Family[] = [],
): Ask {
  return {
    family,
    code,
    facets: facets.length > 0 ? [...facets] : ['overview'],
    page: 1,
    confidence,
    instead,
  };
}
