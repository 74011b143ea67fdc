import partAsked from '../../../../dialogs/data/partAsked.json';
import { leastFor } from '../../../../dialogs/understanding/procedure/howSure';
import { procedure } from '../../../../dialogs/understanding/recognizers/procedure';
import type { Turn } from '../../../../dialogs/understanding/turn';
import type { Family } from '../../../../knowledge/families';
import type { Facet } from '../../../../knowledge/schema/procedure';
import type { Candidate } from '../../../../knowledge/search/finder';
import {
  ANSWER_FROM,
  birth,
  business,
  candidate,
  death,
  type Found,
  knowing,
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

/** Too unsure to be answered, however far the first is ahead. */
const UNSURE = ANSWER_FROM - 0.11;

const ask = (found: Found) => procedure.recognize(turn(found))?.intent;
/** The same where more is needed to answer, however far ahead the first is. */
const askStrictly = (found: Found) => {
  const asked = turn(found);
  const aboutProcedures = { ...asked.aboutProcedures, thresholds: { answer: 0.7, offer: OFFER_FROM } };
  return procedure.recognize({ ...asked, aboutProcedures } as unknown as Turn)?.intent;
};
const three = [candidate(birth), candidate(marriage, { score: 2.1 }), candidate(death, { score: 2 })];

describe('A procedure', () => {
  it('is answered from the confidence on that is enough; near twins are offered beside it', () => {
    expect(ask({ candidates: three, confidence: ANSWER_FROM })).toMatchObject({
      kind: 'answer',
      targets: [{ code: birth.id, facets: ['overview'], confidence: ANSWER_FROM, alternatives: [marriage] }],
    });
  });

  it('is offered among others below that', () => {
    expect(ask({ candidates: three, confidence: UNSURE, memory: { pendingFacets: ['fee'] } })).toEqual({
      kind: 'clarify',
      families: [birth, marriage, death],
      facets: ['fee'],
      confidence: UNSURE,
      standsOut: true,
    });
  });

  it('stands out among others only where it is far ahead of the next', () => {
    const near = [candidate(birth), candidate(marriage, { score: 3.1 })];
    expect(ask({ candidates: near, confidence: UNSURE })).not.toHaveProperty('standsOut');
  });

  it('is answered below that where it is the only one', () => {
    expect(ask({ candidates: [candidate(birth)], confidence: 0.21 })?.kind).toBe('answer');
  });

  it('has three others beside it at most', () => {
    const twins = [marriage, death, business, birth].map((of) => candidate(of, { score: 4.9 }));
    const intent = ask({ candidates: [candidate(birth), ...twins], confidence: 0.9 });
    expect(intent).toMatchObject({ targets: [{ alternatives: [marriage, death, business] }] });
  });

  it('has none of another field beside it where a story was told, which says words of many names', () => {
    const near = [marriage, business].map((of) => candidate(of, { score: 4.9 }));
    const told = turn({ candidates: [candidate(birth), ...near], confidence: 0.9 });
    const ofStory = {
      ...told,
      aboutProcedures: { ...told.aboutProcedures, story: told.text },
    } as typeof told;
    expect(procedure.recognize(ofStory)?.intent).toMatchObject({ targets: [{ alternatives: [marriage] }] });
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
      'answer',
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

describe('A bare name, far before all others', () => {
  const { coverage, lead, least } = partAsked.bare;
  const far = partAsked.farAhead.lead;
  const bare = (own: Parameters<typeof candidate>[1], ahead: number, isNamed = false, found: Found = {}) => {
    const first = candidate(birth, { score: 9, queryCoverage: coverage, ...own });
    const others = [candidate(marriage, { score: 9 - ahead }), candidate(death, { score: 0 })];
    const named = isNamed ? [first] : [];
    return askStrictly({ candidates: [first, ...others], confidence: least, named, ...found })?.kind;
  };
  it.each<[string, string | undefined, string]>([
    ['what most come for is meant', bare({ common: true }, far), 'answer'],
    ['not where it is less far ahead', bare({ common: true }, far - 0.01), 'clarify'],
    ['nor what few come for', bare({}, far), 'clarify'],
    ['what is called by its whole name is', bare({}, lead, true), 'answer'],
    ['not where another is near', bare({}, lead - 0.01, true), 'clarify'],
    ['not where words are left over', bare({ common: true, queryCoverage: coverage - 0.01 }, far), 'clarify'],
    [
      'not where it is too unsure',
      bare({ common: true }, far, false, { confidence: least - 0.01 }),
      'clarify',
    ],
  ])('%s', (_, kind, expected) => {
    expect(kind).toBe(expected);
  });
});

describe('What stands before all others', () => {
  it.each([
    [1, ANSWER_FROM - 0.1, 'answer'],
    [0.99, ANSWER_FROM - 0.1, 'clarify'],
    [1, ANSWER_FROM - 0.11, 'clarify'],
    [0.5, ANSWER_FROM, 'answer'],
  ])('by %d nats is answered at %d: %s', (lead, confidence, kind) =>
    expect(
      ask({ candidates: [candidate(birth), candidate(marriage, { score: 5 - lead })], confidence })?.kind,
    ).toBe(kind),
  );
});

describe('Where a foreigner is spoken of', () => {
  const foreign = {
    ...candidate(marriage, { score: 4.5 }),
    qualifiers: { matched: 1, missing: 0, negated: 0 },
  };
  const asks = (confidence: number, matched = 1, without: Family | undefined = birth) =>
    ask({
      candidates: [
        candidate(birth),
        { ...foreign, qualifiers: { ...foreign.qualifiers, matched } } as unknown as Candidate,
      ],
      confidence,
      facets: ['fee'],
      knowledge: knowing({ finder: { twins: { of: () => [], without: () => without } } }),
    });
  it.each<[string, Parameters<typeof asks>, string]>([
    ['the twin for them is meant', [0.69], marriage.id],
    ['not where the search is sure of the first', [0.7], birth.id],
    ['not where nothing of theirs is said', [0.69, 0], birth.id],
    ['not where it is a twin of another', [0.69, 1, death], birth.id],
  ])('%s', (_what, found, code) => expect(asks(...found)).toMatchObject({ targets: [{ code }] }));
});

describe('Choices behind the first', () => {
  it.each<[string, number, Family[], Family[]]>([
    ['twins that are as likely stand by name', 2.49, [marriage], [birth, marriage, death]],
    ['likelier ones stand before', 2.5, [marriage], [birth, death, marriage]],
    ['what is no twin stands as likely as it is', 2.49, [], [birth, death, marriage]],
  ])('%s', (_what, score, twins, families) => {
    const candidates = [candidate(birth), candidate(death, { score }), candidate(marriage, { score: 2 })];
    const knowledge = knowing({ finder: { twins: { of: () => twins, without: () => undefined } } });
    expect(ask({ candidates, confidence: OFFER_FROM, knowledge })).toMatchObject({
      kind: 'clarify',
      families,
    });
  });
});

describe('A bare name that its twins share', () => {
  const { coverage, least } = partAsked.bare;
  const far = partAsked.farAhead.lead;
  const first = candidate(birth, { score: 9, queryCoverage: coverage, common: true });
  const beside = (other: Candidate, twins: readonly Family[] = [marriage]) =>
    askStrictly({
      candidates: [first, other],
      confidence: least,
      knowledge: knowing({ finder: { twins: { of: () => twins, without: () => undefined } } }),
    })?.kind;
  const twin = candidate(marriage, { score: 9 - far, common: true });

  it('is asked back', () => expect(beside(twin)).toBe('clarify'));
  it.each<[string, Candidate, Family[]]>([
    ['is no twin', twin, [death]],
    ['is rare', { ...twin, common: false }, [marriage]],
    ['has an act of its own', { ...twin, actions: { ...twin.actions, extra: 1 } }, [marriage]],
  ])('is answered where the other %s', (_what, other, twins) => expect(beside(other, twins)).toBe('answer'));
  it('is answered where the other leaves something unsaid', () => {
    uncovered = { [marriage.id]: { words: 0.1, pairs: 0 } };
    expect(beside(twin)).toBe('answer');
  });
});

describe('How sure an answer must be', () => {
  const { common, farAhead, goesOn: another, other } = partAsked;
  it.each<[string, boolean, Facet[], boolean, number, number]>([
    ['nothing is asked of it', true, [], false, 99, 1],
    ['it goes on from what is in hand', true, [], true, 0, common],
    ['it goes on to what stands far before all', true, [], true, another.lead, another.least],
    ['a part of what most come for', true, ['fee'], false, 0, common],
    ['a part of what stands far before all', false, ['fee'], false, farAhead.lead, farAhead.least],
    ['a part of any other', false, ['fee'], false, farAhead.lead - 0.01, other],
  ])('%s', (_, isCommon, facets, goesOn, lead, least) => {
    expect(leastFor(candidate(birth, { common: isCommon }), facets, goesOn, lead)).toBe(least);
  });
});

describe('A question that leaves the action open', () => {
  const twinsOf = (families: readonly Family[]) =>
    knowing({ finder: { twins: { of: () => families, without: () => undefined } } });
  const open = (families: readonly Family[], openAction: boolean) => {
    const found = turn({ candidates: three, confidence: 0.9, facets: ['fee'], knowledge: twinsOf(families) });
    const { search } = found.aboutProcedures;
    const aboutProcedures = { ...found.aboutProcedures, search: { ...search, openAction } };
    return procedure.recognize({ ...found, aboutProcedures } as unknown as Turn)?.intent;
  };
  it('is asked back, among the twins alone, with the part that is asked for', () => {
    expect(open([death], true)).toEqual({
      kind: 'clarify',
      families: [birth, death],
      facets: ['fee'],
      confidence: 0.9,
    });
  });
  it('is answered where there are no twins, or where it leaves nothing open', () => {
    expect(open([], true)?.kind).toBe('answer');
    expect(open([death], false)?.kind).toBe('answer');
  });
});

describe('A few unclear words beside open choices', () => {
  const memory = { choices: [birth.id, death.id], pendingFacets: ['place' as const] };
  const unclear: Found = { candidates: three, confidence: 0.24, subject: 3, memory };
  it('those are offered again, with the part that was asked before', () => {
    expect(ask(unclear)).toEqual({
      kind: 'clarify',
      families: [birth, death],
      facets: ['place'],
      confidence: 0.24,
    });
  });
  it('a part that they ask for is asked of those', () => {
    expect(ask({ ...unclear, facets: ['fee'] })).toMatchObject({ families: [birth, death], facets: ['fee'] });
  });
  it.each<[string, Found]>([
    ['they are clear', { confidence: 0.25 }],
    ['they are many', { subject: 4 }],
    ['something is in hand', { memory: { ...memory, current: business.id } }],
    ['only one choice is left', { memory: { ...memory, choices: [birth.id, '9.999999'] } }],
    ['a whole name is said', { named: [three[0] as Candidate] }],
  ])('not where %s', (_, found) => {
    const intent = ask({ ...unclear, ...found });
    expect(intent?.kind === 'clarify' && intent.families.length === 2).toBe(false);
  });
});

describe('What most people come for, though little speaks for a procedure at all', () => {
  const first = candidate(birth, { common: true, score: 9 });
  const spoken: Found = { candidates: [first, candidate(death, { score: 8 })], inScope: 0, confidence: 0.5 };
  it.each<[string, Found, Record<string, { words: number; pairs: number }>, string]>([
    ['is told where it speaks of all that is said', {}, {}, 'answer'],
    [
      'not where something is left',
      {
        candidates: [
          candidate(birth, { common: true, score: 9, phrase: 0.9 }),
          candidate(death, { score: 8 }),
        ],
      },
      { [birth.id]: { words: 0.1, pairs: 0 } },
      'fallback',
    ],
    [
      'is told where its name stands there, whatever else is told',
      {},
      { [birth.id]: { words: 0.1, pairs: 0 } },
      'answer',
    ],
    ['not where it is unsure', { confidence: 0.49 }, {}, 'fallback'],
    [
      'not what few come for',
      { candidates: [candidate(birth, { score: 9 }), candidate(death, { score: 8 })] },
      {},
      'fallback',
    ],
    [
      'less surely where a part is asked of what is far before all others',
      {
        candidates: [first, candidate(death, { score: 9 - partAsked.farAhead.lead })],
        confidence: partAsked.common,
        facets: ['fee'],
      },
      {},
      'answer',
    ],
    ['not so where others are near', { confidence: partAsked.common, facets: ['fee'] }, {}, 'fallback'],
  ])('%s', (_, found, left, kind) => {
    uncovered = left;
    expect(ask({ ...spoken, ...found })?.kind).toBe(kind);
  });
});

describe('What leaves most of a question uncovered', () => {
  const unsure: Found = {
    candidates: [candidate(birth, { common: true })],
    confidence: partAsked.common,
    facets: ['fee'],
  };
  const most = { [birth.id]: { words: 0.5, pairs: 0.5 } };
  it.each<[string, Found, Record<string, { words: number; pairs: number }>, string]>([
    ['is answered where little is left', {}, { [birth.id]: { words: 0.4, pairs: 0.5 } }, 'answer'],
    ['is another matter where the search is not sure', {}, most, 'fallback'],
    ['is meant where the search is sure', { confidence: ANSWER_FROM }, most, 'answer'],
    ['is meant where it is called by its name', { named: unsure.candidates ?? [] }, most, 'answer'],
  ])('%s', (_, found, left, kind) => {
    uncovered = left;
    expect(ask({ ...unsure, ...found })?.kind).toBe(kind);
  });
});

describe('What an official question leaves uncovered', () => {
  const text = 'Theo quy định, hồ sơ đề nghị cấp giấy phép gồm những gì';
  const official = (...candidates: Candidate[]) => ask({ text, candidates, confidence: 0.9 });
  const stranger = candidate(marriage, { score: 2, phrase: 0.5, question: 0.4, closest: 0.4 });
  beforeEach(() => (uncovered = { [birth.id]: { words: 0.2, pairs: 0.5 } }));

  it('is offered beside what speaks of all', () =>
    expect(official(candidate(birth), candidate(death, { score: 2 }))).toMatchObject({
      kind: 'clarify',
      families: [birth, death],
    }));

  it('is asked back where nothing else does, and owned up to where it is not likely', () => {
    const first = candidate(birth, { phrase: 0.8 });
    expect(official(first, stranger)).toMatchObject({ kind: 'clarify', families: [birth, marriage] });
    expect(ask({ text, candidates: [first, stranger], confidence: 0.9, inScope: 0.84 })?.kind).toBe(
      'fallback',
    );
  });

  it.each([
    [0.9, 0.9, 'answer'],
    [0.89, 0.9, 'clarify'],
    [0.9, 0.89, 'clarify'],
  ])('with %d of its name said and so sure as %d: %s', (phrase, confidence, kind) => {
    const first = candidate(birth, { phrase, question: 0.6 });
    const intent = ask({ text, candidates: [first, stranger], confidence });
    expect(intent?.kind).toBe(kind);
    if (intent?.kind === 'answer') expect(intent.targets[0]).toMatchObject({ doubtful: true });
  });

  it('is taken for granted where most people come for it', () =>
    expect(official(candidate(birth, { common: true }), stranger)).toMatchObject({
      kind: 'answer',
      targets: [{ code: birth.id, doubtful: true }],
    }));

  it('leaves out the first where it only shares some words', () =>
    expect(
      official(
        candidate(birth, { phrase: 0.5, question: 0.4, closest: 0.4 }),
        candidate(death, { score: 2 }),
      ),
    ).toMatchObject({ kind: 'clarify', families: [death] }));
});

describe('What most people come for, with nothing else said', () => {
  const bare = (lead: number, confidence: number, common = true) =>
    askStrictly({
      candidates: [
        candidate(birth, { common, score: 5, queryCoverage: 0.8 }),
        candidate(marriage, { score: 5 - lead }),
      ],
      confidence,
    })?.kind;
  const { least, lead } = partAsked.bare.common;

  it.each<[number, number, boolean, string]>([
    [lead, least, true, 'answer'],
    [lead - 0.1, least, true, 'clarify'],
    [lead, least - 0.01, true, 'clarify'],
    [lead, least, false, 'clarify'],
  ])('%d nats before the next, so sure as %d, common %s: %s', (ahead, confidence, common, kind) =>
    expect(bare(ahead, confidence, common)).toBe(kind),
  );

  it('is asked back where something is denied', () => {
    const candidates = [candidate(birth, { common: true }), candidate(marriage, { score: 5 - lead })];
    expect(askStrictly({ text: 'không giám hộ nữa', candidates, confidence: least })?.kind).toBe('clarify');
  });

  it('is asked back where it leaves something unsaid', () => {
    uncovered = { [birth.id]: { words: 0.1, pairs: 0 } };
    expect(bare(lead, least)).toBe('clarify');
  });
});

describe('What alone is left of the candidates', () => {
  it.each([
    [0.36, undefined],
    [0.35, true],
    [0.2, true],
  ])('is answered at %d; taken for granted: %s', (confidence, doubtful) =>
    expect(ask({ candidates: [candidate(birth)], confidence })).toMatchObject({
      kind: 'answer',
      targets: [{ code: birth.id, ...(doubtful ? { doubtful } : {}) }],
    }),
  );

  it.each([
    [0.2, 'answer'],
    [0.19, 'clarify'],
  ])('of several, at %d, is met with: %s', (confidence, kind) => {
    const candidates = [candidate(birth), candidate(marriage, { score: -20 })];
    expect(ask({ candidates, confidence, inScope: 0.9 })).toMatchObject({ kind });
  });

  it('is owned up to where the search is far from sure', () =>
    expect(ask({ candidates: [candidate(birth)], confidence: 0.19, inScope: 0.9 })?.kind).toBe('fallback'));
});
