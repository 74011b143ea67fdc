import type { Family } from '../../knowledge/family';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Facet } from '../../knowledge/procedure';
import type { Candidate, Findings } from '../../knowledge/search/finder';
import { judge, type Judgement } from '../../knowledge/search/judgement';
import { tidy } from '../../language/text';
import type { Memory } from '../memory';
import { facetsAsked } from './facetsAsked';
import type { Ask, Intent, SmallTalkTopic } from './intent';
import { smallTalkTopics } from './intent';
import { pickByPosition } from './pick';
import { smallTalk } from './smallTalk';
import { readTap } from './tap';

/** From which confidence on the bot answers at once, asks back, or owns up. */
export interface Thresholds {
  answer: number;
  offer: number;
}
export const defaultThresholds: Thresholds = { answer: 0.55, offer: 0.12 };

/** Longer messages are understood by their beginning. */
const readLength = 600;

/** Understands one turn: a pure function of what was said, what is remembered and what is known. */
export function understand(
  said: string,
  memory: Memory,
  knowledge: Knowledge,
  thresholds = defaultThresholds,
): Intent {
  const text = tidy(said).slice(0, readLength);
  const tapped = understandTap(text, knowledge);
  if (tapped) return tapped;
  const { finder } = knowledge;
  const topic = smallTalk(text, (word) => finder.reader.isFiller(word));
  const picked = memory.choices ? pick(text, memory, knowledge) : null;
  if (picked) return picked;
  if (topic) return { kind: 'smalltalk', topic };

  const findings = finder.find(text, 12);
  const judgement = judge(findings);
  const content = findings.question.query.filter(({ weight }) => weight >= 1).length;
  const mentioned = facetsAsked(findings.question.facets, findings.question.words, []);

  if (content === 0) return withoutSubject(mentioned, findings, memory, knowledge);
  const reworded = memory.choices ? pickByWords(findings, memory) : null;
  if (reworded) return answer(reworded, findings, memory, judgement.confidence, []);
  const current = memory.current ? knowledge.family(memory.current) : undefined;
  if (findings.question.pointsBack && judgement.confidence < 0.9)
    return withoutSubject(mentioned, findings, memory, knowledge);
  if (current && judgement.confidence < thresholds.answer) {
    const following = followUp(current, text, findings, judgement, mentioned, content, knowledge, memory);
    if (following) return following;
  }
  return decide(findings, judgement, memory, thresholds);
}

function understandTap(text: string, knowledge: Knowledge): Intent | null {
  const tap = readTap(text);
  if (tap?.kind === 'procedure') {
    const family = knowledge.family(tap.code);
    if (!family) return { kind: 'unknown', confidence: 0 };
    return {
      kind: 'answer',
      asks: [{ family, code: tap.code, facets: [tap.facet], page: tap.page, confidence: 1, instead: [] }],
    };
  }
  if (tap?.kind === 'command' && (smallTalkTopics as readonly string[]).includes(tap.command)) {
    return { kind: 'smalltalk', topic: tap.command as SmallTalkTopic };
  }
  return null;
}

function pick(text: string, memory: Memory, knowledge: Knowledge): Intent | null {
  const at = pickByPosition(text, memory.choices?.length ?? 0);
  const code = at === null ? undefined : memory.choices?.[at];
  const family = code ? knowledge.family(code) : undefined;
  return code && family ? { kind: 'answer', asks: [ask(family, code, memory.facets ?? [], 1, [])] } : null;
}

/** A choice said in words: it must stand out among the choices, and nothing else may fit clearly better. */
function pickByWords({ candidates }: Findings, memory: Memory): Candidate | null {
  const offered = candidates.filter(({ family }) => memory.choices?.includes(family.main.code));
  const [first, second] = offered;
  const best = candidates[0];
  if (!first || !best || first.hit.all < 0.5) return null;
  if (best !== first && best.score - first.score > 0.06) return null;
  return second && first.score - second.score < 0.03 ? null : first;
}

/** Nothing but a facet, or nothing at all: it speaks of the procedure in hand. */
function withoutSubject(
  facets: Facet[],
  { question }: Findings,
  memory: Memory,
  knowledge: Knowledge,
): Intent {
  const current = memory.current ? knowledge.family(memory.current) : undefined;
  const asked = facets.filter((facet) => facet !== 'overview' || facets.length === 1);
  if (current && memory.current && (facets.length > 0 || question.words.length > 0)) {
    return { kind: 'answer', asks: [ask(current, memory.current, asked, 0.9, [])] };
  }
  return facets.length > 0 ? { kind: 'which', facets: asked } : { kind: 'unknown', confidence: 0 };
}

/** A turn that makes sense only together with the procedure in hand. */
function followUp(
  current: Family,
  text: string,
  findings: Findings,
  judgement: Judgement,
  facets: Facet[],
  content: number,
  knowledge: Knowledge,
  memory: Memory,
): Intent | null {
  const best = findings.candidates[0];
  const together = knowledge.finder.find(`${text} ${current.main.name}`, 5);
  const [top, next] = together.candidates;
  const names = findings.traitsAsked > 0;
  if (
    names &&
    content <= 6 &&
    top &&
    top.family !== current &&
    top.score - (next?.score ?? 0) > 0.02 &&
    top.hit.question > 0.6
  ) {
    return answer(top, findings, memory, 0.6, []);
  }
  const explained = best?.hit.all ?? 0;
  const particular = facets.some((facet) => facet !== 'overview');
  if (particular && (explained < 0.75 || judgement.confidence < 0.25)) {
    return { kind: 'answer', asks: [ask(current, memory.current as string, facets, 0.6, [])] };
  }
  return null;
}

function decide(
  findings: Findings,
  { confidence, shortlist }: Judgement,
  memory: Memory,
  thresholds: Thresholds,
): Intent {
  const [first] = shortlist;
  if (!first || confidence < thresholds.offer) {
    return { kind: 'unknown', confidence };
  }
  if (confidence >= thresholds.answer || shortlist.length === 1) {
    const instead = shortlist.slice(1, 4).filter(({ score }) => first.score - score < 0.08);
    return answer(
      first,
      findings,
      memory,
      confidence,
      instead.map(({ family }) => family),
    );
  }
  const facets = facetsAsked(findings.question.facets, findings.question.words, findings.nameOf(first));
  return { kind: 'choose', families: shortlist.map(({ family }) => family), facets, confidence };
}

function answer(
  candidate: Candidate,
  findings: Findings,
  memory: Memory,
  confidence: number,
  instead: Family[],
): Intent {
  const asked = facetsAsked(findings.question.facets, findings.question.words, findings.nameOf(candidate));
  const facets = asked.length === 0 && memory.choices ? (memory.facets ?? []) : asked;
  return {
    kind: 'answer',
    asks: [ask(candidate.family, candidate.family.main.code, facets, confidence, instead)],
  };
}

function ask(family: Family, code: string, facets: Facet[], confidence: number, instead: Family[]): Ask {
  return { family, code, facets: facets.length > 0 ? facets : ['overview'], page: 1, confidence, instead };
}
