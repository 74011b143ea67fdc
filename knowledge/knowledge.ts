import { type Family, buildFamilies } from './families';
import type { ModelBundle } from './modelBundle';
import type { Procedure } from './schema/procedure';
import { type HeldCard, heldCard, noOverlays, type Overlays } from './overlays';
import type { LocalFee } from './schema/localFee';
import { ProcedureFinder } from './search/finder';
import { EnglishIndex } from './english/englishIndex';
import { englishNames } from './english/englishNames';
import type { Vocabulary } from './schema/vocabulary';
import { KnownNameIndex } from './names/knownNameIndex';
import { nameFamilies } from './names/nameFamilies';
import { NameTerms } from './names/nameTerms';
import { knowledgeIndex } from './knowledgeIndex';
import { Typeahead } from './search/typeahead';
import type { IndexCache } from './cache/indexCache';
import type { Records } from './schema/records';
import { feesByCode } from './fees/feesByCode';
import { cardPhrases } from './cards/cardPhrases';
import { ServiceIndex } from './services/serviceIndex';

/** What is held in storage under one release. */
export interface KnowledgeSnapshot extends Records {
  release: string;
}

/** Everything the bot knows at one moment, ready to be asked. Never changed: a new release makes a new one. */
export interface Knowledge extends KnowledgeSnapshot {
  /** What was learned, for whoever recognizes something. */
  models: ModelBundle;
  families: Family[];
  finder: ProcedureFinder;
  /** A procedure by its code. */
  procedure(code: string): Procedure | undefined;
  /** The family that a code belongs to. */
  family(code: string): Family | undefined;
  /** The card of a procedure, and whether its source row has changed since it was written. */
  card(code: string): HeldCard | undefined;
  /** What the city itself has set as fees of a procedure. */
  localFees(code: string): readonly LocalFee[];
  /** What 1022 is called for beside procedures. */
  services: ServiceIndex;
  /** Procedures by what foreigners call them. */
  english: EnglishIndex;
  /** Procedures that are known by name only. */
  knownNames: KnownNameIndex;
  /** The same, searched as procedures are: what it finds competes with what `finder` finds. */
  nameFinder: ProcedureFinder;
  /** What names of families consist of. */
  nameTerms: NameTerms;
  /** Main procedures of families, found while somebody still types. */
  typeahead: Typeahead;
}

/**
 * @param everyday phrases by procedure code
 * @param cache where the index was kept, and is kept; without it, it is made
 */
export function buildKnowledge(
  holdings: KnowledgeSnapshot,
  vocabulary: Vocabulary,
  everyday: ReadonlyMap<string, string[]>,
  models: ModelBundle,
  overlays: Overlays = noOverlays,
  cache?: IndexCache,
): Knowledge {
  const fees = feesByCode(holdings.fees);
  const said = cardPhrases(overlays.cards);
  const families = buildFamilies(holdings.procedures, joined(everyday, said.names), said.asked);
  const byCode = new Map(holdings.procedures.map((procedure) => [procedure.code, procedure]));
  const familyByCode = new Map(
    families.flatMap((family) => family.members.map(({ code }) => [code, family] as const)),
  );
  const index = knowledgeIndex({ families, vocabulary, models, overlays }, cache);
  return {
    ...holdings,
    models,
    families,
    finder: new ProcedureFinder(families, vocabulary, models, index.finder),
    procedure: (code) => byCode.get(code),
    family: (code) => familyByCode.get(code),
    card: (code) => heldCard(overlays, byCode.get(code)),
    localFees: (code) => fees.get(code) ?? [],
    services: new ServiceIndex(overlays.services, index.services),
    english: new EnglishIndex(englishNames(byCode, overlays)),
    knownNames: new KnownNameIndex(overlays.names, index.knownNames),
    nameFinder: new ProcedureFinder(
      nameFamilies(overlays.names, families),
      vocabulary,
      models,
      index.nameFinder,
    ),
    nameTerms: new NameTerms(index.nameTerms),
    typeahead: new Typeahead(
      families.map(({ main }) => main.code),
      index.typeahead,
    ),
  };
}

function joined(...lists: readonly ReadonlyMap<string, string[]>[]): ReadonlyMap<string, string[]> {
  const all = new Map<string, string[]>();
  for (const list of lists)
    for (const [code, phrases] of list) all.set(code, [...(all.get(code) ?? []), ...phrases]);
  return all;
}
