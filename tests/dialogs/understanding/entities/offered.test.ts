import { open, worthOffering } from '../../../../dialogs/understanding/entities/offered';
import type { Family } from '../../../../knowledge/families';
import { birth, candidate, death, family, marriage, turn } from '../turns';
import type { TurnAnalysis } from '../../../../dialogs/understanding/turnAnalysis';
import { words } from '../../../../language/words';

let uncovered: Record<string, number> = {};
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({
    uncovered: (_: unknown, { id }: Family) => ({ words: uncovered[id] ?? 0, pairs: 0 }),
  }),
}));
beforeEach(() => (uncovered = {}));

const analysis = (text = 'trợ cấp khó khăn'): TurnAnalysis => {
  const { aboutProcedures } = turn({ text });
  return {
    ...aboutProcedures,
    search: {
      ...aboutProcedures.search,
      question: { ...aboutProcedures.search.question, words: words(text) },
    },
  };
};
const offered = (...scores: number[]) =>
  worthOffering(
    analysis(),
    [birth, marriage, death].map((of, i) => candidate(of, { score: scores[i] ?? 5 })),
  ).map(({ family: { id } }) => id);

describe('choices that are worth a look', () => {
  it('are near the first', () => expect(offered(9, 8, 2)).toEqual([birth.id, marriage.id]));

  it('speak of what is asked, where others do', () => {
    uncovered = { [marriage.id]: 0.61, [death.id]: 0.59 };
    expect(offered()).toEqual([birth.id, death.id]);
  });

  it('are none where one alone is left that shares a word', () => {
    uncovered = { [birth.id]: 0.4 };
    expect(offered(9, 2, 2)).toEqual([]);
    uncovered = { [birth.id]: 0.39 };
    expect(offered(9, 2, 2)).toEqual([birth.id]);
  });
});

describe('choices beside what most people come for, called by its name', () => {
  const ids = (first: number, other: number, common = true) =>
    worthOffering(analysis(), [
      candidate(birth, { common, phrase: first }),
      candidate(death, { phrase: other, question: 0.9 }),
    ]).map(({ family: { id } }) => id);

  it.each<[string, string[], string[]]>([
    ['what is called less than half is none', ids(0.98, 0.49), [birth.id]],
    ['what is called half is one', ids(0.98, 0.5), [birth.id, death.id]],
    ['where its name is not quite said', ids(0.97, 0.49), [birth.id, death.id]],
    ['where few come for it', ids(0.98, 0.49, false), [birth.id, death.id]],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('choices of an unsure search', () => {
  const ids = (confidence: number, ...candidates: ReturnType<typeof candidate>[]) => {
    const read = analysis();
    return worthOffering({ ...read, estimate: { ...read.estimate, confidence } }, candidates).map(
      ({ family: { id } }) => id,
    );
  };

  it('are those that leave little more unsaid than the best', () => {
    uncovered = { [marriage.id]: 0.3, [death.id]: 0.29 };
    const all = [candidate(birth), candidate(marriage), candidate(death)];
    expect(ids(0.24, ...all)).toEqual([birth.id, death.id]);
    expect(ids(0.25, ...all)).toEqual([birth.id, marriage.id, death.id]);
  });

  it('are none where all are strangers', () => {
    const stranger = (of: Family) => candidate(of, { question: 0.42, phrase: 0.42, closest: 0.59 });
    expect(ids(0.49, stranger(birth), stranger(death))).toEqual([]);
    expect(ids(0.5, stranger(birth), stranger(death))).toHaveLength(2);
    expect(
      ids(0.49, stranger(birth), candidate(death, { question: 0.42, phrase: 0.42, closest: 0.6 })),
    ).toHaveLength(2);
  });
});

describe('what is for soldiers and the police alone', () => {
  const soldiers = family('9.000009', 'Trợ cấp cho thân nhân của hạ sĩ quan', 'Chính sách');
  const candidates = [candidate(soldiers), candidate(birth)];

  it('is left out where nobody speaks of them', () =>
    expect(open(analysis(), candidates).map(({ family: { id } }) => id)).toEqual([birth.id]));
  it('stays where somebody does', () =>
    expect(open(analysis('nhà có con đi lính'), candidates)).toHaveLength(2));
});

describe('what is for other people than those spoken of', () => {
  it('is left out', () => {
    const [own, others] = [candidate(birth), { ...candidate(marriage), forOthers: 1 }];
    expect(open(analysis(), [others, own])).toEqual([own]);
  });
});

test('of a story, which no name explains, a name that is said is worth a look', () => {
  const said = candidate(birth, { common: true, question: 0.1, closest: 0.3, phrase: 0.85 });
  const unsure = { ...analysis(), estimate: { ...analysis().estimate, confidence: 0.4 } };
  expect(worthOffering(unsure, [said])).toEqual([]);
  expect(worthOffering({ ...unsure, story: 'trợ cấp khó khăn' }, [said])).toEqual([said]);
});
