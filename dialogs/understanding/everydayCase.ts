import type { Candidate } from '../../knowledge/search/finder';
import type { Judgement } from '../../knowledge/search/judgement';
import type { Thresholds } from './heard';

/** Whether the first candidate may be answered at once: it is sure enough, or it is the everyday case. */
export function isClear({ confidence, shortlist }: Judgement, thresholds: Thresholds): boolean {
  return (
    confidence >= thresholds.answer ||
    (confidence >= halfSure * thresholds.answer && isEverydayCase(shortlist))
  );
}

/** Nobody's everyday case is taken for granted with less than this part of the trust that an answer needs. */
const halfSure = 0.5;
/** How far, in nats, the next one must be behind for the everyday case to be taken for granted. */
const farBehind = 1.2;
/** What the everyday case must explain of the question. */
const explained = 0.9;

/** Nothing decides for certain, but most people with these words come for the first: it is answered, and the reply says so. */
function isEverydayCase([first, ...others]: readonly Candidate[]): boolean {
  if (!first?.common || first.hit.all < explained) return false;
  return others.every(({ score, common }) => first.score - score >= (common ? 1.5 * farBehind : farBehind));
}
