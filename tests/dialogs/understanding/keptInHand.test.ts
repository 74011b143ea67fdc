import type { Intent } from '../../../dialogs/understanding/intent';
import { keptInHand } from '../../../dialogs/understanding/keptInHand';
import { procedureTarget } from '../../../dialogs/understanding/turnAnalysis';
import { analysis, birth, business, candidate, type Found, knowing, marriage } from './turns';
import type { NameTerms } from '../../../knowledge/names/nameTerms';

const own: Intent = { kind: 'fallback', confidence: 0 };
const guess: Intent = { kind: 'clarify', families: [marriage, business], facets: [], confidence: 0.2 };
const other: Intent = { kind: 'answer', targets: [procedureTarget(business, business.id, ['place'], 0.7)] };

/** Words of a text that stand in no name at all are foreign to each procedure. */
const nameTerms = {
  numberOf: (term: string) => ['khai', 'sinh', 'con', 'me'].indexOf(term),
  count: () => 1,
  size: 4,
};

/** What most people come for, so far before the next. */
const beside = (lead: number) => [
  candidate(business, { common: true, score: 8 }),
  candidate(marriage, { score: 8 - lead }),
];

function kept(intent: Intent, found: Found): string {
  const knowledge = knowing({ nameTerms: nameTerms as unknown as NameTerms });
  const meant = keptInHand(
    analysis({ memory: { current: birth.id, facets: ['fee'] }, confidence: 0.1, knowledge, ...found }),
    intent,
  );
  if (meant.kind !== 'answer') return meant.kind;
  return meant.targets
    .map(({ code, facets, aside }) => [code, ...facets, ...(aside ? ['aside'] : [])].join(' '))
    .join();
}

describe('With a procedure in hand', () => {
  it.each<[string, Intent, Found, string]>([
    ['what is about its own words is about it', own, { text: 'khai sinh con' }, `${birth.id} overview aside`],
    [
      'what yes or no answers asks for its terms',
      own,
      { text: 'khai sinh được không' },
      `${birth.id} conditions`,
    ],
    ['a sum asks for its fee', own, { text: '200k khai sinh' }, `${birth.id} fee`],
    ['the part that is asked is told', own, { text: 'khai sinh', facets: ['time'] }, `${birth.id} time`],
    ['what is foreign to it is not', own, { text: 'bún chả cá ngon' }, 'fallback'],
    ['a long message is not', own, { text: 'khai sinh con', subject: 6 }, 'fallback'],
    ['nor is anything where none is in hand', own, { text: 'khai sinh', memory: {} }, 'fallback'],
    ['a guess among others gives way', guess, { text: 'con' }, `${birth.id} overview aside`],
    [
      'so it does where something is only told, in however many words',
      guess,
      { text: 'em ở trọ hộ khẩu quê', subject: 6 },
      `${birth.id} overview aside`,
    ],
    ['no guess does', { ...guess, confidence: 0.25 }, { text: 'con' }, 'clarify'],
    ['nor one where a name is said', guess, { text: 'con', named: [candidate(marriage)] }, 'clarify'],
  ])('%s', (_what, intent, found, expected) => expect(kept(intent, found)).toBe(expected));

  it('goes over to the twin that is for what the last clause tells', () => {
    const twin = { ...candidate(marriage), actions: { matched: 1, missing: 0, extra: 0, negated: 0 } };
    const knowledge = knowing({ nameTerms, finder: { findSiblings: () => [twin] } });
    expect(kept(own, { text: 'khai sinh con, sinh con', knowledge })).toBe(`${marriage.id} overview`);
  });

  it.each<[string, Found, string]>([
    ['is told of what is in hand', { text: 'con không có giấy khai sinh' }, `${birth.id} overview aside`],
    ['is not, where much else is said', { text: 'quán bún không có giấy phép' }, `${business.id} place`],
  ])('a paper that lacks %s', (_what, found, expected) => {
    const names = knowing({
      nameTerms: {
        ...nameTerms,
        numberOf: (term: string) => ['khai', 'sinh', 'con', 'khong', 'co', 'giay'].indexOf(term),
      } as unknown as NameTerms,
      family: () => ({ ...birth, everyday: ['không có giấy khai sinh con'] }),
    });
    expect(
      kept(other, { confidence: 0.95, candidates: [candidate(business)], knowledge: names, ...found }),
    ).toBe(expected);
  });

  it('"còn … thì có phải … không" goes on to what is called so', () => {
    const asks = { text: 'khai sinh có phải xin không', confidence: 0.7, candidates: [candidate(marriage)] };
    expect(kept(other, { ...asks, continues: true })).toBe(`${business.id} place`);
    expect(kept(other, asks)).toBe(`${birth.id} conditions`);
  });

  const may = { text: 'khai sinh được không', confidence: 0.95, candidates: [candidate(business)] };
  it('"… được không" asks whether that will do', () => {
    expect(kept(other, may)).toBe(`${birth.id} conditions`);
    expect(kept(other, { ...may, traits: 1 })).toBe(`${business.id} place`);
    expect(kept(other, { ...may, continues: true })).toBe(`${business.id} place`);
    expect(kept(other, { ...may, subject: 4 })).toBe(`${business.id} place`);
  });

  it.each<[string, Found, string]>([
    ['is meant where it is far before all others', {}, `${business.id} place`],
    ['is not where another is near', { candidates: beside(4.9) }, `${birth.id} conditions`],
    ['is not where it is not sure', { confidence: 0.49 }, `${birth.id} conditions`],
    [
      'is not where the one in hand speaks of it',
      { text: 'khai sinh, khai sinh được không' },
      `${birth.id} conditions`,
    ],
    ['is not where few come for it', { candidates: [candidate(business)] }, `${birth.id} conditions`],
  ])('"… được không" of what most people come for %s', (_what, found, expected) =>
    expect(
      kept(other, { ...may, text: 'rút một lần luôn được không', candidates: beside(5), ...found }),
    ).toBe(expected),
  );

  const offered: Intent = { kind: 'clarify', families: [business], facets: [], confidence: 0.7 };
  const said = 'khai sinh có phải không hả';
  const speaking = knowing({
    nameTerms: {
      ...nameTerms,
      numberOf: (term: string) => ['khai', 'sinh', 'co', 'phai', 'khong', 'ha'].indexOf(term),
    } as unknown as NameTerms,
    family: () => ({ ...birth, everyday: [said] }),
  });
  it.each<[string, Found, string]>([
    ['is asked of what is in hand, which has its words', {}, `${birth.id} conditions`],
    ['so is one that wants to be sure', { text: 'khai sinh hả' }, `${birth.id} conditions`],
    ['stays open where an act is named', { traits: 1 }, 'clarify'],
    ['stays open where what is in hand has not its words', { text: 'quán bún có phải không' }, 'clarify'],
    ['stays open where nothing is asked', { text: 'khai sinh' }, 'clarify'],
  ])('a yes or no beside what is offered %s', (_what, found, expected) =>
    expect(
      kept(offered, {
        text: 'khai sinh có phải không',
        confidence: 0.7,
        candidates: [candidate(business, { phrase: 0.5 })],
        knowledge: speaking,
        ...found,
      }),
    ).toBe(expected),
  );

  const needed = { text: 'có cần khám không', confidence: 0.7, candidates: [candidate(business)] };
  it.each<[string, Found, string]>([
    ['asks whether it needs that', needed, `${birth.id} conditions`],
    ['in other words', { ...needed, text: 'phải khám không' }, `${birth.id} conditions`],
    ['stands where it is certain', { ...needed, confidence: 0.9 }, `${business.id} place`],
    [
      'stands where most people come for it',
      { ...needed, candidates: [candidate(business, { common: true })] },
      `${business.id} place`,
    ],
    ['stands where nothing is needed', { ...needed, text: 'quán bún nào' }, `${business.id} place`],
  ])('"Có cần … không" near a rare procedure %s', (_what, found, expected) =>
    expect(kept(other, found)).toBe(expected),
  );

  const rare = { text: 'khai sinh', confidence: 0.7, candidates: [candidate(business, { phrase: 0.9 })] };
  it.each<[string, Found, string]>([
    ['gives way where the one in hand speaks of all that is said', rare, `${birth.id} overview aside`],
    ['stands where it is certain', { ...rare, confidence: 0.9 }, `${business.id} place`],
    [
      'stands where most people come for it',
      { ...rare, candidates: [candidate(business, { common: true })] },
      `${business.id} place`,
    ],
    [
      'stands where what people call it is said',
      { ...rare, candidates: [candidate(business)] },
      `${business.id} place`,
    ],
    ['stands where it is named', { ...rare, named: [candidate(business)] }, `${business.id} place`],
    ['stands where an act is named', { ...rare, traits: 1 }, `${business.id} place`],
    [
      'stands where the one in hand does not speak of it',
      { ...rare, text: 'quán bún' },
      `${business.id} place`,
    ],
  ])('a rare procedure %s', (_what, found, expected) => expect(kept(other, found)).toBe(expected));
});

describe('With a matter in hand that is known by name only', () => {
  const known = { id: 'dien', name: 'Mua bán điện' };
  const knowledge = knowing({ knownNames: { byId: () => known } });
  const memory = { beside: { kind: 'notheld' as const, id: known.id } };
  const meant = (intent: Intent, found: Found) =>
    keptInHand(analysis({ memory, knowledge, ...found }), intent);

  it.each<[string, Intent, Found]>([
    ['a part', own, { text: 'ai cấp phép', facets: ['place'] }],
    ['yes or no', own, { text: 'miễn được không' }],
    ['how', guess, { text: 'gia hạn làm sao' }],
  ])('%s is asked of it', (_what, intent, found) =>
    expect(meant(intent, found)).toMatchObject({ kind: 'notheld', known, facets: found.facets ?? [] }),
  );

  it('nothing is where nothing is asked, or something else is found', () => {
    expect(meant(own, { text: 'dạ em hiểu' })).toBe(own);
    expect(meant(other, { facets: ['place'] })).toBe(other);
    expect(meant(own, { facets: ['place'], memory: { beside: { kind: 'law' } } })).toBe(own);
  });
});
