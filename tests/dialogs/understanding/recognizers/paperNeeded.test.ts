import type { Intent } from '../../../../dialogs/understanding/intent';
import { paperNeeded } from '../../../../dialogs/understanding/recognizers/paperNeeded';
import type { ConfidenceEstimate } from '../../../../knowledge/search/confidence';
import { ANSWER_FROM, birth, candidate, type Found, knowing, marriage, turn, noFacets } from '../turns';

/** By code, in nats: how surely a sheet answers. */
let support: Record<string, number> = {};
jest.mock('../../../../dialogs/understanding/procedure/support', () => ({
  supportIn:
    () =>
    ({ id }: { id: string }) =>
      support[id] ?? 0,
  answersRather: (_analysis: unknown, one: { id: string }, other: { id: string }) =>
    (support[one.id] ?? 0) - (support[other.id] ?? 0) >= 1,
}));

/** What the search makes of the part of the message that names the matter. */
let ofMatter: ConfidenceEstimate;
jest.mock('../../../../knowledge/search/confidence', () => ({ estimateConfidence: () => ofMatter }));

/** How much of the matter the procedure leaves uncovered. */
let uncovered = 0;
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({ uncovered: () => ({ words: uncovered, pairs: 0 }) }),
}));

/** What is decided on the matter alone. */
let alone: Intent = { kind: 'fallback', confidence: 0 };
jest.mock('../../../../dialogs/understanding/recognizers/procedure', () => ({ bySearchAlone: () => alone }));

const asked: string[] = [];
/** What the matter is called by its whole name. */
let named: unknown[] = [];
const knowledge = (subject: number) =>
  knowing({
    models: { facets: noFacets, confidence: {} } as never,
    finder: {
      find: (text: string) => {
        asked.push(text);
        const term = { variants: [{ word: { text: 'hôn' } }], weight: 1 };
        return {
          candidates: [],
          named,
          question: { words: [], facets: [], standaloneFacets: [], terms: Array(subject).fill(term) },
        };
      },
    },
  });

const TEXT = 'kết hôn có cần sổ hộ khẩu không';

interface Matter {
  confidence?: number;
  common?: boolean;
  subject?: number;
  isFound?: boolean;
  /** The matter is called by its whole name. */
  isNamed?: boolean;
}

/** The code and facets answered; null when it is left to others. */
function answered(text: string, matter: Matter = {}, found: Found = {}): string | null {
  const { confidence = ANSWER_FROM, common = false, subject = 2, isFound = true, isNamed = false } = matter;
  const clarificationCandidates = isFound ? [candidate(marriage, { common })] : [];
  named = isNamed ? clarificationCandidates : [];
  ofMatter = { confidence, inScope: 1, clarificationCandidates };
  const whole: Found = { text, candidates: [candidate(birth)], knowledge: knowledge(subject), ...found };
  const { intent } = paperNeeded.recognize(turn(whole)) ?? {};
  if (intent?.kind !== 'answer') return null;
  return intent.targets.map(({ code, facets }) => [code, ...facets].join(' ')).join();
}

const papersOfMarriage = `${marriage.id} documents`;

describe('A paper that a matter may need', () => {
  it('is asked of the matter named before it', () => {
    asked.length = 0;
    expect(answered(TEXT)).toBe(papersOfMarriage);
    expect(asked).toEqual(['kết hôn có']);
  });

  it.each([
    [0.5, papersOfMarriage],
    [0.51, null],
  ])('is not asked of what leaves more than half of it uncovered: %d', (left, expected) => {
    uncovered = left;
    expect(answered(TEXT)).toBe(expected);
    uncovered = 0;
  });

  it.each([
    ['yes or no is not asked', 'kết hôn cần sổ hộ khẩu'],
    ['nothing is needed', 'kết hôn có sổ hộ khẩu không'],
    ['a paper is to be changed', 'xây thêm tầng có cần điều chỉnh giấy phép không'],
    ['what is needed is no paper', 'kết hôn có cần hai người không'],
  ])('is none where %s: "%s"', (_what, text) => expect(answered(text)).toBeNull());

  it.each<[string, Matter, Found, string | null]>([
    ['names nothing', { subject: 0 }, {}, null],
    ['is not found', { isFound: false }, {}, null],
    ['is found too faintly', { confidence: 0.49 }, {}, null],
    // What most people come for may be less sure.
    ['is common, and found faintly', { confidence: 0.36, common: true }, {}, papersOfMarriage],
    ['is common, and found too faintly', { confidence: 0.35, common: true }, {}, null],
    [
      'is what most people come for by that name',
      { confidence: 0.1, common: true, isNamed: true },
      {},
      papersOfMarriage,
    ],
    ['is named, and hardly anybody comes for it', { confidence: 0.1, isNamed: true }, {}, null],
    // Though the paper be a procedure that is known by name.
    [
      'is what the whole names surely',
      {},
      { candidates: [candidate(marriage)], confidence: ANSWER_FROM },
      papersOfMarriage,
    ],
    [
      'is what the whole names faintly',
      {},
      { candidates: [candidate(marriage)], confidence: 0.3 },
      papersOfMarriage,
    ],
    ['is another than the whole names surely', {}, { confidence: ANSWER_FROM }, papersOfMarriage],
  ])('whose matter %s', (_what, matter, found, expected) =>
    expect(answered(TEXT, matter, found)).toBe(expected),
  );

  it.each([
    [1, null],
    [0.9, papersOfMarriage],
  ])('is asked of what the whole names where its sheet answers surer by %d', (nats, expected) => {
    support = { [birth.id]: nats };
    expect(answered(TEXT)).toBe(expected);
    support = {};
  });

  it('is of what is answered on the matter alone, and never of what the paper is called', () => {
    const target = {
      family: birth,
      code: birth.id,
      facets: ['overview'],
      page: 1,
      confidence: 0.55,
      alternatives: [],
    };
    alone = { kind: 'answer', targets: [target as never] };
    expect(answered(TEXT, { confidence: 0.3 })).toBe(`${birth.id} documents`);
    alone = { kind: 'answer', targets: [target as never, target as never] };
    expect(answered(TEXT, { confidence: 0.3 })).toBeNull();
  });

  it('is kept for the choice where the matter alone is asked back', () => {
    const askedBack = () =>
      paperNeeded.recognize(turn({ text: TEXT, candidates: [candidate(birth)], knowledge: knowledge(2) }))
        ?.intent;
    ofMatter = { ...ofMatter, confidence: 0.3 };
    alone = { kind: 'clarify', families: [birth, marriage], facets: [], confidence: 0.25 };
    expect(askedBack()).toEqual({ ...alone, facets: ['documents'] });
    alone = { ...alone, confidence: 0.24 };
    expect(askedBack()).toBeUndefined();
  });
});
