import { pair, Postings } from '../../../../knowledge/search/index/postings';
import { word, words } from '../../../../language/words';

function visited(postings: Postings, plain: string): [document: number, accent: number][] {
  const seen: [number, number][] = [];
  postings.visit(plain, (document, accent) => seen.push([document, accent]));
  return seen;
}

test('documents are found under the unmarked form, each with the marked form that stands there', () => {
  const postings = new Postings();
  postings.add(0, words('căn cước'));
  postings.add(1, words('cân xe'));
  const [can, cân] = [postings.accentId(word('căn').accent), postings.accentId(word('cân').accent)];
  expect(can).not.toBe(cân);
  expect(visited(postings, 'can')).toEqual([
    [0, can],
    [1, cân],
  ]);
});

test('a form counts once a document, two forms with the same letters count both', () => {
  const postings = new Postings();
  postings.add(7, words('căn cân căn'));
  expect(visited(postings, 'can').map(([document]) => document)).toEqual([7, 7]);
});

test('what nobody wrote is not there', () => {
  const postings = new Postings();
  postings.add(0, words('khai sinh'));
  expect(postings.has('khai')).toBe(true);
  expect(postings.has('tu')).toBe(false);
  expect(postings.accentId('tử')).toBe(-1);
  expect(visited(postings, 'tu')).toEqual([]);
  expect([...postings.plainForms()]).toEqual(['khai', 'sinh']);
});

test.each([
  ['khai', 'sinh', false],
  ['đăng', 'ký', true],
  ['khai', 'tử', true],
  ['hộ', 'chieu', true],
])('the pair of %s and %s is one feature', (left, right, marked) => {
  const [a, b] = [word(left), word(right)];
  expect(pair(a, b)).toEqual({
    unaccented: `${a.unaccented} ${b.unaccented}`,
    accent: `${a.accent} ${b.accent}`,
    hasDiacritics: marked,
  });
});
