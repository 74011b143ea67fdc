import { procedure } from '../../../../dialogs/understanding/recognizers/procedure';
import type { Family } from '../../../../knowledge/families';
import type { Facet } from '../../../../knowledge/schema/procedure';
import {
  ANSWER_FROM,
  birth,
  business,
  candidate,
  death,
  type Found,
  marriage,
  OFFER_FROM,
  turn,
} from '../turns';

/** What the question names and a procedure says nothing of, by its code. */
let uncovered: Record<string, { words: number; pairs: number }> = {};
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({
    uncovered: (_question: unknown, { id }: Family) => uncovered[id] ?? { words: 0, pairs: 0 },
  }),
}));
beforeEach(() => (uncovered = {}));

const ask = (found: Found) => procedure.recognize(turn(found))?.intent;
const three = [candidate(birth), candidate(marriage, { score: 2.1 }), candidate(death, { score: 2 })];

describe('A procedure', () => {
  it('is answered from the confidence on that is enough; near twins are offered beside it', () => {
    expect(ask({ candidates: three, confidence: ANSWER_FROM })).toMatchObject({
      kind: 'answer',
      targets: [{ code: birth.id, facets: ['overview'], confidence: ANSWER_FROM, alternatives: [marriage] }],
    });
  });

  it('is offered among others below that', () => {
    expect(
      ask({ candidates: three, confidence: ANSWER_FROM - 0.01, memory: { pendingFacets: ['fee'] } }),
    ).toEqual({
      kind: 'clarify',
      families: [birth, marriage, death],
      facets: ['fee'],
      confidence: ANSWER_FROM - 0.01,
      standsOut: true,
    });
  });

  it('stands out among others only where it is far ahead of the next', () => {
    const near = [candidate(birth), candidate(marriage, { score: 3.1 })];
    expect(ask({ candidates: near, confidence: ANSWER_FROM - 0.01 })).not.toHaveProperty('standsOut');
  });

  it('is answered below that where it is the only one', () => {
    expect(ask({ candidates: [candidate(birth)], confidence: 0.21 })?.kind).toBe('answer');
  });

  it('has three others beside it at most', () => {
    const twins = [marriage, death, business, birth].map((of) => candidate(of, { score: 4.9 }));
    const intent = ask({ candidates: [candidate(birth), ...twins], confidence: 0.9 });
    expect(intent).toMatchObject({ targets: [{ alternatives: [marriage, death, business] }] });
  });

  it.each<[string, Found, string]>([
    [
      'what most come for',
      { confidence: 0.36, candidates: [candidate(birth, { common: true }), ...three.slice(1)] },
      'answer',
    ],
    [
      'less surely what most come for',
      { confidence: 0.35, candidates: [candidate(birth, { common: true }), ...three.slice(1)] },
      'clarify',
    ],
    ['what few come for', { confidence: 0.36, candidates: three }, 'clarify'],
  ])('of which a part is asked, %s', (_, found, kind) => {
    expect(ask({ ...found, facets: ['fee'] })).toMatchObject({ kind });
  });

  it('is not told where the question is about none', () => {
    expect(ask({ candidates: three, confidence: 0.9, inScope: OFFER_FROM })?.kind).toBe('answer');
    expect(ask({ candidates: three, confidence: 0.9, inScope: OFFER_FROM - 0.01 })).toEqual({
      kind: 'fallback',
      confidence: 0.9,
    });
    expect(ask({ candidates: [], confidence: 0 })).toEqual({ kind: 'fallback', confidence: 0 });
  });

  it.each<[string, Found, string]>([
    ['a part', { facets: ['conditions'] }, 'clarify'],
    ['no part', { facets: [] }, 'fallback'],
    [
      'a part, with one in hand',
      { facets: ['conditions'], memory: { current: birth.id, choices: [birth.id, death.id] } },
      'fallback',
    ],
    [
      'a part, with one choice left',
      { facets: ['conditions'], memory: { choices: [birth.id, '9.999999'] } },
      'fallback',
    ],
  ])('while choices are open, a question about none that names %s', (_, found, kind) => {
    expect(ask({ inScope: 0, memory: { choices: [birth.id, death.id] }, ...found })).toMatchObject({ kind });
  });
});

describe('A procedure that leaves what is named uncovered', () => {
  const first = candidate(birth, { phrase: 0.94 });
  const candidates = [first, ...three.slice(1)];
  const surely: Found = { candidates, confidence: 0.79 };
  const much = { words: 0.35, pairs: 0 };

  it.each<[string, { words: number; pairs: number }, number, Found, boolean]>([
    ['much of its words', much, 0.15, {}, true],
    ['less of its words', { words: 0.34, pairs: 0.29 }, 0.15, {}, false],
    ['less of its words, and of its pairs', { words: 0.3, pairs: 0.3 }, 0.15, {}, true],
    ['few words, whatever the pairs', { words: 0.29, pairs: 1 }, 0.15, {}, false],
    ['much, as every other does', much, 0.16, {}, false],
    ['much, but it is sure', much, 0.15, { confidence: 0.8 }, false],
    ['much, but it is named word for word', much, 0.15, { candidates: three }, false],
    ['much, but it is called by its whole name', much, 0.15, { named: [first] }, false],
    ['much, but there is no other', much, 0.15, { candidates: [first] }, false],
  ])('%s: %j beside %d of another; asked back: %s', (_what, own, ofAnother, found, isAsked) => {
    uncovered = {
      [birth.id]: own,
      [marriage.id]: { words: ofAnother, pairs: 0 },
      [death.id]: { words: 1, pairs: 1 },
    };
    const intent = ask({ ...surely, ...found });
    expect(intent?.kind).toBe(isAsked ? 'clarify' : 'answer');
    // What leaves all of it uncovered is not worth a look.
    if (intent?.kind === 'clarify') expect(intent.families).toEqual([marriage, birth]);
  });

  it('is nearly called by its name word for word', () => {
    uncovered = { [birth.id]: much, [death.id]: { words: 1, pairs: 1 } };
    const kind = (phrase: number) =>
      ask({ ...surely, candidates: [candidate(birth, { phrase }), ...three.slice(1)] })?.kind;
    expect([kind(0.94), kind(0.95)]).toEqual(['clarify', 'answer']);
  });

  it.each<[Facet[], Facet[]]>([
    [['fee'], ['fee']],
    [[], ['place']],
  ])('is asked back with the part that is asked for, or was before: %j', (facets, kept) => {
    uncovered = { [birth.id]: much };
    const memory = { pendingFacets: ['place' as const] };
    expect(ask({ ...surely, facets, memory })).toMatchObject({ kind: 'clarify', facets: kept });
  });

  it.each<[number, number, Found, boolean]>([
    [0.4, 0, {}, true],
    [0.39, 0.29, {}, false],
    [0, 0.3, {}, true],
    [0.39, 1, { confidence: 0.7 }, false],
    [1, 0.49, { confidence: 0.7 }, false],
    [0.4, 0.5, { confidence: 0.99 }, true],
    [1, 1, { named: [first] }, false],
  ])(
    '%d of the words, %d of the pairs %j: said to be taken for granted: %s',
    (words, pairs, found, isSaid) => {
      uncovered = { [birth.id]: { words, pairs } };
      const intent = ask({ candidates: [first], confidence: 0.69, ...found });
      expect(intent?.kind === 'answer' && (intent.targets[0]?.doubtful ?? false)).toBe(isSaid);
    },
  );
});

describe('What goes on from the procedure in hand', () => {
  const common = [candidate(birth, { common: true }), ...three.slice(1)];
  it.each<[string, Found, string]>([
    ['is answered like a part that is asked for', {}, 'answer'],
    ['must go on', { continues: false }, 'clarify'],
    ['must have something in hand', { memory: {} }, 'clarify'],
    ['is as common as that', { candidates: three }, 'clarify'],
  ])('%s', (_what, found, kind) =>
    expect(
      ask({ candidates: common, confidence: 0.36, continues: true, memory: { current: death.id }, ...found })
        ?.kind,
    ).toBe(kind),
  );

  it.each<[Facet[], string]>([
    [['overview'], 'clarify'],
    [['overview', 'fee'], 'answer'],
  ])('of the parts %j one beside the matter itself is needed: %s', (facets, kind) =>
    expect(ask({ candidates: common, confidence: 0.36, facets })?.kind).toBe(kind),
  );
});

describe('The office that is named by the way', () => {
  const office = { kind: 'office', role: 'hint', said: 'Hải Châu' };
  const at = (found: Found) => procedure.recognize(turn(found, { officeHint: office }));
  it('goes along with an answer and with choices, not with owning up', () => {
    expect(at({ candidates: three, confidence: 0.9 })?.intent).toMatchObject({ targets: [{ office }] });
    expect(at({ candidates: three, confidence: 0.3 })?.intent).toMatchObject({ office });
    expect(at({ candidates: [] })?.intent).not.toHaveProperty('office');
  });
  it('leaves the probability as it is', () => {
    expect(at({ candidates: three, confidence: 0.9 })?.probability).toBe(0.9);
    expect(at({ candidates: three, confidence: 0.3 })?.probability).toBe(0.3);
  });
});
