import type { CalibrationExample } from './examples';

/** What an outcome is worth to a citizen. A confident wrong answer costs a day's work. */
const worth = {
  answer: { right: 1, wrong: -1.2, offeredRight: 0.3, offeredWrong: -0.3, ownedUp: -0.8 },
  clarify: { answered: 0, offeredRight: 1, offeredWrong: 0, ownedUp: 0 },
  none: { answered: -1, offered: -1, ownedUp: 0 },
} as const;

/** How much each kind of question counts, whatever number of them there is. */
const part = { answer: 1, clarify: 0.2, none: 0.6 } as const;

interface Judged extends CalibrationExample {
  confidence: number;
  inScope: number;
}

/** The pair of thresholds under which the questions come out best. */
export function bestThresholds(examples: readonly Judged[]): { answer: number; offer: number } {
  const steps = Array.from({ length: 49 }, (_, i) => (i + 1) / 50);
  const sizes = { answer: 0, clarify: 0, none: 0 };
  for (const { expect } of examples) sizes[expect]++;
  let best = { answer: 0.5, offer: 0.1, worth: -Infinity };
  for (const answer of steps) {
    for (const offer of steps) {
      const total = examples.reduce(
        (sum, example) =>
          sum + (worthOf(example, answer, offer) * part[example.expect]) / sizes[example.expect],
        0,
      );
      if (total > best.worth) best = { answer, offer, worth: total };
    }
  }
  return { answer: best.answer, offer: best.offer };
}

function worthOf(
  { expect, right, offered, confidence, inScope }: Judged,
  answer: number,
  offer: number,
): number {
  const answers = confidence >= answer && inScope >= offer;
  const offers = !answers && inScope >= offer;
  if (expect === 'none')
    return answers ? worth.none.answered : offers ? worth.none.offered : worth.none.ownedUp;
  const asked = offered ? 'offeredRight' : 'offeredWrong';
  if (expect === 'clarify')
    return answers ? worth.clarify.answered : worth.clarify[offers ? asked : 'ownedUp'];
  if (answers) return right ? worth.answer.right : worth.answer.wrong;
  return worth.answer[offers ? asked : 'ownedUp'];
}
