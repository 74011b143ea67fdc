import { calledByTitle, titledFirst } from '../../../../dialogs/understanding/procedure/byTitle';
import type { TurnAnalysis } from '../../../../dialogs/understanding/turnAnalysis';
import { readVocabulary } from '../../../../knowledge/schema/vocabulary';
import { QueryAnalyzer } from '../../../../knowledge/search/queryAnalyzer';
import { birth, business, candidate, death, marriage } from '../turns';

const analyzer = new QueryAnalyzer(readVocabulary());
const titles = new Map([
  [birth.main.code, 'Giấy khai sinh'],
  [marriage.main.code, 'Giấy khai sinh'],
  [death.main.code, 'Khai tử'],
  [business.main.code, 'Thôi quốc tịch'],
]);
const named = [business, death, birth].map((one) => candidate(one));

/** What a message that people call all three of is heard as. */
function heard(text: string, all = named): TurnAnalysis {
  const card = (code: string) => {
    const title = titles.get(code);
    return title === undefined ? undefined : { card: { kind: 'full', title } };
  };
  const search = { question: analyzer.analyze(text), named: all };
  return { search, knowledge: { finder: { analyzer }, card } } as unknown as TurnAnalysis;
}
const codeOf = (text: string, all?: typeof named) =>
  calledByTitle(heard(text, all))?.family.main.code ?? null;

describe('what is called just as its card is', () => {
  test.each([
    ['giấy khai sinh', birth.main.code],
    ['cho em hỏi giấy khai sinh', birth.main.code],
    ['giay khai sinh', birth.main.code],
    ['khai tử lệ phí bao nhiêu', death.main.code],
    ['giấy khai sinh con nuôi', null],
    ['hộ kinh doanh', null],
    ['muốn vào quốc tịch', null],
    ['muốn thôi quốc tịch', business.main.code],
  ])('is meant by %j: %s', (text, code) => expect(codeOf(text)).toBe(code));

  test('is nothing where two bear the title', () =>
    expect(codeOf('giấy khai sinh', [...named, candidate(marriage)])).toBeNull());

  test('stands before all others, where it is among them', () => {
    const [shop, dead, born] = named;
    expect(titledFirst(heard('giấy khai sinh'), [shop!, dead!, born!])).toEqual([born, shop, dead]);
    expect(titledFirst(heard('giấy khai sinh'), [shop!, dead!])).toEqual([shop, dead]);
    expect(titledFirst(heard('hộ kinh doanh'), [shop!, dead!])).toEqual([shop, dead]);
  });
});
