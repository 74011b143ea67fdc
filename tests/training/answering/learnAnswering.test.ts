import { predictProbability } from '../../../knowledge/search/models/boostedTrees';
import type { Judged } from '../../../training/answering/judged';
import { learnAnswering, scoreAnswering } from '../../../training/answering/learnAnswering';

const growth = { trees: 60, depth: 2 };

/** A question with three sentences, of which each says whether it speaks of what is asked; right is what does. */
function question(author: string, speaking: readonly number[], answer = speaking.indexOf(1)): Judged {
  const examples = speaking.map((speaks, i) => ({ features: [speaks, i], right: i === answer }));
  return {
    author,
    isAnswered: answer >= 0,
    examples,
    unanswered: answer >= 0 ? examples.filter(({ right }) => !right) : [],
  };
}

const asked = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 0],
];
const by = (author: string): Judged[] =>
  Array.from({ length: 30 }, (_, i) => question(author, asked[i % asked.length]!));

test('a sentence that speaks of what is asked answers it, and no other does', () => {
  const trees = learnAnswering(by('one'), growth);
  expect(predictProbability(trees, [1, 0])).toBeGreaterThan(0.5);
  expect(predictProbability(trees, [0, 0])).toBeLessThan(0.2);
  expect(learnAnswering(by('one'), growth)).toEqual(trees);
});

test('what is left without its answer teaches that none may answer', () => {
  const all = by('one');
  const alone = learnAnswering(
    all.map((one) => ({ ...one, unanswered: [] })),
    growth,
  );
  expect(learnAnswering(all, growth).bias).toBeLessThan(alone.bias);
});

describe('how well answers are told is measured on authors left out', () => {
  const others = [...by('one'), ...by('two')];
  test('whose questions ask alike', () =>
    expect(scoreAnswering(others, growth)).toEqual({ first: 1, told: 1, wrong: 0, strayed: 0 }));

  test.each<[string, Judged[], object]>([
    // What answers does not speak of it, and what speaks of it is told.
    ['that is wrong', [question('three', [1, 0, 0], 1)], { first: 0.9756, told: 0.9756, wrong: 0.0244 }],
    // It stands first by where it stands, and is not sure enough.
    ['that is not told', [question('three', [0], 0)], { first: 1, told: 0.9756, wrong: 0 }],
    ['that has none', [question('three', [0, 1, 0], -1)], { told: 1, strayed: 0.0476 }],
  ])('an answer %s', (_, more, figures) =>
    expect(scoreAnswering([...others, ...more], growth)).toMatchObject(figures),
  );
});
