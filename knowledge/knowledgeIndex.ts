import type { IndexCache } from './cache/indexCache';
import type { Family } from './families';
import type { ModelBundle } from './modelBundle';
import { type PackedKnownNames, packKnownNames } from './names/knownNameIndex';
import { nameFamilies } from './names/nameFamilies';
import { type PackedNameTerms, packNameTerms } from './names/nameTerms';
import { type HeldCard, heldCard, type Overlays } from './overlays';
import type { Vocabulary } from './schema/vocabulary';
import { buildFinderIndex, type FinderIndex } from './search/finderIndex';
import { inputsOfFamily } from './search/index/indexedFamily';
import { analyzerOf } from './search/queryAnalyzer';
import { type PackedTypeahead, packTypeahead, type TypeaheadEntry } from './search/typeahead';
import { type PackedServices, packServices } from './services/packServices';
import { titleOfProcedure } from './title';

/** What takes long to make of the knowledge, as typed arrays. */
export interface KnowledgeIndex {
  finder: FinderIndex;
  /** Of known names, searched as procedures are. */
  nameFinder: FinderIndex;
  knownNames: PackedKnownNames;
  nameTerms: PackedNameTerms;
  typeahead: PackedTypeahead;
  services: PackedServices;
}

export interface IndexInputs {
  families: readonly Family[];
  vocabulary: Vocabulary;
  models: ModelBundle;
  overlays: Overlays;
}

/** The index of all that is known. @param cache where it was kept, and is kept */
export function knowledgeIndex(inputs: IndexInputs, cache?: IndexCache): KnowledgeIndex {
  return cache ? cache.get(contentOf(inputs), () => build(inputs)) : build(inputs);
}

function build({ families, vocabulary, models, overlays }: IndexInputs): KnowledgeIndex {
  const analyzer = analyzerOf(vocabulary, models.diacritics);
  return {
    finder: buildFinderIndex(families, vocabulary, analyzer, models.embeddings),
    nameFinder: buildFinderIndex(
      nameFamilies(overlays.names, families),
      vocabulary,
      analyzer,
      models.embeddings,
    ),
    knownNames: packKnownNames(overlays.names, families),
    nameTerms: packNameTerms(families),
    typeahead: packTypeahead(typeaheadEntries(families, overlays)),
    services: packServices(overlays.services, models.services.elsewhere),
  };
}

/** Everything that an index is made of beside code and models. */
function contentOf({ families, vocabulary, models, overlays }: IndexInputs): unknown[] {
  return [
    vocabulary,
    families.map(inputsOfFamily),
    overlays.names.map(({ name, names, called, field, levels, agency }) => [
      name,
      names,
      called,
      field,
      levels,
      agency,
    ]),
    typeaheadEntries(families, overlays).map(({ names, common }) => [names, common]),
    overlays.services.map(({ title, names, said, en }) => [title, names, said, en]),
    models.services.elsewhere,
  ];
}

/** What can be completed while somebody types: a family under the code of its main procedure. */
function typeaheadEntries(families: readonly Family[], overlays: Overlays): TypeaheadEntry[] {
  return families.map(({ main, everyday }) => {
    const held: HeldCard | undefined = heldCard(overlays, main);
    return {
      id: main.code,
      names: [titleOfProcedure(main, held), main.name],
      phrases: everyday,
      // Cards are written for what people ask most.
      common: held?.card.kind === 'full',
    };
  });
}
