import { facetsAsked } from '../../../../dialogs/understanding/entities/facets';
import type { FacetMention } from '../../../../knowledge/search/facetReader';
import { words } from '../../../../language/words';

/** Mentions of parts by where their words stand. */
function asked(text: string, parts: Record<string, [FacetMention['facet'], boolean]>): string[] {
  const question = words(text);
  const mentions = Object.entries(parts).map(([phrase, [facet, asks]]) => {
    const said = words(phrase);
    const from = question.findIndex((_, i) =>
      said.every((word, k) => question[i + k]?.unaccented === word.unaccented),
    );
    return { facet, asks, from, to: from + said.length };
  });
  return facetsAsked(mentions, question, []);
}

test.each(['giấy tờ và lệ phí bao nhiêu', 'giấy tờ với lệ phí bao nhiêu', 'giay to va le phi bao nhieu'])(
  'two parts that are joined ask together: %s',
  (text) =>
    expect(asked(text, { 'giấy tờ': ['documents', false], 'lệ phí': ['fee', true] })).toEqual([
      'documents',
      'fee',
    ]),
);

test('what the result is said to be asks for the result', () => {
  const parts = { 'kết quả': ['result', false], 'giấy gì': ['documents', true] } as const;
  expect(asked('kết quả của thủ tục này là giấy gì', parts as never)).toEqual(['result']);
  expect(asked('kết quả nhận sau, cần giấy gì', parts as never)).toEqual(['documents']);
});

test.each<[string, Record<string, [FacetMention['facet'], boolean]>, string[]]>([
  [
    'các bước ra sao, bao giờ có',
    { 'các bước ra sao': ['steps', true], 'bao giờ có': ['time', true] },
    ['steps', 'time'],
  ],
  [
    'làm từng bước thế nào, phí bao nhiêu',
    { 'từng bước thế nào': ['steps', true], 'phí bao nhiêu': ['fee', true] },
    ['steps', 'fee'],
  ],
  ['làm sao để biết bao giờ có', { 'làm sao': ['steps', true], 'bao giờ có': ['time', true] }, ['time']],
  ['các bước thì phí bao nhiêu', { 'các bước': ['steps', false], 'phí bao nhiêu': ['fee', true] }, ['fee']],
  ['làm sao', { 'làm sao': ['steps', true] }, ['steps']],
])('steps stand beside another part where they are named as such: %s', (text, parts, expected) =>
  expect(asked(text, parts)).toEqual(expected),
);
