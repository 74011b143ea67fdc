import { readShippedProcedures } from '../../../knowledge/shipped';
import { readVocabulary, Vocabulary } from '../../../knowledge/schema/vocabulary';
import { fold } from '../../../language/text';

const vocabulary = readVocabulary();

test('the vocabulary that ships fits its schema', () => {
  expect(vocabulary.rewrites.length).toBeGreaterThan(0);
  expect(Object.keys(vocabulary.actions).length).toBeGreaterThan(0);
});

test.each<[string, unknown]>([
  ['rewrites', [['sổ đỏ']]],
  ['synonyms', [['một mình']]],
  ['shorthand', { ko: '' }],
  ['facets', { ...vocabulary.facets, colour: ['màu gì'] }],
  ['facets', { fee: ['bao nhiêu tiền'] }],
  ['actions', { reissue: { names: [], words: ['bị mất'] } }],
  ['qualifiers', { foreign: { names: ['nước ngoài'] } }],
])('an entry of %s that does not fit is named', (key, value) => {
  const read = Vocabulary.safeParse({ ...vocabulary, [key]: value });
  expect(read.error?.issues[0]?.path[0]).toBe(key);
});

test('no phrase is rewritten in two ways', () => {
  const ways = new Map<string, Set<string>>();
  for (const [from, to] of vocabulary.rewrites) ways.set(from, (ways.get(from) ?? new Set()).add(to));
  expect([...ways].filter(([, to]) => to.size > 1).map(([from]) => from)).toEqual([]);
});

test('no phrase asks for two parts of a procedure', () => {
  const parts = new Map<string, string[]>();
  for (const [facet, phrases] of Object.entries(vocabulary.facets)) {
    for (const phrase of new Set(phrases)) parts.set(phrase, [...(parts.get(phrase) ?? []), facet]);
  }
  expect([...parts].filter(([, facets]) => facets.length > 1)).toEqual([]);
});

test('a phrase that asks for a part is not also one that asks for nothing', () => {
  const asks = new Set(Object.values(vocabulary.facets).flat());
  expect(vocabulary.facetExclusions.filter((phrase) => asks.has(phrase))).toEqual([]);
});

test('every phrase holds letters or digits to be found by', () => {
  const phrases = [
    ...Object.keys(vocabulary.shorthand),
    ...vocabulary.rewrites.flat(),
    ...vocabulary.synonyms.flat(),
    ...vocabulary.anaphora,
    ...Object.values(vocabulary.continuations).flat(),
  ];
  expect(phrases.filter((phrase) => !/[a-z0-9]/.test(fold(phrase)))).toEqual([]);
});

test('the procedures that most people come for are among those that ship', async () => {
  const codes = new Set((await readShippedProcedures()).map(({ code }) => code));
  expect(vocabulary.common.filter((code) => !codes.has(code))).toEqual([]);
});
