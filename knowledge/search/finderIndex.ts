import type { Family } from '../families';
import type { Vocabulary } from '../schema/vocabulary';
import { AttributeFinder } from './attributes';
import { AudienceFinder } from './audiences';
import { words } from '../../language/words';
import type { FamilyProfile, PackedMeanings } from './candidateRanker';
import { packCandidateMeanings } from './candidateRanker';
import { indexedFamily } from './index/indexedFamily';
import { type PackedLexicon, packLexicon } from './index/lexicon';
import { NameCores, type PackedNameBook, packNameBook } from './index/nameBook';
import { type PackedPhrases, packPhrases } from './index/phraseIndex';
import { type PackedLists, packLists, readLists } from './index/stringLists';
import type { EmbeddingModel } from './models/embeddings';
import { nameWords } from './nearDuplicates';
import type { QueryAnalyzer } from './queryAnalyzer';

/** All that a finder holds of its families, as typed arrays: what takes long to make, and is kept on disk. */
export interface FinderIndex {
  phrases: PackedPhrases;
  lexicon: PackedLexicon;
  meanings: PackedMeanings;
  nameBook: PackedNameBook;
  /** By family: the actions, qualifiers and people that its official name carries, and the words that tell its subject. */
  actions: PackedLists;
  qualifiers: PackedLists;
  people: PackedLists;
  nameWords: PackedLists;
}

export function buildFinderIndex(
  families: readonly Family[],
  vocabulary: Vocabulary,
  analyzer: QueryAnalyzer,
  embeddings: EmbeddingModel,
): FinderIndex {
  const indexed = families.map((family) => indexedFamily(family, analyzer));
  const actions = new AttributeFinder(vocabulary.actions);
  const qualifiers = new AttributeFinder(vocabulary.qualifiers);
  const audiences = new AudienceFinder(vocabulary.audiences);
  const official = families.map(({ main }) => analyzer.words(main.name));
  return {
    phrases: packPhrases(indexed),
    lexicon: packLexicon(indexed.flatMap(({ names, everyday }) => [...names, ...everyday])),
    meanings: packCandidateMeanings(indexed, embeddings),
    nameBook: packNameBook(new NameCores(vocabulary.lightVerbs), (add) =>
      families.forEach(({ members, everyday }, i) => {
        for (const name of new Set([...members.map((member) => member.name), ...everyday])) {
          const { words: read, weights } = analyzer.weigh(name);
          add(i, { words: read, terms: weights.map((weight) => ({ weight })) });
        }
      }),
    ),
    actions: packLists(official.map((name) => actions.inName(name))),
    qualifiers: packLists(
      families.map(({ main }, i) => {
        // Missions abroad are told apart by who handles the procedure, not by its name.
        const agency = main.levels.includes('commune') ? [] : analyzer.words(main.agency ?? '');
        return qualifiers.inName([...official[i]!, ...agency]);
      }),
    ),
    people: packLists(families.map(({ main }) => audiences.inName(words(main.name)))),
    nameWords: packLists(official.map((name) => nameWords(name.filter((word) => !analyzer.isFiller(word))))),
  };
}

/** What families are compared by, in their order. */
export function profilesOf(
  families: readonly Family[],
  { actions, qualifiers, people, nameWords: names }: FinderIndex,
  common: ReadonlySet<string>,
): FamilyProfile[] {
  const [ownActions, ownQualifiers, ownPeople, ownNames] = [actions, qualifiers, people, names].map(
    readLists,
  ) as [ReadonlySet<string>[], ReadonlySet<string>[], ReadonlySet<string>[], ReadonlySet<string>[]];
  return families.map((family, i) => ({
    family,
    isCommon: family.members.some(({ code }) => common.has(code)),
    actions: ownActions[i]!,
    qualifiers: ownQualifiers[i]!,
    people: ownPeople[i]!,
    name: ownNames[i]!,
  }));
}
