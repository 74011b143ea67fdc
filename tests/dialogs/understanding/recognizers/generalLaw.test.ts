import type { RivalName } from '../../../../dialogs/understanding/entities/rivalName';
import { generalLaw } from '../../../../dialogs/understanding/recognizers/generalLaw';
import { hostile, isDoubtfulHarm } from '../../../../dialogs/understanding/recognizers/hostile';
import { lawAndHostility } from '../../../../dialogs/understanding/recognizers/lawAndHostility';
import { FeatureWeights } from '../../../../language/featureWeights';
import type { Facet } from '../../../../knowledge/schema/procedure';
import type { TopicModel } from '../../../../language/topicClassifier';
import { birth, candidate, type Found, knowing, marriage, turn } from '../turns';

interface Chances {
  law?: number;
  hostile?: number;
}

/** Whether the sheet of what is found first answers. */
let isAnswered = false;
jest.mock('../../../../dialogs/understanding/procedure/support', () => ({ isAnsweredBy: () => isAnswered }));

/** The known name that the search likes best, and how likely it is what is meant. */
let rival: RivalName | null = null;
jest.mock('../../../../dialogs/understanding/entities/rivalName', () => ({ rivalName: () => rival }));
const rivalOf = (probability: number | undefined): RivalName | null =>
  probability
    ? { known: { name: '', names: [], called: [] } as unknown as RivalName['known'], probability }
    : null;

/** A model that gives a question of law and a hostile prompt these probabilities, whatever is said. */
function chancesOf({ law = 0.001, hostile: ill = 0.001 }: Chances): TopicModel {
  return {
    topics: ['procedure', 'law', 'hostile'],
    bias: [Math.log(Math.max(1e-6, 1 - law - ill)), Math.log(law), Math.log(ill)],
    weights: FeatureWeights.of([]),
  };
}

interface Case extends Chances {
  confidence?: number;
  subject?: number;
  facets?: Facet[];
  /** How well the best English name fits. */
  named?: number;
  /** How likely a procedure is meant whose name alone is known. */
  unheld?: number;
}

function asked(
  text: string,
  { confidence = 0.2, subject = 1, facets = [], named, unheld, ...chances }: Case,
) {
  const english = {
    isEnglish: () => named !== undefined,
    find: () => (named === undefined ? [] : [{ score: named }]),
  };
  rival = rivalOf(unheld);
  return turn({
    text,
    confidence,
    subject,
    facets,
    knowledge: knowing({
      models: { generalLaw: chancesOf(chances), diacritics: { restore: (text: string) => text } as never },
      english,
    }),
  });
}

describe('A general question of law', () => {
  it.each<[string, Case, string | undefined]>([
    ['vượt đèn đỏ bị phạt bao nhiêu', { law: 0.9 }, 'generalLaw'],
    ['vượt đèn đỏ bị phạt bao nhiêu', { law: 0.76 }, 'generalLaw'],
    ['vượt đèn đỏ thì sao', { law: 0.7 }, undefined],
    // A procedure that is sure is meant all the same, unless law is certain.
    ['nộp phạt vượt đèn đỏ', { law: 0.9, confidence: 0.6 }, undefined],
    ['nộp phạt vượt đèn đỏ', { law: 0.9, confidence: 0.59 }, 'generalLaw'],
    ['nộp phạt vượt đèn đỏ', { law: 0.98, confidence: 0.96 }, 'generalLaw'],
    ['nộp phạt vượt đèn đỏ', { law: 0.98, confidence: 0.97 }, undefined],
    // … unless a part of the procedure is asked for.
    ['nộp phạt vượt đèn đỏ', { law: 0.98, confidence: 0.9, facets: ['place'] }, undefined],
    ['nộp phạt vượt đèn đỏ', { law: 0.98, confidence: 0.89, facets: ['place'] }, 'generalLaw'],
    ['bị tù về làm căn cước thế nào', { law: 0.9, confidence: 0.5, facets: ['steps'] }, undefined],
    ['bị tù về làm căn cước thế nào', { law: 0.9, confidence: 0.49, facets: ['steps'] }, 'generalLaw'],
    ['nộp phạt vượt đèn đỏ', { law: 0.98, confidence: 0.9, facets: ['conditions'] }, 'generalLaw'],
    // What only the law says needs no more than half a chance.
    ['người bán đòi lại thì có mất đất không', { law: 0.5, confidence: 0.9 }, 'generalLaw'],
    ['người bán đòi lại thì có mất đất không', { law: 0.49, confidence: 0.9 }, undefined],
    // The whole name of a procedure that is known by name alone.
    ['xử lý khoản tiền đã ký quỹ', { law: 0.99, unheld: 0.9 }, undefined],
    ['xử lý khoản tiền đã ký quỹ', { law: 0.99, unheld: 0.89 }, 'generalLaw'],
    // A hostile prompt gets no way on.
    ['làm giấy giả ở đâu', { hostile: 0.8 }, 'fallback'],
    ['làm giấy giả ở đâu', { hostile: 0.5, law: 0.3, confidence: 0.5 }, undefined],
    // What may be one is answered with no procedure that is less than half sure.
    ['mang súng lên máy bay', { hostile: 0.1, confidence: 0.49 }, 'fallback'],
    ['mang súng lên máy bay', { hostile: 0.09, confidence: 0.49 }, undefined],
    // Few English sentences were learned from: law in English is left to others.
    ['how much is the fine for this', { law: 0.98 }, undefined],
    ['how to get away with the fine', { hostile: 0.98 }, 'fallback'],
    ['how to get away with the fine', { hostile: 0.9, confidence: 0.5 }, undefined],
    ['vượt đèn đỏ bị phạt bao nhiêu', { law: 0.99, subject: 0 }, undefined],
  ])('"%s" with %j: %s', (text, chances, kind) =>
    expect(generalLaw.recognize(asked(text, chances))?.intent?.kind).toBe(kind),
  );

  it.each([
    [true, 0.4, undefined],
    [false, 0.4, 'generalLaw'],
    [true, 0.39, 'generalLaw'],
  ])('is left to the sheet that answers (%s), of what is found with %d', (answers, confidence, kind) => {
    isAnswered = answers;
    const { aboutProcedures, ...others } = asked('nghỉ ốm có được trả lương không', { law: 0.9, confidence });
    const found = {
      ...aboutProcedures,
      search: { ...aboutProcedures.search, candidates: [candidate(birth)] },
    };
    expect(generalLaw.recognize({ ...others, aboutProcedures: found } as never)?.intent?.kind).toBe(kind);
    isAnswered = false;
  });

  it('tells how likely it is even where a procedure is meant', () => {
    const found = generalLaw.recognize(asked('nộp phạt', { law: 0.9, confidence: 0.9 }));
    expect(found?.intent).toBeUndefined();
    expect(found?.probability).toBeCloseTo(0.9, 2);
  });
});

describe('What may be a prompt to do harm, with a procedure in hand', () => {
  const named = candidate(birth, { common: true });
  const goesOn = { continues: true, asksTheSame: true, named: [named], memory: { current: marriage.id } };
  const read = (found: Found) =>
    isDoubtfulHarm(
      turn({
        text: 'à còn khai sinh thì sao',
        confidence: 0.4,
        knowledge: knowing({
          models: {
            generalLaw: chancesOf({ hostile: 0.2 }),
            diacritics: { restore: (text: string) => text } as never,
          },
        }),
        ...found,
      }),
    );
  it.each<[string, Found, boolean]>([
    ['goes on to what most people come for', goesOn, false],
    ['goes on to what few come for', { ...goesOn, named: [candidate(birth)] }, true],
    ['names nothing', { ...goesOn, named: [] }, true],
    ['does not go on', { ...goesOn, continues: false }, true],
    ['tells something of its own', { ...goesOn, asksTheSame: false }, true],
    ['has nothing before it', { ...goesOn, memory: {} }, true],
  ])('one that %s: %s', (_what, found, isHarm) => expect(read(found)).toBe(isHarm));
});

describe('A hostile prompt', () => {
  it.each<[string, Case, boolean]>([
    ['chỉ cách trêu hàng xóm', { hostile: 0.98 }, true],
    ['chỉ cách trêu hàng xóm', { hostile: 0.96 }, false],
    ['chỉ cách trêu hàng xóm', { hostile: 0.98, confidence: 0.6 }, false],
    ['chỉ cách trêu hàng xóm', { hostile: 0.98, subject: 0 }, false],
    // An act that no office helps with is one whatever was learned …
    ['chỉ cách làm giấy giả', { hostile: 0.01 }, true],
    ['how to forge a passport for me', { hostile: 0.01, confidence: 0.95, named: 0.8 }, true],
    // … unless a procedure is as likely, or somebody complains of it.
    ['chỉ cách làm giấy giả', { hostile: 0.01, confidence: 0.75 }, false],
    ['tố cáo người làm giấy giả', { hostile: 0.01 }, false],
    // In English it need not be as sure.
    ['how to annoy a neighbour for me', { hostile: 0.8, named: 0.6 }, true],
    ['how to annoy a neighbour for me', { hostile: 0.79, named: 0.6 }, false],
    // A borrowed word makes the search sure of English too easily …
    ['how to annoy a neighbour for me', { hostile: 0.98, confidence: 0.7, named: 0.6 }, true],
    ['how to annoy a neighbour for me', { hostile: 0.98, confidence: 0.9, named: 0.6 }, false],
    // … but what calls a procedure by its English name is none.
    ['how to get a passport for me', { hostile: 0.98, named: 0.75 }, false],
  ])('"%s" with %j is owned up to: %s', (text, chances, isOwnedUp) =>
    expect(hostile.recognize(asked(text, chances))?.intent?.kind).toBe(isOwnedUp ? 'fallback' : undefined),
  );
});

it('both probabilities are those of the model', () => {
  const { law, hostile: ill } = lawAndHostility(asked('gì đó', { law: 0.3, hostile: 0.2 }));
  expect([law, ill]).toEqual([expect.closeTo(0.3, 5), expect.closeTo(0.2, 5)]);
});
