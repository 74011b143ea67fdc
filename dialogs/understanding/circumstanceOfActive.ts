import type { Family } from '../../knowledge/families';
import { asksYesNo } from './entities/yesNo';
import type { Intent } from './intent';
import { answerOnActive, type TurnAnalysis } from './turnAnalysis';

/** "200k hả": a sum of money asks for the fee. */
const namesSum =
  /(?<![\p{L}\d])\d[\d.,]*\s*(?:k|đ|đồng|dong|nghìn|ngàn|ngan|nghin|trăm|tram|triệu|trieu|tr)(?!\p{L})/iu;

/** "Ai lãnh", "giữ hay nộp" ask something of their own, and not the part before. */
const asksElse = /(?<!\p{L})(?:ai|gì|gi|nào|nao|hay)(?!\p{L})/iu;

/** A circumstance told of the procedure in hand: the part asked now or before, or, of none, what decides it. */
export function circumstanceOfActive(heard: TurnAnalysis, active: Family, confidence: number): Intent {
  const { text, facets, memory } = heard;
  const particular = facets.filter((facet) => facet !== 'overview');
  const asked =
    particular.length > 0
      ? particular
      : namesSum.test(text)
        ? (['fee'] as const)
        : asksYesNo(text)
          ? (['conditions'] as const)
          : asksElse.test(text)
            ? []
            : memory.facets.filter((facet) => facet !== 'conditions');
  const answer = answerOnActive({ ...heard, facets: [...asked] }, active, confidence);
  return asked.every((facet) => facet === 'overview') ? asAside(answer) : answer;
}

/** An answer that tells what decides what was told, and not the whole again. */
export function asAside(answer: Intent): Intent {
  return answer.kind === 'answer'
    ? { ...answer, targets: answer.targets.map((target) => ({ ...target, aside: true as const })) }
    : answer;
}
