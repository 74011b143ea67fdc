import type { Expectation, FactQuestion } from '../../../training/evaluation/cases';
import {
  contentOutcome,
  contentRight,
  factOutcome,
  facetHeld,
  facetRight,
  type TurnOutcome,
  isRight,
  outcomeOf,
} from '../../../training/evaluation/score';
import type { Answer } from '../../../dialogs/answer';

const heard = (answer: Partial<Answer> | null, reply = ''): TurnOutcome => ({
  answer: answer && { kind: 'none', confidence: 0.5, ...answer },
  reply,
  ms: 1,
});

const right = heard({ kind: 'procedure', procedure: '1.000001' });
const wrong = heard({ kind: 'procedure', procedure: '9.000009' });
const offersRight = heard({ kind: 'choice', choices: ['9.000009', '1.000001'] });
const offersWrong = heard({ kind: 'choice', choices: ['9.000009'] });
const offersNothing = heard({ kind: 'choice', choices: [] });
const figure = heard({ kind: 'fact', fact: 'population' });
const ownsUp = heard({ kind: 'none' });
const silence = heard(null);

const expecting = (expect: Expectation['expect'], codes: string[] = ['1.000001']): Expectation => ({
  expect,
  codes,
});

describe('the outcome of a question', () => {
  test.each([
    ['answer', 'a right procedure', right, 'hit'],
    ['answer', 'a wrong procedure', wrong, 'wrong'],
    ['answer', 'choices with a right one', offersRight, 'offered'],
    ['answer', 'choices without', offersWrong, 'refused'],
    ['answer', 'a figure', figure, 'refused'],
    ['answer', 'nothing known', ownsUp, 'refused'],
    ['answer', 'no answer at all', silence, 'refused'],
    ['clarify', 'choices with a right one', offersRight, 'clarified'],
    ['clarify', 'choices without', offersWrong, 'refused'],
    ['clarify', 'a right procedure at once', right, 'answered'],
    ['clarify', 'a wrong procedure at once', wrong, 'answered'],
    ['clarify', 'nothing known', ownsUp, 'refused'],
    ['none', 'nothing known', ownsUp, 'owned-up'],
    ['none', 'no answer at all', silence, 'owned-up'],
    ['none', 'an empty choice', offersNothing, 'owned-up'],
    ['none', 'a procedure', right, 'answered'],
    ['none', 'choices', offersWrong, 'answered'],
    ['none', 'a figure', figure, 'answered'],
  ] as const)('that expects "%s" and gets %s', (expect_, _, what, outcome) => {
    expect(outcomeOf(expecting(expect_), what)).toBe(outcome);
  });

  test('without codes any procedure will do', () => {
    expect(outcomeOf(expecting('answer', []), wrong)).toBe('hit');
    expect(outcomeOf(expecting('answer', []), ownsUp)).toBe('refused');
  });
});

describe('a turn of a dialogue', () => {
  const withFee = heard({ kind: 'procedure', procedure: '1.000001', facet: 'fee' });
  test.each([
    ['answered with the procedure, no facet named', expecting('answer'), right, true],
    ['answered with the facet named', { ...expecting('answer'), facet: 'fee' }, withFee, true],
    ['answered with another facet', { ...expecting('answer'), facet: 'time' }, withFee, false],
    ['answered with another procedure', expecting('answer'), wrong, false],
    ['asked back where an answer was due', expecting('answer'), offersRight, false],
    ['asked back where that was due', expecting('clarify'), offersRight, true],
    ['owned up to', expecting('none', []), ownsUp, true],
    ['answered where nothing is known', expecting('none', []), right, false],
  ] as const)('%s', (_, expected, what, isIt) => {
    expect(isRight(expected as Expectation, what)).toBe(isIt);
  });
});

test.each([
  ['fee', 'fee', true],
  ['fee', 'time', false],
  ['fee', undefined, false],
  [null, 'time', null],
  [undefined, 'time', null],
] as const)('facet %s expected, %s answered: %s', (facet, answered, isRightOne) => {
  const what = heard({ kind: 'procedure', ...(answered ? { facet: answered } : {}) });
  expect(facetRight({ expect: 'answer', codes: [], facet }, what)).toBe(isRightOne);
});

describe('the outcome of a question about a figure', () => {
  const asks: FactQuestion = { id: 'f1', q: 'dân số', must_contain_any: ['3.07', '3,07'] };
  const asksUnknown: FactQuestion = { id: 'f2', q: 'dân số 1800', must_contain_any: [], expect: 'none' };
  test.each([
    [
      'the figure in one of its forms',
      asks,
      heard({ kind: 'fact', fact: 'p' }, 'Dân số: 3,07 triệu'),
      'right',
    ],
    ['another figure', asks, heard({ kind: 'fact', fact: 'p' }, 'Dân số: 1,2 triệu'), 'wrong'],
    ['a procedure', asks, heard({ kind: 'procedure', procedure: '1.000001' }, 'Đăng ký'), 'wrong'],
    ['nothing known', asks, heard({ kind: 'none' }, 'Không có số liệu'), 'refused'],
    ['nothing known, as it should be', asksUnknown, heard({ kind: 'none' }, 'Không có'), 'owned-up'],
    ['a figure where none is held', asksUnknown, heard({ kind: 'fact', fact: 'p' }, '3,07'), 'answered'],
    ['a procedure where nothing is held', asksUnknown, right, 'answered'],
  ] as const)('that gets %s', (_, question, what, outcome) => {
    expect(factOutcome(question, what)).toBe(outcome);
  });
});

describe('what a reply says', () => {
  test.each([
    [
      'all of it, whatever the case and the spaces',
      { must_all: [['MIỄN  phí', 'không mất tiền'], ['60 ngày']] },
      true,
    ],
    ['not all of it', { must_all: [['miễn phí'], ['90 ngày']] }, false],
    ['what it must not', { must_all: [['miễn phí']], must_not: ['căn cước'] }, false],
    ['early enough', { early: [['miễn phí']] }, true],
    ['too late', { early: [['60 ngày']] }, false],
    ['in the right order', { order: [['miễn phí'], ['hộ chiếu', 'căn cước'], ['60 ngày']] }, true],
    ['in the wrong order', { order: [['60 ngày'], ['căn cước']] }, false],
    ['in an order that leaves one out', { order: [['căn cước'], ['hộ chiếu'], ['60 ngày']] }, true],
    ['but not what comes first', { order: [['hộ chiếu'], ['căn cước']] }, false],
  ])('%s', (_, content, right) =>
    expect(
      contentRight(content, `Miễn phí. Cần căn cước.${' '.repeat(3)}${'x'.repeat(200)} trong 60 ngày`),
    ).toBe(right),
  );

  it('is judged by the last reply of a conversation, and by its turns where they say so', () => {
    const replies = [heard(null, 'một'), heard(null, 'hai')];
    const turn = (must: string) => ({ user: 'a', must_all: [[must]], must_not: [], early: [], order: [] });
    const judged = (first: string, last: string) =>
      contentOutcome(
        {
          id: 'x',
          turns: [turn(first), { user: 'b', must_all: [], must_not: [], early: [], order: [] }],
          must_all: [[last]],
          must_not: [],
          early: [],
          order: [],
        },
        replies,
      );
    expect([judged('một', 'hai'), judged('hai', 'hai'), judged('một', 'một')]).toEqual([true, false, false]);
  });
});

describe('a facet', () => {
  it('may be one of several that are told', () => {
    const told = heard({ kind: 'procedure', procedure: '1.000001', facet: 'fee', facets: ['fee', 'time'] });
    expect(facetRight({ ...expecting('answer'), facet: 'time' }, told)).toBe(true);
    expect(facetRight({ ...expecting('answer'), facet: 'place' }, told)).toBe(false);
  });

  it('is not held where the answer owns up to it', () => {
    const told = heard({ kind: 'procedure', procedure: '1.000001', facet: 'fee', missing: ['fee'] });
    expect(facetHeld({ ...expecting('answer'), facet: 'fee' }, told)).toBe(false);
    expect(facetHeld({ ...expecting('answer'), facet: 'time' }, told)).toBe(true);
    expect(facetHeld(expecting('answer'), told)).toBeNull();
  });
});

it('a procedure that is known by name alone is no answer', () => {
  expect(outcomeOf(expecting('none', []), heard({ kind: 'notheld', procedure: '1.000001' }))).toBe(
    'owned-up',
  );
});
