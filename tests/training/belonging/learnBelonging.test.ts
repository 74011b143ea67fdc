import { predictProbability } from '../../../knowledge/search/models/boostedTrees';
import { learnBelonging, oddsOf } from '../../../training/belonging/learnBelonging';
import type { WeighedTurn } from '../../../training/belonging/weighedTurns';

/** What begins with "còn" means another; the first feature tells the same, the candidate's which one. */
const turns = Array.from({ length: 120 }, (_, i): WeighedTurn => {
  const isOther = i % 2 === 0;
  return {
    author: ['one', 'two', 'three'][i % 3] as string,
    belongs: isOther ? 'other' : 'hand',
    cues: isOther ? ['con', '^con'] : ['phi'],
    features: [+isOther, i % 5],
    candidates: [
      { features: [1, 0], isHand: true, isMeant: !isOther },
      { features: [0, 1], isHand: false, isMeant: isOther },
      { features: [0, 0], isHand: false, isMeant: false },
    ],
  };
});
const model = learnBelonging(turns);
const rowOf = (turn: WeighedTurn): number[] => [...turn.features, ...oddsOf(turn, model.cues)];
const [other, hand] = turns.map(rowOf) as [number[], number[]];

test('words and features tell the one in hand from another', () => {
  expect(predictProbability(model.turn.other, other)).toBeGreaterThan(0.8);
  expect(predictProbability(model.turn.other, hand)).toBeLessThan(0.2);
  expect(model.cues.other.weights.con).toBeGreaterThan(0);
});

test('of others the one that was meant is likelier', () => {
  const chance = (features: number[], row: number[]) =>
    predictProbability(model.candidate, [...features, ...row]);
  expect(chance([0, 1], other)).toBeGreaterThan(chance([0, 0], other));
  expect(chance([1, 0], hand)).toBeGreaterThan(chance([0, 1], hand));
});

test('the same turns make the same model', () => expect(learnBelonging(turns)).toEqual(model));
