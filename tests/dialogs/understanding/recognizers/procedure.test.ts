import { procedure } from '../../../../dialogs/understanding/recognizers/procedure';
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
    });
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
