import fc from 'fast-check';
import { groupRows, inOrder } from '../../../../knowledge/search/index/groupRows';
import { type Postings, PostingsBuilder } from '../../../../knowledge/search/index/postings';
import { packSyllables, Syllables } from '../../../../knowledge/search/index/syllables';
import { word, words } from '../../../../language/words';

const syllables = new Syllables(packSyllables(words('căn cước cân xe can')));

function listed(
  { starts, documents, accents }: Postings,
  text: string,
): [document: number, accent: number][] {
  const plain = syllables.plainId(word(text));
  return [...documents.slice(starts[plain], starts[plain + 1])].map((document, i) => [
    document,
    accents[starts[plain]! + i]!,
  ]);
}

describe('syllables', () => {
  test('are numbered by their letters and by their marks', () => {
    expect(syllables.plainId(word('căn'))).toBe(syllables.plainId(word('cân')));
    expect(syllables.accentId(word('căn'))).not.toBe(syllables.accentId(word('cân')));
    expect([syllables.plainCount, syllables.accentCount]).toEqual([3, 5]);
  });
  test('that nobody wrote have no number', () => {
    expect(syllables.plainId(word('tử'))).toBe(-1);
    expect(syllables.accentId(word('tử'))).toBe(-1);
    expect(syllables.accentId(word('cản'))).toBe(-1);
  });
});

test('documents are found under the unmarked form, each with the marked form that stands there', () => {
  const builder = new PostingsBuilder();
  const add = (document: number, text: string): void => {
    for (const one of words(text)) builder.add(document, syllables.plainId(one), syllables.accentId(one));
  };
  add(0, 'căn cước');
  add(1, 'cân xe');
  const postings = builder.build(syllables.plainCount);
  expect(listed(postings, 'can')).toEqual([
    [0, syllables.accentId(word('căn'))],
    [1, syllables.accentId(word('cân'))],
  ]);
  expect(listed(postings, 'xe')).toEqual([[1, syllables.accentId(word('xe'))]]);
});

test('rows are sorted by their list and keep their order within it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 })), (lists) => {
      const { starts, order } = groupRows(lists, 6);
      const sorted = inOrder(new Int32Array(lists.length), order, lists);
      expect([...sorted]).toEqual([...lists].sort((a, b) => a - b));
      for (let list = 0; list < 6; list++) {
        const rows = [...order.slice(starts[list], starts[list + 1])];
        expect(rows).toEqual(lists.flatMap((own, row) => (own === list ? [row] : [])));
      }
    }),
  );
});
