import { askedLessons, type AskedCard } from '../../../training/asked/material';

const said = (...features: string[]) => new Map(features.map((feature) => [feature, 1]));
const cards: AskedCard[] = [
  [
    [said('nop', 'thay'), said('di', 'thay')],
    [said('bao', 'tien'), said('phi', 'tien'), said('ton', 'tien')],
  ],
  [[said('nop', 'mang'), said('online', 'mang')]],
];
const { questions, lessons, features, rarity } = askedLessons(cards);
const numbered = (feature: string) => features.indexOf(feature);

describe('what is learned from the questions that cards answer', () => {
  it('is what stands in two questions at least', () => {
    expect(features).toEqual(['nop']);
    expect(rarity).toHaveLength(1);
  });

  it('each wording of a card with several questions is a lesson, against the others of its card', () => {
    expect(questions).toHaveLength(3);
    expect(lessons).toHaveLength(5);
    expect(lessons[0]?.positives[0]?.family).toBe(0);
    expect(lessons[0]?.hardNegatives).toEqual([1]);
    expect(lessons[2]?.hardNegatives).toEqual([0]);
  });

  it('a wording is held against the others of its question, not against itself', () => {
    expect([...(lessons[0]?.said.features ?? [])]).toEqual([numbered('nop')]);
    expect([...(lessons[0]?.positives[0]?.says.features ?? [])]).toEqual([]);
  });
});
