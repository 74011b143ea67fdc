import {
  attributeOnly,
  facetOnly,
  pointsBack,
} from '../../../../dialogs/understanding/recognizers/facetOnly';
import { birth, candidate, death, type Found, marriage, turn } from '../turns';

const inHand = { current: birth.id };
const answeredActive = (facet: string) => ({
  kind: 'answer',
  targets: [expect.objectContaining({ code: birth.id, facets: [facet], confidence: 0.9 })],
});

describe('Nothing but a part', () => {
  const ask = (found: Found) => facetOnly.recognize(turn({ subject: 0, facets: ['fee'], ...found }))?.intent;
  it('is asked of the procedure in hand', () => {
    expect(ask({ memory: inHand })).toEqual(answeredActive('fee'));
  });
  it('is asked of those just offered, which are offered again', () => {
    expect(ask({ memory: { choices: [birth.id, death.id, '9.999999'] } })).toEqual({
      kind: 'clarify',
      families: [birth, death],
      facets: ['fee'],
      confidence: 0.5,
    });
  });
  it('is asked of the likely one of those, with the others beside it', () => {
    expect(ask({ memory: { choices: [birth.id, death.id], likely: death.id } })).toEqual({
      kind: 'answer',
      targets: [
        expect.objectContaining({ code: death.id, facets: ['fee'], alternatives: [birth], doubtful: true }),
      ],
    });
  });
  it('is asked of the single one that was offered beside a name that is known only', () => {
    expect(ask({ memory: { choices: [birth.id] } })).toEqual({
      kind: 'answer',
      targets: [
        expect.objectContaining({ code: birth.id, facets: ['fee'], alternatives: [], doubtful: true }),
      ],
    });
  });
  it('is asked of nothing in particular', () => {
    expect(ask({})).toEqual({ kind: 'missingProcedure', facets: ['fee'] });
  });
  it('no part and nothing in hand: nothing was understood', () => {
    expect(ask({ facets: [] })).toEqual({ kind: 'fallback', confidence: 0 });
    expect(ask({ facets: [], memory: { choices: [birth.id] } })).toEqual({ kind: 'fallback', confidence: 0 });
  });
  it('no word at all is nothing, whatever is in hand', () => {
    expect(ask({ text: '', facets: [], memory: inHand })).toEqual({ kind: 'fallback', confidence: 0 });
  });
  it('a place that is named is where to go, with something in hand and no part asked for', () => {
    const office = { kind: 'office', role: 'hint', said: 'Hòa Khánh' };
    const at = (found: Found) =>
      facetOnly.recognize(turn({ subject: 0, ...found }, { officeHint: office }))?.intent;
    expect(at({ memory: inHand, facets: [] })).toMatchObject(answeredActive('place'));
    expect(at({ memory: inHand, facets: ['fee'] })).toMatchObject(answeredActive('fee'));
    expect(at({ facets: [] })).toMatchObject({ kind: 'fallback' });
  });
  it('is left to others where a subject or an action is named', () => {
    expect(ask({ memory: inHand, subject: 1 })).toBeUndefined();
    expect(ask({ memory: inHand, traits: 1 })).toBeUndefined();
  });
});

describe('"Thủ tục này"', () => {
  const ask = (found: Found) =>
    pointsBack.recognize(turn({ memory: inHand, facets: ['time'], pointsBack: true, ...found }))?.intent;
  it('points at the procedure in hand', () => {
    expect(ask({ confidence: 0.89, candidates: [candidate(marriage)] })).toEqual(answeredActive('time'));
  });
  it('belongs to a procedure that is named clearly', () => {
    expect(ask({ confidence: 0.9, candidates: [candidate(marriage)] })).toBeUndefined();
  });
  it('may point to what stands in the same message, where nothing was said before', () => {
    const nothing = { memory: {}, confidence: 0.1 };
    expect(ask({ ...nothing, subject: 2 })).toBeUndefined();
    expect(ask({ ...nothing, subject: 1 })).toEqual({ kind: 'missingProcedure', facets: ['time'] });
    expect(ask({ ...nothing, memory: { choices: [] }, subject: 2 })).toBeUndefined();
    expect(ask({ ...nothing, memory: { choices: [birth.id, death.id] }, subject: 2 })).toMatchObject({
      kind: 'clarify',
    });
    expect(ask({ confidence: 0.1, subject: 5 })).toEqual(answeredActive('time'));
  });
  it('is not read into what does not point back', () => {
    expect(ask({ pointsBack: false, confidence: 0.1 })).toBeUndefined();
  });
});

it('an action without a subject speaks of the procedure in hand', () => {
  const ask = (subject: number) =>
    attributeOnly.recognize(turn({ memory: inHand, subject, traits: 1 }))?.intent;
  expect(ask(0)).toEqual(answeredActive('overview'));
  expect(ask(1)).toBeUndefined();
});
