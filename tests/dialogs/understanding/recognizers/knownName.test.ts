import type { RivalName } from '../../../../dialogs/understanding/entities/rivalName';
import {
  anotherKnownName,
  knownName,
  namesUnheld,
  WHOLLY_NAMED,
} from '../../../../dialogs/understanding/recognizers/knownName';
import type { Turn } from '../../../../dialogs/understanding/turn';
import { ANSWER_FROM, birth, candidate, family, type Found, knowing, turn } from '../turns';

/** How much of a known name the best that is held leaves unsaid. */
let uncovered = 0;
/** How many of its pairs stand in no name of what is held. */
let uncalled = 0;
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({ uncovered: () => ({ words: uncovered, pairs: 0 }), pairsUncalled: () => uncalled }),
}));

/** The name that the search likes best, whatever is asked. */
let rival: RivalName | null = null;
jest.mock('../../../../dialogs/understanding/entities/rivalName', () => ({ rivalName: () => rival }));

/** Whatever is asked asks for the fee of a name. */
jest.mock('../../../../dialogs/understanding/turnAnalysis', () => ({
  ...jest.requireActual<object>('../../../../dialogs/understanding/turnAnalysis'),
  facetsOnName: () => ['fee'],
}));

/** A name of which nothing but itself is looked at. */
const permit = { id: 'giay-phep-lao-dong', name: 'Giấy phép lao động', names: [], called: [] };

const NAME = 'giấy phép lao động cho kỹ sư';

/** The search likes a work permit, and so likely it is what is meant, whatever is asked. */
function asked(text: string, probability: number, found: Found = {}) {
  rival = { known: permit as unknown as RivalName['known'], probability };
  return turn({ text, confidence: 0.5, candidates: [candidate(birth, { queryCoverage: 0.5 })], ...found });
}

afterEach(() => {
  uncovered = 0;
  uncalled = 0;
  rival = null;
});

describe('A procedure that is known by name alone', () => {
  it.each([
    [0.6, true],
    [0.59, false],
    [1, true],
  ])('is meant where it is likelier than not: %d, %s', (probability, isMeant) => {
    const found = knownName.recognize(asked(NAME, probability));
    // Outvoted, but told of: how near it came goes along with the answer.
    expect(found?.probability).toBe(probability);
    expect(found?.intent).toEqual(
      isMeant
        ? {
            kind: 'notheld',
            known: permit,
            confidence: probability,
            // Of none of the parts that are asked anything is held.
            facets: ['fee'],
          }
        : undefined,
    );
  });

  it('is nothing where the search likes none', () =>
    expect(knownName.recognize(turn({ text: NAME }))).toBeNull());

  it.each<[string, string[], number, number, boolean]>([
    ['thăm dò khoáng sản cấp bộ', ['ministry'], 0.9, 0.9, true],
    ['thăm dò khoáng sản cấp bộ', ['ministry'], 0.9, 0.92, true],
    ['thăm dò khoáng sản cấp bộ', ['ministry'], 0.9, 0.93, false],
    ['thăm dò khoáng sản', ['ministry'], 0.9, 0.9, false],
    ['thăm dò khoáng sản cấp bộ', ['province'], 0.9, 0.9, false],
    // One word alone may be anything.
    ['mỏ cấp bộ', ['ministry'], 1, 0, false],
  ])(
    'is the ministry’s twin where its level is named: "%s", of %j, fits %d beside %d: %s',
    (text, levels, fit, heldFit, isMeant) => {
      const found = asked(text, 0.1, {
        knowledge: knowing({
          knownNames: {
            all: [],
            find: () => ({ known: { ...permit, levels }, fit, heldFit: () => heldFit }),
            said: () => null,
            tells: () => false,
          },
        }),
      });
      expect(knownName.recognize(found)?.intent?.kind).toBe(isMeant ? 'notheld' : undefined);
    },
  );

  describe('stands in the message word for word', () => {
    /** A story in which it is a share of what is said; the held procedure leaves some of its words unsaid. */
    const story = (
      share: number,
      { confidence = 0.5, unsaid = 0.5, pairs = 0, named = false, isTold = false, common = true } = {},
    ) => {
      uncovered = unsaid;
      uncalled = pairs;
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
              known: permit,
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
      // "Hộ chiếu công vụ": its words are spoken of somewhere, and no name has them side by side.
      [0.5, { unsaid: 0, pairs: 0.5 }, 0.9],
      [0.5, { unsaid: 0, pairs: 0.4 }, undefined],
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
            saysIt(said) ? { known: permit, text: 'giấy phép lao động', share: 0.3 } : null,
          tells: () => false,
        },
      }),
    });
    const ofStory = { ...found, aboutProcedures: { ...found.aboutProcedures, story } } as typeof found;
    expect(knownName.recognize(ofStory)?.intent?.kind).toBe(kind);
  });

  it.each([
    ['khiếu nại quyết định của quân đoàn', false],
    ['khiếu nại quyết định của phường', true],
    ['trợ cấp bệnh binh cho bộ đội', true],
  ])('beside what is held of complaints to the army, "%s": %s', (text, isMeant) => {
    const complaint = family('9.000009', 'Giải quyết khiếu nại cấp Quân đoàn', 'Khiếu nại');
    const found = asked(text, 0.9, { candidates: [candidate(complaint, { queryCoverage: 0.5 })] });
    expect(knownName.recognize(found)?.intent?.kind).toBe(isMeant ? 'notheld' : undefined);
  });

  it.each<[number, number | undefined, boolean]>([
    [0.8, undefined, true],
    [0.79, undefined, false],
    [0.9, WHOLLY_NAMED, true],
    [0.89, WHOLLY_NAMED, false],
    [0.3, 0.2, false],
  ])('of the probability %d is named as surely as %s: %s', (probability, least, isNamed) =>
    expect(namesUnheld(asked(NAME, probability), least)).toBe(isNamed),
  );
});

describe('A name that is known only, with a procedure in hand', () => {
  const beside = (memory: object, probability: number) => {
    const found = asked(NAME, probability);
    return anotherKnownName.recognize({
      ...found,
      memory: { ...found.memory, ...memory },
    } as unknown as Turn);
  };
  it.each<[string, object, number, string | undefined]>([
    ['is meant where it is said wholly', { current: birth.id }, 0.9, 'notheld'],
    ['gives way to what is in hand where it is not', { current: birth.id }, 0.89, undefined],
    ['is left to its own place where nothing is in hand', {}, 0.9, undefined],
  ])('%s', (_what, memory, probability, kind) =>
    expect(beside(memory, probability)?.intent?.kind).toBe(kind),
  );
});

describe('What is in hand, or most people come for', () => {
  it.each<[string, string, number, boolean]>([
    ['is asked whether its own paper will do', `${NAME} có được không`, 0.3, false],
    ['is not asked where it speaks of less', `${NAME} có được không`, 0.31, true],
    ['is not asked where nothing is', NAME, 0, true],
  ])('%s', (_what, text, left, isMeant) => {
    uncovered = left;
    const { memory, ...found } = asked(text, 0.9);
    const heard = { ...found, memory: { ...memory, current: birth.id } } as unknown as Turn;
    Object.assign(heard.aboutProcedures, { activeProcedure: birth });
    expect(knownName.recognize(heard)?.intent?.kind).toBe(isMeant ? 'notheld' : undefined);
  });

  it.each<[string, object, boolean]>([
    ['is called by its whole name', {}, false],
    ['is not called so', { phrase: 0.9 }, true],
    ['is what few come for', { common: false }, true],
  ])('is meant where it %s', (_what, parts, isMeant) => {
    const held = candidate(birth, { queryCoverage: 0.5, common: true, phrase: 1, ...parts });
    const heard = asked(NAME, 0.9, { confidence: ANSWER_FROM, inScope: 1, candidates: [held] });
    const found = knownName.recognize(heard);
    expect(found?.intent?.kind).toBe(isMeant ? 'notheld' : undefined);
    expect(found?.probability).toBe(0.9);
  });
});
