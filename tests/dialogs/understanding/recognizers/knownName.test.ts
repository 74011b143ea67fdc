import {
  anotherKnownName,
  knownName,
  namesUnheld,
  WHOLLY_NAMED,
} from '../../../../dialogs/understanding/recognizers/knownName';
import type { Turn } from '../../../../dialogs/understanding/turn';
import type { Word } from '../../../../language/words';
import { ANSWER_FROM, birth, candidate, family, knowing, turn } from '../turns';

/** How much of a known name the best that is held leaves unsaid. */
let uncovered = 0;
/** The same of its pairs of words. */
let uncoveredPairs = 0;
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({ uncovered: () => ({ words: uncovered, pairs: uncoveredPairs }) }),
}));

/** Whatever is asked asks for the fee of a name. */
jest.mock('../../../../dialogs/understanding/turnAnalysis', () => ({
  ...jest.requireActual<object>('../../../../dialogs/understanding/turnAnalysis'),
  facetsOnName: () => ['fee'],
}));

interface Case {
  fit: number;
  heldFit?: number;
  /** How much of the question the best held procedure says. */
  coverage?: number;
  /** How sure the search is of it. */
  confidence?: number;
  levels?: string[];
}

/** The catalogue finds a work permit, fitting so well, whatever is asked. */
function asked(
  text: string,
  { fit, heldFit = 0, coverage = 0.5, confidence = 0.5, levels = ['province'] }: Case,
  seen: string[][] = [],
) {
  const find = (said: readonly Word[]) => {
    seen.push(said.map(({ text: typed }) => typed));
    return { known: { id: 'giay-phep-lao-dong', levels }, fit, heldFit: () => heldFit };
  };
  return turn({
    text,
    confidence,
    candidates: [candidate(birth, { queryCoverage: coverage })],
    knowledge: knowing({ knownNames: { find, said: () => null, tells: () => false } }),
  });
}

afterEach(() => (uncoveredPairs = 0));

describe('A procedure that is known by name alone', () => {
  it.each<[number, Case, boolean]>([
    // What is held leaves pairs of words unsaid: the name may fit a little less well, the more so the more is unsaid.
    [0.3, { fit: 0.5, heldFit: 0.52, confidence: ANSWER_FROM }, true],
    [0.3, { fit: 0.5, heldFit: 0.53, confidence: ANSWER_FROM }, false],
    [0.29, { fit: 0.5, heldFit: 0.52, confidence: ANSWER_FROM }, false],
    [0.4, { fit: 0.5, heldFit: 0.61, confidence: ANSWER_FROM }, true],
    [0.4, { fit: 0.5, heldFit: 0.63, confidence: ANSWER_FROM }, false],
    [0.9, { fit: 0.44, heldFit: 0.4, confidence: ANSWER_FROM }, false],
    [0.9, { fit: 0.5, heldFit: 0.5, confidence: 0.9 }, false],
    // What would only be offered stays offered.
    [0.9, { fit: 0.5, heldFit: 0.5, confidence: ANSWER_FROM - 0.01 }, false],
  ])('of the pairs %s are unsaid, %j: %s', (unsaid, found, isMeant) => {
    uncoveredPairs = unsaid;
    const { intent } = knownName.recognize(asked('mở tài khoản ngoại tệ ở nước ngoài', found)) ?? {};
    expect(intent?.kind).toBe(isMeant ? 'notheld' : undefined);
  });

  it.each<[string, Case, boolean]>([
    ['giấy phép lao động cho kỹ sư', { fit: 0.66 }, true],
    ['giấy phép lao động cho kỹ sư', { fit: 0.65, heldFit: 0.5 }, false],
    // In a long question it may say less, if it is far before every name that is held.
    ['hồ sơ giấy phép lao động của kỹ sư', { fit: 0.45, heldFit: 0.29 }, true],
    ['hồ sơ giấy phép lao động của kỹ sư', { fit: 0.45, heldFit: 0.3 }, false],
    ['hồ sơ giấy phép lao động của kỹ sư', { fit: 0.44 }, false],
    ['giấy phép kỹ', { fit: 0.65 }, false],
    // The search is sure of what is held.
    ['hồ sơ giấy phép lao động của kỹ sư', { fit: 0.65, confidence: 0.9 }, false],
    // It must fit better than every name that is held.
    ['giấy phép lao động cho kỹ sư', { fit: 0.8, heldFit: 0.75 }, true],
    ['giấy phép lao động cho kỹ sư', { fit: 0.8, heldFit: 0.77 }, false],
    // Few words, all of which a held procedure has, speak of a whole field; only the very name is meant then.
    ['giấy phép lao động', { fit: 0.9, coverage: 1 }, false],
    ['giấy phép lao động', { fit: 0.97, coverage: 1 }, true],
    ['giấy phép lao động', { fit: 0.9, coverage: 0.9 }, true],
    ['giấy phép lao động cho kỹ sư', { fit: 0.9, coverage: 1 }, true],
    // The city has a twin of the same name; the ministry's is meant where its level is named.
    ['thăm dò khoáng sản cấp bộ', { fit: 0.9, heldFit: 0.9, levels: ['ministry'] }, true],
    ['thăm dò khoáng sản', { fit: 0.9, heldFit: 0.9, levels: ['ministry'] }, false],
    ['thăm dò khoáng sản cấp bộ', { fit: 0.9, heldFit: 0.9, levels: ['province'] }, false],
    ['thăm dò khoáng sản cấp bộ', { fit: 0.9, heldFit: 0.95, levels: ['ministry'] }, false],
    // One word alone may be anything.
    ['lao', { fit: 1 }, false],
  ])('"%s" with %j is meant: %s', (text, beside, isMeant) =>
    expect(knownName.recognize(asked(text, beside))?.intent?.kind).toBe(isMeant ? 'notheld' : undefined),
  );

  describe('stands in the message word for word', () => {
    /** A story in which it is a share of what is said; the held procedure leaves some of its words unsaid. */
    const story = (
      share: number,
      { confidence = 0.5, unsaid = 0.5, named = false, isTold = false, common = true } = {},
    ) => {
      uncovered = unsaid;
      const first = candidate(birth, { common });
      return turn({
        text: 'ba tôi mất năm ngoái, gia đình xin giấy phép lao động',
        confidence,
        candidates: [first],
        named: named ? [first] : [],
        knowledge: knowing({
          finder: { analyzer: { analyze: () => ({ terms: [] }) } },
          knownNames: {
            find: () => null,
            said: () => ({
              known: { id: 'giay-phep-lao-dong' },
              text: 'giấy phép lao động',
              share,
              ...(isTold ? { isTold } : {}),
            }),
            tells: () => isTold,
          },
        }),
      });
    };

    it.each<[number, Parameters<typeof story>[1], number | undefined]>([
      [0.3, {}, 0.8],
      [0.5, {}, 0.9],
      // The held procedure speaks of it: it is a paper, or said by the way.
      [0.5, { unsaid: 0 }, undefined],
      [0.5, { confidence: 0.9 }, undefined],
      [0.5, { named: true }, undefined],
      // Told by its signs it is meant, unless what seems sure and is held speaks of all of them.
      [1, { isTold: true, unsaid: 0 }, 0.9],
      [1, { isTold: true, confidence: 0.95 }, 0.9],
      [1, { isTold: true, named: true }, 0.9],
      [1, { isTold: true, confidence: 0.95, unsaid: 0 }, undefined],
      // What few come for shares words with it.
      [1, { isTold: true, confidence: 0.95, unsaid: 0, common: false }, 0.9],
    ])('%d of what is said, beside %j: %s', (share, beside, probability) =>
      expect(knownName.recognize(story(share, beside))?.probability).toBe(probability),
    );
  });

  it.each([
    ['Năm nay bà 66. Tôi muốn xin giấy phép lao động cho con bà, hồ sơ cần những gì?', 'notheld'],
    ['Tôi có giấy phép lao động. Cháu bà mồ côi, ai cũng hỏi người giám hộ, phải làm giấy gì?', undefined],
  ])('of a story is meant only where something is asked or wanted: "%s"', (end, kind) => {
    const story = `${'Tôi viết giúp bà hàng xóm, nhà bà neo người, bữa nào bà cũng gánh xôi ra chợ. '.repeat(2)}${end}`;
    const saysIt = (said: readonly { text: string }[]) =>
      said
        .map(({ text }) => text)
        .join(' ')
        .includes('giấy phép lao động');
    uncovered = 0.5;
    const found = turn({
      text: story,
      confidence: 0.5,
      candidates: [candidate(birth)],
      knowledge: knowing({
        finder: { analyzer: { analyze: () => ({ terms: [] }) } },
        knownNames: {
          find: () => null,
          said: (said: readonly { text: string }[]) =>
            saysIt(said) ? { known: { id: 'lao-dong' }, text: 'giấy phép lao động', share: 0.3 } : null,
        },
      }),
    });
    const ofStory = { ...found, aboutProcedures: { ...found.aboutProcedures, story } } as typeof found;
    expect(knownName.recognize(ofStory)?.intent?.kind).toBe(kind);
    uncovered = 0;
  });

  it.each([
    ['khiếu nại quyết định của quân đoàn', false],
    ['khiếu nại quyết định của phường', true],
    ['trợ cấp bệnh binh cho bộ đội', true],
  ])('beside what is held of complaints to the army, "%s": %s', (text, isMeant) => {
    const complaint = family('9.000009', 'Giải quyết khiếu nại cấp Quân đoàn', 'Khiếu nại');
    const known = { id: 'khieu-nai', levels: ['commune'] };
    const found = turn({
      text,
      candidates: [candidate(complaint, { queryCoverage: 0.5 })],
      knowledge: knowing({
        knownNames: {
          find: () => ({ known, fit: 0.9, heldFit: () => 0 }),
          said: () => null,
          tells: () => false,
        },
      }),
    });
    expect(knownName.recognize(found)?.intent?.kind).toBe(isMeant ? 'notheld' : undefined);
  });

  it.each([
    ['Chính sách', 0.4, true],
    ['Chính sách', 0.42, false],
    ['Người có công', 0.4, false],
  ])(
    'need not be far before what is held for the forces alone: field "%s", fit %d: %s',
    (field, heldFit, isMeant) => {
      const held = family('9.000008', 'Xét trợ cấp người bị nhiễm chất độc tại Công an cấp tỉnh', field);
      const known = { id: 'chat-doc', levels: ['commune'] };
      const found = turn({
        text: 'ba tôi nhiễm chất độc hồi kháng chiến',
        confidence: 0.89,
        candidates: [candidate(held, { queryCoverage: 0.5 })],
        knowledge: knowing({
          knownNames: {
            find: () => ({ known, fit: 0.45, heldFit: () => heldFit }),
            said: () => null,
            tells: () => false,
          },
        }),
      });
      expect(knownName.recognize(found)?.intent?.kind).toBe(isMeant ? 'notheld' : undefined);
    },
  );

  it('is looked for in the words as typed too', () => {
    const seen: string[][] = [];
    knownName.recognize(asked('tuyên bố chồng tôi đã chết', { fit: 0.9 }, seen));
    expect(seen).toContainEqual(['tuyên', 'bố', 'chồng', 'tôi', 'đã', 'chết']);
  });

  it.each<[string, Case, object | null]>([
    // Outvoted, but told of: how near it came goes along with the answer.
    ['a held name fits as well', { fit: 0.8, heldFit: 0.77 }, { probability: 0.8 }],
    ['exactly so much better is enough', { fit: 1, heldFit: 0.96 }, { intent: {}, probability: 1 }],
    ['it fits badly', { fit: 0.2 }, null],
    ['it fits better than wholly', { fit: 1.2 }, { intent: { confidence: 1 }, probability: 1.2 }],
  ])('%s', (_, beside, expected) => {
    const found = knownName.recognize(asked('giấy phép lao động cho kỹ sư', beside));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('few words that a held procedure has all of are outvoted', () => {
    const found = knownName.recognize(asked('giấy phép lao động', { fit: 0.9, coverage: 0.98 }));
    expect(found).toEqual({ probability: 0.9 });
    expect(knownName.recognize(asked('giấy phép', { fit: 0.97, coverage: 0 }))?.intent).toBeDefined();
  });

  it('is meant where nothing that is held has a word of it', () => {
    const found = asked('giấy phép lao động', { fit: 0.9 });
    const none = { ...found.aboutProcedures, search: { ...found.aboutProcedures.search, candidates: [] } };
    expect(knownName.recognize({ ...found, aboutProcedures: none } as unknown as Turn)?.intent).toBeDefined();
  });

  it('is looked for without what is only said by the way, and as typed: the better of both is meant', () => {
    const text = 'dạ giấy phép lao động';
    const seen: [string, number][] = [];
    const fits: Record<string, number> = { 'giấy phép lao động': 0.95, [text]: 0.7 };
    const find = (said: readonly Word[], least: number) => {
      const name = said.map(({ text: typed }) => typed).join(' ');
      seen.push([name, least]);
      return { known: { id: name, levels: ['province'] }, fit: fits[name] ?? 0, heldFit: () => 0 };
    };
    const read = (light: number) => {
      const found = turn({
        text,
        candidates: [],
        knowledge: knowing({ knownNames: { find, said: () => null, tells: () => false } }),
      });
      const { search } = found.aboutProcedures;
      const terms = search.question.terms.map((term, i) => (i === light ? { ...term, weight: 0 } : term));
      const aboutProcedures = {
        ...found.aboutProcedures,
        search: { ...search, question: { ...search.question, terms } },
      };
      return knownName.recognize({ ...found, aboutProcedures } as unknown as Turn);
    };
    expect(read(0)?.intent).toMatchObject({ known: { id: 'giấy phép lao động' } });
    expect(seen.map(([name]) => name)).toEqual(['giấy phép lao động', text]);
    fits[text] = 0.99;
    expect(read(0)?.intent).toMatchObject({ known: { id: text } });
    seen.length = 0;
    read(-1);
    // Read as typed, it is looked for once.
    expect(seen).toHaveLength(1);
  });

  it('goes along with the parts that are asked of it', () =>
    expect(
      knownName.recognize(asked('giấy phép lao động bao nhiêu tiền', { fit: 0.8 }))?.intent,
    ).toMatchObject({
      facets: ['fee'],
    }));

  it('is nothing where the catalogue knows nothing', () =>
    expect(knownName.recognize(turn({ text: 'giấy phép lao động' }))).toBeNull());

  it.each<[Case, boolean]>([
    [{ fit: 0.8 }, true],
    [{ fit: 0.79 }, false],
    [{ fit: 0.9, heldFit: 0.9 }, false],
  ])('with %j is plainly named: %s', (beside, isNamed) =>
    expect(namesUnheld(asked('giấy phép lao động cho kỹ sư', beside))).toBe(isNamed),
  );

  it.each([
    [0.9, true],
    [0.89, false],
  ])('that fits by %d is wholly named: %s', (fit, isNamed) =>
    expect(namesUnheld(asked('giấy phép lao động cho kỹ sư', { fit }), WHOLLY_NAMED)).toBe(isNamed),
  );
});

describe('A name that is known only, with a procedure in hand', () => {
  const beside = (memory: object, fit: number) => {
    const found = asked('giấy phép lao động cho kỹ sư', { fit });
    return anotherKnownName.recognize({
      ...found,
      memory: { ...found.memory, ...memory },
    } as unknown as Turn);
  };
  it.each<[string, object, number, string | undefined]>([
    ['is meant where it is said wholly', { current: birth.id }, 0.9, 'notheld'],
    ['gives way to what is in hand where it is not', { current: birth.id }, 0.89, undefined],
    ['is left to its own place where nothing is in hand', {}, 0.9, undefined],
  ])('%s', (_what, memory, fit, kind) => expect(beside(memory, fit)?.intent?.kind).toBe(kind));
});

describe('What is in hand, or most people come for', () => {
  const name = 'giấy phép lao động cho kỹ sư';
  afterEach(() => (uncovered = 0));

  it.each<[string, string, number, boolean]>([
    ['is asked whether its own paper will do', `${name} có được không`, 0.3, false],
    ['is not asked where it speaks of less', `${name} có được không`, 0.31, true],
    ['is not asked where nothing is', name, 0, true],
  ])('%s', (_what, text, left, isMeant) => {
    uncovered = left;
    const { memory, ...found } = asked(text, { fit: 0.9 });
    const heard = { ...found, memory: { ...memory, current: birth.id } } as unknown as Turn;
    Object.assign(heard.aboutProcedures, { activeProcedure: birth });
    expect(knownName.recognize(heard)?.intent?.kind).toBe(isMeant ? 'notheld' : undefined);
  });

  it.each<[string, object, boolean]>([
    ['is called by its whole name', {}, false],
    ['is not called so', { phrase: 0.9 }, true],
    ['is what few come for', { common: false }, true],
  ])('is meant where it %s', (_what, parts, isMeant) => {
    const heard = asked(name, { fit: 0.9, confidence: ANSWER_FROM });
    const held = candidate(birth, { queryCoverage: 0.5, common: true, phrase: 1, ...parts });
    heard.aboutProcedures.search.candidates = [held];
    Object.assign(heard.aboutProcedures.estimate, { inScope: 1 });
    expect(knownName.recognize(heard)?.intent?.kind).toBe(isMeant ? 'notheld' : undefined);
  });
});
