import fc from 'fast-check';
import type { Query } from '../../../../knowledge/search/analyzedQuery';
import { queryOf } from '../query';
import type { Hit } from '../../../../knowledge/search/index/hit';
import { packPhrases } from '../../../../knowledge/search/index/phraseIndex';
import { SearchIndex } from '../../../../knowledge/search/index/searchIndex';
import { fold } from '../../../../language/text';
import { word, words } from '../../../../language/words';

const catalogue = [
  { name: 'Đăng ký khai sinh', everyday: ['làm giấy khai sinh cho con'], context: 'hộ tịch trích lục' },
  { name: 'Đăng ký khai tử', everyday: ['báo tử'], context: 'hộ tịch' },
  { name: 'Đăng ký kết hôn', everyday: ['làm đám cưới giấy tờ'], context: 'hộ tịch' },
  { name: 'Cấp thẻ căn cước', everyday: ['làm căn cước'], context: 'công an' },
  { name: 'Kiểm định cân', everyday: ['cân xe tải'], context: 'đo lường' },
];
const index = new SearchIndex(
  packPhrases(
    catalogue.map(({ name, everyday, context }) => ({
      names: [words(name)],
      everyday: everyday.map(words),
      context: words(context),
    })),
  ),
);

function search(text: string): Hit[] {
  return index.search(queryOf(words(text)));
}
function first(text: string): string | undefined {
  return catalogue[search(text)[0]?.family ?? -1]?.name;
}
function hit(query: Query | string, name: string): Hit {
  const hits = index.search(typeof query === 'string' ? queryOf(words(query)) : query);
  const found = hits.find(({ family }) => catalogue[family]?.name === name);
  if (!found) throw new Error(`${name} is not among the hits of ${JSON.stringify(query)}`);
  return found;
}

test.each(catalogue.map(({ name }) => name))('%s is found by its name, with and without marks', (name) => {
  expect(first(name)).toBe(name);
  expect(first(fold(name))).toBe(name);
});

test.each(catalogue.flatMap(({ name, everyday }) => everyday.map((phrase) => [phrase, name] as const)))(
  '%s means %s',
  (phrase, name) => {
    expect(first(phrase)).toBe(name);
    expect(first(fold(phrase))).toBe(name);
  },
);

describe('accents help and are not needed', () => {
  test('a marked word prefers what sounds the same', () => {
    expect(first('căn')).toBe('Cấp thẻ căn cước');
    expect(first('cân')).toBe('Kiểm định cân');
  });
  test('an unmarked word finds both', () => {
    const names = search('can').map(({ family }) => catalogue[family]?.name);
    expect(names.sort()).toEqual(['Cấp thẻ căn cước', 'Kiểm định cân']);
  });
  test('a word without marks among marked ones is rather meant without, and still finds', () => {
    const [marked, bare, among] = ['khai tử', 'khai tu', 'báo khai tu'].map(
      (text) => hit(text, 'Đăng ký khai tử').queryCoverage,
    );
    expect(marked).toBe(1);
    expect(bare).toBe(1);
    const rarity = (text: string): number => hit(text, 'Đăng ký khai tử').idfMass;
    expect(among).toBeLessThan(1);
    expect(rarity('báo tu')).toBeCloseTo(rarity('báo tử') - rarity('tử') * 0.25, 5);
  });
  test('a slip of tone still finds, with less', () => {
    const [right, slip] = [hit('kết hôn', 'Đăng ký kết hôn'), hit('kết hốn', 'Đăng ký kết hôn')];
    expect(slip.score).toBeLessThan(right.score);
    expect(first('kết hốn')).toBe('Đăng ký kết hôn');
  });
});

describe('coverage', () => {
  test('the whole name is explained and covered in full', () => {
    const { queryCoverage, phraseCoverage, pairs, familyCoverage, official } = hit(
      'đăng ký khai sinh',
      'Đăng ký khai sinh',
    );
    for (const share of [queryCoverage, phraseCoverage, pairs, familyCoverage]) expect(share).toBeCloseTo(1);
    expect(official).toBe(true);
  });
  test('more words in the question are explained less', () => {
    const [short, long] = ['khai sinh', 'khai sinh vũ trụ'].map((text) => hit(text, 'Đăng ký khai sinh'));
    expect(long?.queryCoverage).toBeLessThan(short?.queryCoverage as number);
  });
  test('fewer words of the name cover less of it', () => {
    const [part, whole] = ['khai tử', 'đăng ký khai tử'].map((text) => hit(text, 'Đăng ký khai tử'));
    expect(part?.phraseCoverage).toBeLessThan(whole?.phraseCoverage as number);
    expect(part?.queryCoverage).toBeCloseTo(1);
  });
  test('the words around a family explain what its names do not', () => {
    const { familyCoverage, contextCoverage } = hit('trích lục khai sinh', 'Đăng ký khai sinh');
    expect(familyCoverage).toBeLessThan(1);
    expect(contextCoverage).toBeCloseTo(1);
  });
  test('saying a word again adds nothing', () => {
    const [once, twice] = ['căn cước', 'căn cước căn'].map((text) => hit(text, 'Cấp thẻ căn cước'));
    expect(twice?.idfMass).toBeCloseTo(once?.idfMass as number);
  });
});

test('words side by side tell more than words apart', () => {
  const [beside, apart] = ['ký khai', 'khai ký'].map((text) => hit(text, 'Đăng ký khai tử'));
  expect(beside?.pairs).toBeCloseTo(1);
  expect(apart?.pairs).toBe(0);
  expect(beside?.score).toBeGreaterThan(apart?.score as number);
});

test('a synonym finds, for less than the word itself', () => {
  const asked = (text: string, credit: number): Query => [
    {
      variants: [
        { word: word('mất'), weight: 1 },
        { word: word(text), weight: credit },
      ],
      weight: 1,
      joined: false,
    },
  ];
  const synonym = hit(asked('tử', 0.7), 'Đăng ký khai tử');
  expect(synonym.queryCoverage).toBeGreaterThan(0);
  expect(synonym.score).toBeLessThan(hit('tử', 'Đăng ký khai tử').score);
});

test('words of no weight find nothing', () => {
  expect(index.search(queryOf(words('khai sinh')).map((slot) => ({ ...slot, weight: 0 })))).toEqual([]);
  expect(search('')).toEqual([]);
  expect(search('vũ trụ')).toEqual([]);
});

test('hits of any words come best first, each family once, every share from 0 to 1', () => {
  const said = fc.array(
    fc.constantFrom(...words('đăng ký khai sinh tử can cân căn cước kết hôn hộ tịch vũ')),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(said, fc.integer({ min: 1, max: 5 }), (text, limit) => {
      const hits = index.search(queryOf(text), limit);
      expect(hits.length).toBeLessThanOrEqual(limit);
      expect(new Set(hits.map(({ family }) => family)).size).toBe(hits.length);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { queryCoverage, phraseCoverage, pairs, familyCoverage, contextCoverage } of hits) {
        for (const share of [queryCoverage, phraseCoverage, pairs, familyCoverage, contextCoverage]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }
    }),
  );
});

test('the best few are the first of all, whatever of the others is not looked at', () => {
  const syllable = fc.constantFrom('căn', 'cân', 'can', 'cước', 'khai', 'sinh', 'tử', 'hộ', 'xe', 'kí');
  const phrase = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((said) => words(said.join(' ')));
  const family = fc.record({
    names: fc.array(phrase, { minLength: 1, maxLength: 3 }),
    everyday: fc.array(phrase, { maxLength: 3 }),
    context: phrase,
  });
  fc.assert(
    fc.property(
      fc.array(family, { minLength: 1, maxLength: 30 }),
      phrase,
      fc.integer({ min: 1, max: 5 }),
      (families, asked, limit) => {
        const own = new SearchIndex(packPhrases(families));
        const query = queryOf(asked);
        const all = own.search(query, families.length);
        expect(own.search(query, limit)).toEqual(all.slice(0, limit));
      },
    ),
  );
});
