import { TurnSearch } from '../../../dialogs/understanding/turnSearch';
import type { ProcedureFinder } from '../../../knowledge/search/finder';
import { birth, candidate, death, marriage } from './turns';

const asked: [string, number][] = [];
const finder = {
  find: (text: string, limit: number) => {
    asked.push([text, limit]);
    return { candidates: [birth, marriage, death].map((of) => candidate(of)), known: 1 };
  },
  findSiblings: () => [candidate(death)],
} as unknown as ProcedureFinder;

describe('The searches of one turn', () => {
  let searches: TurnSearch;
  beforeEach(() => {
    asked.length = 0;
    searches = new TurnSearch(finder);
  });

  it('search a text once, however many candidates are wanted of it', () => {
    expect(searches.find('khai sinh', 1).candidates.map(({ family }) => family)).toEqual([birth]);
    expect(searches.find('khai sinh', 2).candidates.map(({ family }) => family)).toEqual([birth, marriage]);
    expect(searches.find('khai sinh', 40)).toMatchObject({ known: 1, candidates: { length: 3 } });
    expect(asked).toEqual([['khai sinh', 40]]);
  });

  it('are counted, those for siblings too', () => {
    expect(searches.count).toBe(0);
    searches.find('khai sinh', 1);
    searches.find('khai sinh', 1);
    searches.find('kết hôn', 1);
    expect(searches.count).toBe(2);
    expect(searches.findSiblings('thế còn khai tử', birth)).toHaveLength(1);
    searches.findSiblings('thế còn khai tử', birth);
    expect(searches.count).toBe(4);
  });
});
