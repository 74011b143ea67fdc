import type { OfficeIntent } from '../../../dialogs/understanding/intents/office';
import { freshMemory, type Memory } from '../../../dialogs/memory';
import { Turn } from '../../../dialogs/understanding/turn';
import { allToldIn, type TurnAnalysis } from '../../../dialogs/understanding/turnAnalysis';
import type { Knowledge } from '../../../knowledge/knowledge';
import { words } from '../../../language/words';
import type { Family } from '../../../knowledge/families';
import type { Facet } from '../../../knowledge/schema/procedure';
import { analysis, ANSWER_FROM, birth, candidate, death, type Found, marriage, OFFER_FROM } from './turns';

/** What was looked at, in order; what each look finds. */
const looked: [string, string][] = [];
const prepared = new Map<string, Found>();
let office: Partial<OfficeIntent> | null = null;
jest.mock('../../../dialogs/understanding/turnAnalysis', () => ({
  ...jest.requireActual<object>('../../../dialogs/understanding/turnAnalysis'),
  analyseTurn: (text: string): TurnAnalysis => {
    looked.push(['search', text]);
    return analysis({ text, ...prepared.get(text) });
  },
}));
jest.mock('../../../dialogs/understanding/intents/office', () => ({
  understandOffice: (text: string, _: unknown, { awaiting }: { awaiting: boolean }) => {
    looked.push([awaiting ? 'office that was asked for' : 'office', text]);
    return office;
  },
}));
jest.mock('../../../dialogs/understanding/intents/service', () => ({
  understandService: (text: string) => {
    looked.push(['service', text]);
    return { text };
  },
}));
jest.mock('../../../dialogs/understanding/entities/sameMatter', () => ({
  // "Marriage" and "death" stand for two that do something to one thing.
  haveSameMatter: (one: Family, other: Family) =>
    [one, other].every(({ id }) => id === marriage.id || id === death.id),
}));
beforeEach(() => {
  looked.length = 0;
  prepared.clear();
  office = null;
});

const finder = {
  analyzer: { words },
  namesAct: (clause: string) => clause.includes('làm'),
};
const diacritics = { restore: (text: string) => text.replace('ket hon', 'kết hôn') };
const knowledge = { finder, offices: {}, models: { diacritics } } as unknown as Knowledge;
const turnOf = (said: string, awaitingWard = false, memory: Partial<Memory> = {}): Turn =>
  new Turn(said, { ...freshMemory(), awaitingWard, ...memory }, knowledge, new Date(0), {
    answer: ANSWER_FROM,
    offer: OFFER_FROM,
  });

describe('a turn', () => {
  it('looks at nothing that nobody asks for, and at each thing once', () => {
    const turn = turnOf('khai sinh');
    expect(looked).toEqual([]);
    for (let i = 0; i < 2; i++) {
      expect(turn.words.map(({ text }) => text)).toEqual(['khai', 'sinh']);
      expect(turn.whole.text).toBe('khai sinh');
      expect(turn.office).toBeNull();
      expect(turn.service).toEqual({ text: 'khai sinh' });
    }
    expect(turn.words).toBe(turn.words);
    expect(looked).toEqual([
      ['search', 'khai sinh'],
      ['office', 'khai sinh'],
      ['service', 'khai sinh'],
    ]);
  });

  it('looks for procedures and services in what a message without marks means, for offices in what was typed', () => {
    const turn = turnOf('ket hon');
    expect(turn.whole.text).toBe('kết hôn');
    expect(turn.service).toEqual({ text: 'kết hôn' });
    expect(turn.office).toBeNull();
    expect(looked).toEqual([
      ['search', 'kết hôn'],
      ['service', 'kết hôn'],
      ['office', 'ket hon'],
    ]);
    expect(turn.text).toBe('ket hon');
  });

  it('tells whether the ward was asked for', () => {
    expect(turnOf('Hải Châu', true).office).toBeNull();
    expect(looked).toEqual([['office that was asked for', 'Hải Châu']]);
  });

  it('keeps the whole of what was said, is understood by its beginning, and searches less of it', () => {
    const said = 'a'.repeat(2_000);
    const turn = turnOf(said);
    expect([turn.said.length, turn.text.length]).toEqual([2_000, 1_500]);
    expect(turn.whole.text).toHaveLength(600);
  });
});

describe('the place that is named by the way', () => {
  it('goes along, and is taken out of what is searched', () => {
    office = { role: 'hint', said: 'Hải Châu' };
    const turn = turnOf('khai sinh ở Hải Châu');
    expect(turn.officeHint).toBe(office);
    expect(turn.aboutProcedures.text).toBe('khai sinh ở');
    expect(turn.aboutProcedures).toBe(turn.aboutProcedures);
    expect(turn.whole.text).toBe('khai sinh ở Hải Châu');
  });

  it.each<[string, Partial<OfficeIntent> | null]>([
    ['none is named', null],
    ['it is what is asked for', { role: 'request' as OfficeIntent['role'], said: 'Hải Châu' }],
  ])('is none where %s', (_, found) => {
    office = found;
    const turn = turnOf('khai sinh ở Hải Châu');
    expect(turn.officeHint).toBeUndefined();
    expect(turn.aboutProcedures).toBe(turn.whole);
  });
});

describe('a story', () => {
  const told = `${'Vợ chồng em cưới nhau ở quê, sau đó dọn ra Đà Nẵng thuê nhà và ở trọ được gần ba năm rồi. '.repeat(2)}`;
  const asked = ' Làm khai sinh cho con mất bao nhiêu tiền?';
  const story = told.trim() + asked;

  it.each([
    [0.9, 0.4, 'what asks'],
    [0.4, 0.9, 'the whole'],
    [0.5, 0.5, 'the whole'],
  ])('what asks is %d sure, the whole %d: %s counts', (ofAsked, ofWhole, winner) => {
    prepared.set(asked, { confidence: ofAsked, facets: ['fee'] });
    prepared.set(story, { confidence: ofWhole, facets: ['steps'] });
    const { text, estimate, facets, facetQuestion } = turnOf(story).whole;
    expect(text).toBe(winner === 'what asks' ? asked : story);
    expect(estimate.confidence).toBe(Math.max(ofAsked, ofWhole));
    // Which part of it is wanted is told by what asks, whatever counts.
    expect(facets).toEqual(['fee']);
    expect(facetQuestion.facets.map(({ facet }) => facet)).toEqual(['fee']);
  });
});

describe('what is wanted beside what is told', () => {
  const acting = 'giờ làm giấy khai sinh';
  const said = `vợ sinh ở bệnh viện, ${acting}`;
  const amongOthers = (of: Family) => candidate(of, { queryCoverage: 0.5 });

  it.each([
    ['counts where it is surer', birth, marriage, 0.9, 0.8, birth],
    ['counts not where it is less sure', birth, marriage, 0.7, 0.9, marriage],
    ['is the same matter', marriage, marriage, 0.9, 0.8, marriage],
    ['leaves the choice to what is told where both are of one thing', marriage, death, 0.9, 0.8, death],
  ])('%s', (_, wanted, told, ofWanted, ofTold, expected) => {
    prepared.set(acting, { candidates: [candidate(wanted)], confidence: ofWanted });
    prepared.set(said, { candidates: [amongOthers(told)], confidence: ofTold });
    const { search, ...heard } = turnOf(said).whole;
    expect(search.candidates[0]?.family).toBe(expected);
    // Ages and places are told around it.
    expect(allToldIn(heard)).toBe(said);
  });

  it('is called by its name where all but the whole of it is said and the search is sure', () => {
    prepared.set(acting, { candidates: [candidate(birth, { phrase: 0.95 })], confidence: 0.85 });
    prepared.set(said, { candidates: [amongOthers(birth)], confidence: 0.5 });
    expect(turnOf(said).whole).toMatchObject({ text: acting, isCalled: true });
  });

  it.each([
    ['though it is less sure, where all but the whole of a name is said', 0.95, 0.85, birth],
    ['not where the name is not said', 0.45, 0.85, marriage],
    ['not where the search is not sure', 0.95, 0.7, marriage],
  ])('counts %s', (_, phrase, ofWanted, expected) => {
    prepared.set(acting, { candidates: [candidate(birth, { phrase })], confidence: ofWanted });
    prepared.set(said, { candidates: [amongOthers(marriage)], confidence: 0.9 });
    expect(turnOf(said).whole.search.candidates[0]?.family).toBe(expected);
  });

  it.each([
    [2, marriage],
    [3, birth],
  ])('of %d words that no name has', (subject, expected) => {
    prepared.set(acting, { candidates: [candidate(birth, { phrase: 0.4 })], confidence: 0.9, subject });
    prepared.set(said, { candidates: [amongOthers(marriage)], confidence: 0.8 });
    expect(turnOf(said).whole.search.candidates[0]?.family).toBe(expected);
  });

  it('is one question where one name explains nearly all of it', () => {
    prepared.set(acting, { candidates: [candidate(birth)], confidence: 0.9 });
    prepared.set(said, { candidates: [candidate(marriage, { queryCoverage: 0.95 })], confidence: 0.8 });
    expect(turnOf(said).whole.search.candidates[0]?.family).toBe(marriage);
  });

  it.each([
    ['counts where nothing that is told tells twins apart', 0, acting],
    ['is read with what is told where that has an act or a qualifier', 1, said],
  ])('of the same procedure %s', (_, traits, expected) => {
    prepared.set(acting, { candidates: [candidate(birth)], confidence: 0.9 });
    prepared.set(said, { candidates: [amongOthers(birth)], confidence: 0.6, traits });
    expect(turnOf(said).whole.text).toBe(expected);
  });

  it.each<[string, Facet[], Family, Facet[]]>([
    ['in its own clause', ['fee'], marriage, ['fee']],
    ['anywhere, where it asks for none', [], marriage, ['time']],
    ['anywhere, of the same procedure', ['fee'], birth, ['time']],
  ])('has the part that is asked for %s', (_, own, ofTold, expected) => {
    prepared.set(acting, { candidates: [candidate(birth)], confidence: 0.9, facets: own });
    prepared.set(said, { candidates: [amongOthers(ofTold)], confidence: 0.6, facets: ['time'] });
    const { facets, facetQuestion } = turnOf(said).whole;
    expect(facets).toEqual(expected);
    expect(facetQuestion.facets.map(({ facet }) => facet)).toEqual(expected);
  });

  it('is not looked for with a procedure in hand', () => {
    prepared.set(acting, { candidates: [candidate(birth)], confidence: 0.9 });
    prepared.set(said, { candidates: [amongOthers(marriage)], confidence: 0.8 });
    expect(turnOf(said, false, { current: death.main.code }).whole.search.candidates[0]?.family).toBe(
      marriage,
    );
  });
});
