import { facetsAsked } from '../../../../dialogs/understanding/entities/facets';
import type { FacetMention } from '../../../../knowledge/search/queryAnalyzer';
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

test('what the result is said to be asks for the result', () => {
  const parts = { 'kết quả': ['result', false], 'giấy gì': ['documents', true] } as const;
  expect(asked('kết quả của thủ tục này là giấy gì', parts as never)).toEqual(['result']);
  expect(asked('kết quả nhận sau, cần giấy gì', parts as never)).toEqual(['documents']);
});
