import { ellipsis, followUp, siblingOfActive } from '../../../../dialogs/understanding/recognizers/followUp';
import type { Recognizer } from '../../../../dialogs/understanding/recognizer';
import {
  analysis,
  ANSWER_FROM,
  birth,
  business,
  candidate,
  death,
  type Found,
  marriage,
  turn,
} from '../turns';

let foreign = 0;
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({ uncovered: () => ({ words: foreign, pairs: 0 }) }),
}));
beforeEach(() => (foreign = 0));

const inHand = { current: birth.id };
const sibling = [candidate(marriage, { queryCoverage: 0.51 })];

/** The code answered, and how surely; null when it is left to others. */
function answered(recognizer: Recognizer, found: Found): [string, number] | null {
  const { intent } = recognizer.recognize(turn({ memory: inHand, ...found })) ?? {};
  if (intent?.kind !== 'answer') return null;
  const [target] = intent.targets;
  return target ? [target.code, target.confidence] : null;
}

describe('A sibling of the procedure in hand', () => {
  it.each([
    [0.51, marriage.id],
    [0.5, null],
    [0, null],
  ])('whose name explains %d of the text and the name in hand', (queryCoverage, code) => {
    const found = siblingOfActive(
      analysis({ memory: inHand, siblings: [candidate(marriage, { queryCoverage })] }),
    );
    expect(found?.kind === 'answer' ? found.targets[0]?.code : null).toBe(code);
  });

  it('is none where there is none', () => {
    expect(siblingOfActive(analysis({ memory: inHand }))).toBeNull();
  });
});

describe('A few words that take up the procedure in hand', () => {
  const unsure = { siblings: sibling, confidence: 0.1, candidates: [candidate(death)] };
  it.each<[string, Found, string | null]>([
    ['go on', { ...unsure, continues: true }, marriage.id],
    ['point back and name an action', { ...unsure, pointsBack: true, traits: 1 }, marriage.id],
    ['point back alone', { ...unsure, pointsBack: true }, null],
    ['do neither', unsure, null],
    ['are few', { ...unsure, continues: true, subject: 4 }, marriage.id],
    [
      'call another of another field by its whole name',
      { ...unsure, continues: true, named: [candidate(business)] },
      null,
    ],
    ['name one of the same field', { ...unsure, continues: true, named: [candidate(death)] }, marriage.id],
    ['are too many', { ...unsure, continues: true, subject: 5 }, null],
    ['have no sibling', { ...unsure, continues: true, siblings: [] }, null],
    [
      'are clear by themselves, of the same field',
      { ...unsure, continues: true, confidence: ANSWER_FROM, candidates: [candidate(death)] },
      null,
    ],
    [
      'are nearly clear',
      { ...unsure, continues: true, confidence: ANSWER_FROM - 0.01, candidates: [candidate(death)] },
      marriage.id,
    ],
    [
      'are clear, of another field',
      { ...unsure, continues: true, confidence: 0.9, candidates: [candidate(business)] },
      marriage.id,
    ],
    [
      'are clear, of the procedure in hand itself',
      { ...unsure, continues: true, confidence: 0.9, candidates: [candidate(birth)] },
      marriage.id,
    ],
  ])('%s', (_, found, code) => {
    expect(answered(followUp, found)?.[0] ?? null).toBe(code);
  });
});

describe('What is completed from the turn before', () => {
  const unsure = { confidence: 0.1, candidates: [candidate(death, { familyCoverage: 0.9 })] };
  it.each<[string, Found, string | null]>([
    [
      'is nothing without a procedure in hand',
      { ...unsure, memory: {}, continues: true, siblings: sibling },
      null,
    ],
    [
      'is nothing where the search is sure',
      { ...unsure, confidence: ANSWER_FROM, traits: 1, siblings: sibling },
      null,
    ],
    ['a sibling, for an action named', { ...unsure, traits: 1, siblings: sibling }, marriage.id],
    ['a sibling, for a text that goes on', { ...unsure, continues: true, siblings: sibling }, marriage.id],
    ['a sibling of six words', { ...unsure, traits: 1, subject: 6, siblings: sibling }, marriage.id],
    ['no sibling of seven words', { ...unsure, traits: 1, subject: 7, siblings: sibling }, null],
    ['no sibling where neither is so', { ...unsure, siblings: sibling }, null],
    ['a part of it, where the search explains little', { ...unsure, facets: ['fee'] }, birth.id],
    [
      'a part of it, where the search is unsure though it explains the words',
      { ...unsure, confidence: 0.24, facets: ['fee'] },
      birth.id,
    ],
    [
      'no part of it, where something else explains the words',
      { confidence: 0.25, candidates: [candidate(business, { familyCoverage: 0.75 })], facets: ['fee'] },
      null,
    ],
    [
      'a part of it, where what is found explains less',
      { confidence: 0.25, candidates: [candidate(business, { familyCoverage: 0.74 })], facets: ['fee'] },
      birth.id,
    ],
    [
      'the overview is no part',
      { confidence: 0.1, candidates: [candidate(business, { familyCoverage: 0 })], facets: ['overview'] },
      null,
    ],
    [
      'the next of the same field, with the benefit of being there',
      { confidence: 0.3, candidates: [candidate(business, { score: 5.4 }), candidate(death, { score: 5 })] },
      death.id,
    ],
    [
      'nothing where its lead is too small',
      { confidence: 0.3, candidates: [candidate(business, { score: 5.6 }), candidate(death, { score: 5 })] },
      null,
    ],
    [
      'nothing where the search hardly believes it',
      { confidence: 0.29, candidates: [candidate(death)] },
      null,
    ],
    [
      'the next of the field all the same, for a text that goes on',
      { confidence: 0.1, continues: true, candidates: [candidate(death)] },
      death.id,
    ],
    ['nothing of another field', { confidence: 0.3, candidates: [candidate(business)] }, null],
    ['nothing but the one in hand', { confidence: 0.3, candidates: [candidate(birth)] }, null],
  ])('%s', (_, found, code) => {
    expect(answered(ellipsis, found)?.[0] ?? null).toBe(code);
  });

  it.each([
    [0.9, null],
    [0.89, birth.id],
  ])('no part of it, where %d of what is said is foreign to it and others are called so', (share, code) => {
    foreign = share;
    expect(answered(ellipsis, { ...unsure, facets: ['documents'] })?.[0] ?? null).toBe(code);
  });

  it('is less sure than what was said in full', () => {
    expect(answered(ellipsis, { ...unsure, traits: 1, siblings: sibling })?.[1]).toBe(0.6);
    expect(answered(ellipsis, { ...unsure, facets: ['fee'] })?.[1]).toBe(0.6);
  });
});
