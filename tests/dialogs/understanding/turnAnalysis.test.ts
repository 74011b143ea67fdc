import { freshMemory, type Memory } from '../../../dialogs/memory';
import {
  analyseTurn,
  answerOnActive,
  answerOnCandidate,
  facetsOn,
  offeredFamilies,
  procedureTarget,
} from '../../../dialogs/understanding/turnAnalysis';
import { TurnSearch } from '../../../dialogs/understanding/turnSearch';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { SearchResult } from '../../../knowledge/search/finder';
import { words } from '../../../language/words';
import {
  analysis,
  ANSWER_FROM,
  birth,
  candidate,
  death,
  type Found,
  marriage,
  OFFER_FROM,
  noFacets,
  noWeights,
} from './turns';

/** Sure of nothing, one way or the other. */
const confidence = {
  answer: ANSWER_FROM,
  offer: OFFER_FROM,
  right: { bias: 0, trees: [] },
  inScope: { bias: 0, trees: [] },
  words: { scope: { bias: 0, weights: noWeights }, broad: { bias: 0, weights: noWeights } },
};

/** The analysis of a text of which the search finds this. */
function analyse(text: string, { memory, standalone = [], ...found }: Found & { standalone?: Facet[] } = {}) {
  const given = analysis({ text, ...found });
  const question = { ...given.search.question, standaloneFacets: standalone };
  const searched: string[] = [];
  const finder = {
    find: (said: string): SearchResult => {
      searched.push(said);
      return { ...given.search, question };
    },
    findSiblings: (said: string) => {
      searched.push(`beside: ${said}`);
      return [candidate(death)];
    },
    analyzer: { analyze: (said: string) => ({ ...question, words: words(said), facets: [] }) },
  };
  const knowledge = {
    ...given.knowledge,
    finder,
    models: { facets: noFacets, confidence },
  } as unknown as Knowledge;
  const own: Memory = { ...freshMemory(), ...memory };
  const turn = analyseTurn(text, {
    memory: own,
    knowledge,
    thresholds: confidence,
    searches: new TurnSearch(knowledge.finder),
  });
  return { turn, searched };
}

describe('what a text is understood by', () => {
  it('is searched once; of what is found no more than twelve are looked at', () => {
    const candidates = Array.from({ length: 20 }, () => candidate(birth));
    const { turn, searched } = analyse('khai sinh', { candidates });
    expect(turn.search.candidates).toHaveLength(12);
    expect(turn.estimate).toMatchObject({ confidence: 0.5, inScope: 0.5 });
    expect(turn.estimate.clarificationCandidates.length).toBeGreaterThan(0);
    expect(searched).toEqual(['khai sinh']);
  });

  it('the facets are those that its words ask for', () => {
    expect(analyse('khai sinh', { facets: ['fee'], standalone: ['time'] }).turn.facets).toEqual(['fee']);
  });

  it.each<[string, string, Facet[], Facet[], number]>([
    ['a single word asks where nothing else is said', 'à', ['time', 'time'], ['time'], 0],
    ['beside a subject it does not', 'khai sinh', ['time'], [], 2],
    ['single letters are no subject', 'x y', ['time'], ['time'], 0],
    ['nothing said asks nothing', '', [], [], 0],
  ])('%s: %j', (_, text, standalone, facets, count) => {
    const { turn } = analyse(text, { standalone });
    expect(turn.facets).toEqual(facets);
    expect(turn.subjectTermCount).toBe(count);
  });

  it('in a list of nothing but parts each is asked', () => {
    const list = (text: string) =>
      analyse(text, { facets: ['fee'], standalone: ['time', 'fee'] }).turn.facets;
    expect(list('x, y')).toEqual(['fee', 'time']);
    expect(list('x y')).toEqual(['fee']);
  });

  it('of a story what asks is read for the facets', () => {
    const told = 'Vợ chồng em cưới nhau ở quê, sau đó dọn ra Đà Nẵng làm thuê và ở trọ được gần ba năm rồi. ';
    const { turn } = analyse(`${told.repeat(2)}Có được làm ở đây không?`, { facets: ['fee'] });
    expect(turn.facetQuestion.words.map(({ text }) => text).join(' ')).toBe('có được làm ở đây không');
    expect(turn.facets).toEqual([]);
  });

  it('the procedure in hand is that of the memory; its siblings are searched when somebody asks, once', () => {
    const { turn, searched } = analyse('cấp lại', { memory: { current: birth.id } });
    expect(turn.activeProcedure).toBe(birth);
    expect(searched).toEqual(['cấp lại']);
    expect(turn.siblings().map(({ family }) => family)).toEqual([death]);
    expect(turn.siblings()).toBe(turn.siblings());
    expect(searched).toEqual(['cấp lại', 'beside: cấp lại']);
  });

  it.each([{}, { current: '9.999999' }])(
    'with %j in the memory there is none, and it has no siblings',
    (memory) => {
      const { turn, searched } = analyse('cấp lại', { memory });
      expect(turn.activeProcedure).toBeUndefined();
      expect(turn.siblings()).toEqual([]);
      expect(searched).toEqual(['cấp lại']);
    },
  );
});

test.each<[string[] | undefined, string[]]>([
  [undefined, []],
  [
    [death.id, birth.id],
    [death.id, birth.id],
  ],
  // A release since then may have taken one away.
  [['9.999999', birth.id], [birth.id]],
])('offered %j: %j', (choices, families) => {
  expect(offeredFamilies(analysis({ memory: { choices } })).map(({ id }) => id)).toEqual(families);
});

describe('an answer on the procedure in hand', () => {
  it.each<[Partial<Memory>, Facet[], string, Facet[]]>([
    [{ current: '1.000001' }, ['fee'], '1.000001', ['fee']],
    [{ current: '1.000099' }, [], '1.000099', ['overview']],
    [{}, ['fee', 'time'], birth.id, ['fee', 'time']],
  ])('%j, asked %j', (memory, facets, code, told) => {
    expect(answerOnActive(analysis({ memory, facets }), birth, 0.7)).toEqual({
      kind: 'answer',
      targets: [{ family: birth, code, facets: told, page: 1, confidence: 0.7, alternatives: [] }],
    });
  });
});

describe('an answer on what was found', () => {
  const memory: Partial<Memory> = { facets: ['time'], pendingFacets: ['place'] };
  it.each<[string, Found, Facet[]]>([
    ['the facets that are asked for', { memory, facets: ['fee'] }, ['fee']],
    ['the same as before ("thế còn …")', { memory, asksTheSame: true }, ['time']],
    ['what was asked before it was known of what', { memory }, ['place']],
    ['an overview where nothing was asked', {}, ['overview']],
  ])('tells %s', (_, found, facets) => {
    const intent = answerOnCandidate(analysis(found), candidate(marriage), 0.6, [birth]);
    expect(intent).toEqual({
      kind: 'answer',
      targets: [
        { family: marriage, code: marriage.id, facets, page: 1, confidence: 0.6, alternatives: [birth] },
      ],
    });
  });

  it('words of its own name ask for nothing', () => {
    const own = analysis({ text: 'đăng ký kết hôn' });
    const facetQuestion = {
      ...own.facetQuestion,
      facets: [{ facet: 'results' as Facet, from: 1, to: 3, asks: false }],
    };
    expect(facetsOn({ ...own, facetQuestion }, candidate(marriage))).toEqual([]);
    expect(facetsOn({ ...own, facetQuestion }, candidate(death))).toEqual(['results']);
  });
});

test('a target copies its facets: who changes the memory changes no answer', () => {
  const facets: Facet[] = ['fee'];
  const target = procedureTarget(birth, birth.id, facets, 0.5);
  expect(target.facets).not.toBe(facets);
  expect(target).toMatchObject({ facets: ['fee'], page: 1, alternatives: [] });
});
