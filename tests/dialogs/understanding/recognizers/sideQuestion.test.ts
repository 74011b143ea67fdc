import { sideQuestion } from '../../../../dialogs/understanding/recognizers/sideQuestion';
import type { TurnAnalysis } from '../../../../dialogs/understanding/turnAnalysis';
import { analysis, ANSWER_FROM, birth, candidate, type Found, OFFER_FROM, turn } from '../turns';

/** What the search finds of the matter, and what that leaves uncovered. */
let matter: Found = {};
let uncovered = 0;
/** How likely a question of law is meant. */
let law = 0;
jest.mock('../../../../dialogs/understanding/turnAnalysis', () => ({
  ...jest.requireActual<object>('../../../../dialogs/understanding/turnAnalysis'),
  analyseTurn: (text: string): TurnAnalysis => analysis({ text, ...matter }),
}));
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({ uncovered: () => ({ words: uncovered, pairs: 0 }) }),
}));
jest.mock('../../../../dialogs/understanding/recognizers/lawAndHostility', () => ({
  CERTAIN_LAW: 0.97,
  lawAndHostility: () => ({ law, hostile: 0 }),
}));
beforeEach(() => {
  matter = { candidates: [candidate(birth, { common: true, phrase: 0.85 })] };
  uncovered = 0;
  law = 0;
});

describe('How long a paper is good, a penalty, another person', () => {
  const unclear: Found = { confidence: ANSWER_FROM - 0.01 };
  const facets = (text: string, found: Found = unclear) => {
    const { intent } = sideQuestion.recognize(turn({ text, ...found })) ?? {};
    return intent?.kind === 'answer' ? intent.targets.map((target) => [target.code, ...target.facets]) : null;
  };

  it.each([
    ['giấy khai sinh dùng được mấy năm', [[birth.id, 'time']]],
    ['chưa làm khai sinh có bị phạt không', [[birth.id, 'conditions']]],
    ['con tôi làm khai sinh thay được không', [[birth.id, 'conditions']]],
    ['giấy khai sinh bao nhiêu tiền', null],
  ])('%s', (text, expected) => expect(facets(text)).toEqual(expected));

  it.each<[string, () => void, Found]>([
    ['what is clear by itself', () => undefined, { confidence: ANSWER_FROM }],
    ['what few come for', () => (matter = { candidates: [candidate(birth)] }), unclear],
    [
      'what is not nearly named',
      () => (matter = { candidates: [candidate(birth, { common: true, phrase: 0.84 })] }),
      unclear,
    ],
    ['a matter that is not named', () => (matter = { ...matter, subject: 0 }), unclear],
    ['much that is not spoken of', () => (uncovered = 0.51), unclear],
  ])('is not asked of %s', (_, given, found) => {
    given();
    expect(facets('giấy khai sinh dùng được mấy năm', found)).toBeNull();
  });

  it('is asked of what is clear by itself where it is a penalty', () =>
    expect(facets('chưa làm khai sinh có bị phạt không', { confidence: ANSWER_FROM })).toEqual([
      [birth.id, 'conditions'],
    ]));

  it('is none where an act is surely one of law', () => {
    law = 0.97;
    expect(facets('chưa làm khai sinh có bị phạt không')).toBeNull();
    expect(facets('giấy khai sinh dùng được mấy năm')).not.toBeNull();
  });

  it('is asked of what is out of scope as it stands', () =>
    expect(facets('giấy khai sinh dùng được mấy năm', { confidence: 1, inScope: OFFER_FROM - 0.01 })).toEqual(
      [[birth.id, 'time']],
    ));
});
