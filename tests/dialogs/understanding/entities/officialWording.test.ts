import {
  agrees,
  leavesOfficialUncovered,
  spokenOfOfficially,
} from '../../../../dialogs/understanding/entities/officialWording';
import type { TurnAnalysis } from '../../../../dialogs/understanding/turnAnalysis';
import type { Family } from '../../../../knowledge/families';
import { birth, candidate, death, marriage, turn } from '../turns';

let uncovered: Record<string, { words: number; pairs: number }> = {};
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({
    uncovered: (_: unknown, { id }: Family) => uncovered[id] ?? { words: 0, pairs: 0 },
  }),
}));
beforeEach(() => (uncovered = { [marriage.id]: { words: 0.2, pairs: 0.4 } }));

const OFFICIAL = 'Theo quy định, hồ sơ đề nghị lập quỹ gồm những gì';
const EVERYDAY = 'nhà mới sanh bé thì đi khai ở mô';
const choices = [candidate(birth), candidate(marriage), candidate(death)];
const analysis = (
  text: string,
  named: TurnAnalysis['search']['named'] = [],
  confidence = 0.8,
): TurnAnalysis => turn({ text, named, confidence }).aboutProcedures;
const kept = (of: TurnAnalysis): string[] => spokenOfOfficially(of, choices).map(({ family }) => family.id);

describe('choices of an official question', () => {
  it('speak of what it names', () => expect(kept(analysis(OFFICIAL))).toEqual([birth.id, death.id]));
  it('are known without accents too', () =>
    expect(kept(analysis('theo quy dinh ho so de nghi lap quy gom nhung gi'))).toEqual([birth.id, death.id]));
  it('are none where nothing speaks of it', () => {
    for (const { id } of [birth, death]) uncovered[id] = { words: 1, pairs: 1 };
    expect(kept(analysis(OFFICIAL))).toEqual([]);
  });
  it('stay where one is called by its whole name', () =>
    expect(kept(analysis(OFFICIAL, choices))).toHaveLength(3));
  it.each([EVERYDAY, `${OFFICIAL} ạ`, 'hồ sơ đề nghị gồm những gì'])(
    'stay where "%s" is asked in everyday words',
    (text) => expect(kept(analysis(text))).toHaveLength(3),
  );
});

describe('a candidate and a question agree', () => {
  it.each<[number, number, number, boolean]>([
    [0.9, 0.5, 0.4, true],
    [0.53, 0.43, 0.4, false],
    [1, 0.3, 0.59, false],
    [1, 0.3, 0.6, true],
    [0, 0, 0, false],
  ])(
    '%d of the name said, %d of the question explained, %d near in meaning: %s',
    (phrase, question, closest, agree) => {
      expect(agrees(candidate(birth, { phrase, question, closest }))).toBe(agree);
    },
  );

  it('or an official question does not offer it', () => {
    const stranger = candidate(birth, { phrase: 0.5, question: 0.4, closest: 0.4 });
    expect(spokenOfOfficially(analysis(OFFICIAL), [stranger])).toEqual([]);
    expect(leavesOfficialUncovered(analysis(OFFICIAL), stranger)).toBe(true);
    expect(leavesOfficialUncovered(analysis(EVERYDAY), stranger)).toBe(false);
  });
});

describe('what an official question leaves uncovered', () => {
  it.each<[string, number, number, boolean]>([
    [OFFICIAL, 0.15, 0.35, true],
    [OFFICIAL, 0.14, 0.9, false],
    [OFFICIAL, 0.9, 0.34, false],
    [EVERYDAY, 0.9, 0.9, false],
  ])('"%s", %d of its words and %d of its pairs: %s', (text, words, pairs, leaves) => {
    uncovered = { [birth.id]: { words, pairs } };
    expect(leavesOfficialUncovered(analysis(text), candidate(birth))).toBe(leaves);
  });

  it.each([
    [OFFICIAL, false],
    [`Cơ quan nào có thẩm quyền, ${OFFICIAL}`, true],
  ])('"%s", of a sure answer: %s', (text, leaves) => {
    uncovered = { [birth.id]: { words: 0.9, pairs: 0.9 } };
    expect(leavesOfficialUncovered(analysis(text, [], 0.95), candidate(birth))).toBe(leaves);
  });
});
