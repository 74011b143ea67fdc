import { agreedReading } from '../../../dialogs/understanding/agreedReading';
import type { TurnAnalysis } from '../../../dialogs/understanding/turnAnalysis';
import type { Family } from '../../../knowledge/families';
import { analysis, birth, candidate, death, marriage } from './turns';

/** A reading that finds these families, each with its score. */
function reading(text: string, confidence: number, ...found: [Family, number][]): TurnAnalysis {
  const candidates = found.map(([of, score]) => candidate(of, { score }));
  const made = analysis({ text, confidence });
  return {
    ...made,
    search: { ...made.search, candidates },
    estimate: { ...made.estimate, confidence, inScope: confidence < 0.1 ? 0.1 : 1 },
  };
}

describe('of several readings of one story', () => {
  it('counts what all of them together make likeliest, and not the surest alone', () => {
    const told = reading('told', 0.7, [marriage, 7], [death, 6.6]);
    const asked = reading('asked', 0.6, [death, 9], [birth, 4]);
    const acted = reading('acted', 0.65, [death, 8], [marriage, 5]);
    expect(agreedReading([told, asked, acted]).text).toBe('acted');
  });

  it('is as sure as a reading that finds it nearly as likely as its own first', () => {
    const told = reading('told', 0.8, [marriage, 7], [death, 7]);
    const agreed = agreedReading([told, reading('asked', 0.6, [death, 9], [birth, 4])]);
    expect(agreed.search.candidates[0]?.family.id).toBe(death.id);
    expect(agreed.estimate.confidence).toBeCloseTo(0.8);
  });

  it('one that speaks of no procedure has no say', () => {
    const told = reading('told', 0.7, [marriage, 7]);
    const asked = reading('asked', 0.05, [death, 9]);
    expect(agreedReading([told, asked]).text).toBe('told');
  });

  it('is the first where none speaks of any', () => {
    const told = reading('told', 0.05, [marriage, 7]);
    expect(agreedReading([told, reading('asked', 0.05)]).text).toBe('told');
  });
});
