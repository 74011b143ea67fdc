import type { Turn } from '../../../../dialogs/understanding/turn';
import { penalty } from '../../../../dialogs/understanding/recognizers/penalty';
import type { Query } from '../../../../knowledge/search/analyzedQuery';
import { birth, candidate, turn } from '../turns';

/** Of a helmet no procedure speaks. */
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({
    uncovered: (question: Query) => ({
      words: question.some(({ variants }) => variants.some(({ word }) => word.text === 'mũ')) ? 0.5 : 0,
      pairs: 0,
    }),
  }),
}));

const inHand = { current: birth.id };

test.each([
  ['phạt sao', inHand, birth.id],
  ['xử phạt sao', {}, undefined],
  ['phí bao nhiêu', inHand, undefined],
  // So many other words name another matter.
  ['không đội mũ bảo hiểm bị phạt bao nhiêu', inHand, undefined],
])('"%s" with %j in hand', (text, memory, code) => {
  const { intent } = penalty.recognize(turn({ text, memory })) ?? {};
  expect(intent?.kind === 'answer' ? intent.targets[0]?.code : undefined).toBe(code);
});

describe('What is left undone', () => {
  const speaksOf = { common: true, phrase: 1 };
  const ask = (text: string, common = true) => {
    const found = { text, candidates: [candidate(birth, { ...speaksOf, common })] };
    const { intent } = penalty.recognize(turn(found)) ?? {};
    return intent?.kind === 'answer' ? intent.targets[0]?.code : undefined;
  };
  it('asks what follows of what most people come for', () => {
    expect(ask('không khai sinh có sao không')).toBe(birth.id);
    expect(ask('khong khai sinh co bi gi khong')).toBe(birth.id);
  });
  it.each([
    ['a penalty', 'không khai sinh bị phạt không'],
    ['what is done', 'khai sinh có sao không'],
    ['what it does not speak of', 'không đội mũ có sao không'],
  ])('is not %s', (_, text) => expect(ask(text)).toBeUndefined());
  it('is none of what few come for', () =>
    expect(ask('không khai sinh có sao không', false)).toBeUndefined());
});

test('the penalty is told among the conditions, of the procedure in hand', () => {
  expect(penalty.recognize(turn({ text: 'xử phạt sao', memory: inHand }))).toMatchObject({
    intent: { targets: [{ code: birth.id, facets: ['conditions'] }] },
    probability: 0.6,
  });
});

test('words that say nothing of a subject name no other matter', () => {
  const found = turn({ text: 'em không làm thì bị phạt sao', memory: inHand });
  const { question } = found.whole.search;
  const light = question.terms.map((term) => ({ ...term, weight: 0.35 }));
  const whole = {
    ...found.whole,
    search: { ...found.whole.search, question: { ...question, terms: light } },
  };
  expect(penalty.recognize({ ...found, whole } as unknown as Turn)).not.toBeNull();
  expect(penalty.recognize(found)).toBeNull();
});
