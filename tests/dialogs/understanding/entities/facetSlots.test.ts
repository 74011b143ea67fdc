import { facetsAsked } from '../../../../dialogs/understanding/entities/facets';
import { facetProbabilities, facetSlots } from '../../../../dialogs/understanding/entities/facetSlots';
import type { FacetEvidence } from '../../../../dialogs/understanding/entities/facetFeatures';
import { type FacetModels, facetModelsOf } from '../../../../knowledge/facetModels';
import { loadModel } from '../../../../knowledge/modelBundle';
import { readVocabulary } from '../../../../knowledge/schema/vocabulary';
import type { Facet } from '../../../../knowledge/schema/procedure';
import { QueryAnalyzer } from '../../../../knowledge/search/queryAnalyzer';
import { words } from '../../../../language/words';
import { queryOf } from '../../../knowledge/search/query';

const models = loadModel('facets');
const analyzer = new QueryAnalyzer(readVocabulary());

function slots(text: string): string[] {
  const question = analyzer.analyze(text);
  return facetSlots(question, facetsAsked(question.facets, question.words, []), models);
}

describe('the facets that a question asks for', () => {
  test.each([
    ['chưa đủ tuổi thì có được đăng ký kết hôn không', 'conditions'],
    ['ở trọ có phải đăng ký tạm trú không', 'conditions'],
    ['nhờ chị gái nộp thay có được không', 'conditions'],
    ['đăng ký kết hôn có cần giấy khám sức khỏe không', 'documents'],
    ['đăng ký tạm trú có phải đóng tiền không', 'fee'],
    ['làm hộ chiếu trên mạng được không', 'online'],
    ['làm hộ chiếu hết bao lâu', 'time'],
    ['làm căn cước ở chỗ nào', 'place'],
  ])('%s: %s', (text, facet) => {
    expect(slots(text)[0]).toBe(facet);
  });

  it('several are told together', () => {
    expect(slots('đăng ký tạm trú cần giấy tờ gì, hết bao nhiêu tiền')).toEqual(['documents', 'fee']);
  });

  test.each([
    ['mở quán bán hàng có cần hợp đồng thuê mặt bằng không', ['documents']],
    ['chuyển mục đích sử dụng đất xong nhận giấy gì', ['result']],
    ['đăng ký kết hôn ở phường vợ hay phường chồng', ['place']],
    ['sổ đỏ bị mất có phải đăng báo hay niêm yết gì không', ['conditions']],
    ['máy nâng hàng thang máy có phải khai báo không', ['conditions']],
  ])('of one part alone: %s', (text, facets) => {
    expect(slots(text)).toEqual(facets);
  });

  test.each([
    ['đăng ký kinh doanh online được không', ['online']],
    ['bán online có phải đăng ký không', ['conditions']],
    ['đăng ký kết hôn nộp online được không hay phải lên phường', ['online']],
    ['tách hộ nộp online thì bao nhiêu', ['fee']],
    ['đăng ký tạm trú online mất mấy ngày', ['time']],
    ['làm hộ chiếu nộp trên cổng nào', ['online']],
    ['làm hộ chiếu online, mấy ngày, phí', ['online', 'time', 'fee']],
    ['giám hộ xong người ta đưa giấy gì', ['result']],
  ])('online, done or told: %s', (text, facets) => {
    expect(slots(text)).toEqual(facets);
  });

  test.each(['đăng ký kết hôn', 'sang tên sổ đỏ cho con trai', 'ba tôi mất tuần trước'])(
    'none: %s',
    (text) => {
      expect(slots(text)).toEqual([]);
    },
  );

  it('words of asking are believed without any model', () => {
    const question = analyzer.analyze('phí bao nhiêu');
    expect(facetSlots(question, ['fee'], facetModelsOf({}))).toEqual(['fee']);
    expect(facetProbabilities(question, facetModelsOf({}))).toEqual([]);
  });
});

describe('by what is likely', () => {
  /** A model that finds a facet so likely in any question. */
  const likely = (probabilities: Partial<Record<Facet, number>>): FacetModels =>
    facetModelsOf(
      Object.fromEntries(
        Object.entries(probabilities).map(([facet, p]) => [
          facet,
          { bias: Math.log(p / (1 - p)), weights: {} },
        ]),
      ),
    );
  const evidence = (text: string, ...facets: [Facet, boolean][]): FacetEvidence => {
    const read = words(text);
    return {
      words: read,
      terms: queryOf(read),
      facets: facets.map(([facet, asks]) => ({ facet, asks, from: 0, to: 1 })),
    };
  };

  it.each<[string, FacetEvidence, Facet[], Partial<Record<Facet, number>>, Facet[]]>([
    ['what words ask for is believed', evidence('a', ['fee', true]), ['fee'], { time: 0.79 }, ['fee']],
    [
      'beside it what is all but sure',
      evidence('a', ['fee', true]),
      ['fee'],
      { time: 0.81 },
      ['fee', 'time'],
    ],
    ['each once', evidence('a', ['fee', true]), ['fee'], { fee: 0.9 }, ['fee']],
    ['what merely stands there is not', evidence('a', ['fee', false]), ['fee'], { time: 0.5 }, ['time']],
    ['nor what asks but was not named', evidence('a', ['fee', true]), ['time'], { place: 0.5 }, ['place']],
    [
      'nor "làm sao", which asks for anything',
      evidence('a', ['steps', true]),
      ['steps'],
      { fee: 0.5 },
      ['fee'],
    ],
    [
      'two that are named stand on purpose',
      evidence('a'),
      ['fee', 'time'],
      { place: 0.5 },
      ['fee', 'time', 'place'],
    ],
    ['without the general one', evidence('a'), ['steps', 'fee', 'time'], {}, ['fee', 'time']],
    ['the likelier first', evidence('a'), [], { fee: 0.5, time: 0.6 }, ['time', 'fee']],
    ['what is less likely is not asked', evidence('a'), [], { fee: 0.39 }, []],
    ['an overview is never found so', evidence('a'), [], { overview: 0.9 }, []],
    ['what is named stays where nothing is likelier', evidence('a'), ['fee'], { time: 0.3 }, ['fee']],
    ['may somebody, or must they', evidence('em có được nộp không'), [], { conditions: 0.2 }, ['conditions']],
    ['not where that is unlikely', evidence('em có được nộp không'), [], { conditions: 0.09 }, []],
    ['not where nothing was learned of it', evidence('em có được nộp không'), [], {}, []],
    ['not where yes or no answers nothing', evidence('em nộp ở đây'), [], { conditions: 0.2 }, []],
    [
      'not where a part is named',
      evidence('em có được nộp không'),
      ['fee'],
      { conditions: 0.2, fee: 0.1 },
      ['fee'],
    ],
    [
      'unless what is named is said by the way',
      evidence('họ trả tiền cho em thì có phải khai không'),
      ['fee'],
      { conditions: 0.2, fee: 0.09 },
      ['conditions'],
    ],
    [
      'but where only "làm sao" is',
      evidence('em có được nộp không'),
      ['steps'],
      { conditions: 0.2 },
      ['conditions'],
    ],
  ])('%s', (_, asked, named, probabilities, expected) => {
    expect(facetSlots(asked, named, likely(probabilities))).toEqual(expected);
  });

  it('words that were learned make a facet likelier, or less so', () => {
    const model = facetModelsOf({ fee: { bias: 0, weights: { tiền: 0, tien: 2, mat: 1, xa: -9 } } });
    const [fee] = facetProbabilities(evidence('mất tiền'), model);
    expect(fee).toEqual({ facet: 'fee', probability: expect.closeTo(1 / (1 + Math.exp(-3))) as number });
  });
});
