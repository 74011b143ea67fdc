import type { DiacriticRestorer } from '../../language/diacritics';
import { recently } from '../../language/recently';
import type { Word } from '../../language/words';
import type { Family } from '../families';
import type { Procedure } from '../schema/procedure';
import { onceFor } from '../onceFor';
import type { Vocabulary } from '../schema/vocabulary';
import { type Features, type EmbeddingModel, featuresOfQuery } from './models/embeddings';
import { CandidateRanker, type FamilyProfile, type Wanted } from './candidateRanker';
import { inVocabularyBigramRate, inVocabularyRate } from './inVocabulary';
import { Lexicon } from './index/lexicon';
import type { Query } from './analyzedQuery';
import { type AnalyzedQuery, analyzerOf, type QueryAnalyzer } from './queryAnalyzer';
import type { Hit } from './index/hit';
import { SearchIndex } from './index/searchIndex';
import type { Candidate } from './rankedCandidate';
import type { RankingModel } from './rankingModel';
import { AttributeFinder, type AttributeMention, matchAttributes } from './attributes';
import { AudienceFinder } from './audiences';
import { differences, FamilyTwins, SIBLING_MIN_NAME_OVERLAP } from './familyTwins';
import { NameBook, NameCores } from './index/nameBook';
import { buildFinderIndex, type FinderIndex, profilesOf } from './finderIndex';
import { nameOverlap } from './nearDuplicates';
import { leavesActionOpen } from './openAction';
import { RankedOnce } from './rankedOnce';

export type { Candidate } from './rankedCandidate';

/** What was learned of searching. */
export interface SearchModels {
  /** Puts back the marks that were not typed. */
  diacritics: DiacriticRestorer;
  embeddings: EmbeddingModel;
  ranker: RankingModel;
}

/** So many questions are kept as they were read: of a story each sentence is one. */
const KEPT = 24;

/** So much of what people call it must be said: of 'công ty' alone none is called. */
const NAMED_MIN_SAID = 0.6;
/** From this share on a question counts as wholly explained. */
const FULL_COVERAGE = 0.95;
/** From this share on a short text speaks of the procedure in hand itself, if it names no other action. */
const OWN_COVERAGE = 0.85;
/** What a twin must explain of a short text. */
const MOSTLY_EXPLAINED_COVERAGE = 0.6;
/** What each action that only one of two siblings names speaks against it, in nats. */
const OTHER_ACTION_PENALTY = 1;
/** What another field of administration speaks against a sibling, in nats. */
const OTHER_FIELD_PENALTY = 2.5;

export interface SearchResult {
  question: AnalyzedQuery;
  candidates: Candidate[];
  /** Share of the subject's words that the knowledge has ever heard of, 0 to 1. */
  known: number;
  /** Share of the subject's neighbouring words that stand side by side somewhere in the knowledge, 0 to 1. */
  knownPairs: number;
  /** Families that the question calls by a whole name and says nothing else, among the candidates. */
  named: Candidate[];
  /** How many families explain the subject wholly, or nearly so. */
  breadth: number;
  /** Whether the question names no action: only a paper or a field. */
  bare: boolean;
  /** Whether it names several and leaves open which: "cấp mới hay cấp lại". */
  openAction: boolean;
  /** How many action words and qualifiers the question names. */
  traitsAsked: number;
  /** The words of a candidate's official name. */
  nameOf(candidate: Candidate): readonly Word[];
}

/** How much of what is said the names of a family explain together, and how much of the nearest is said; 0 to 1. */
export interface Calling {
  said: number;
  name: number;
}

/** Finds which procedure is meant. Built once from the knowledge; every search is a pure function of the text. */
export class ProcedureFinder {
  readonly analyzer: QueryAnalyzer;
  /** The official name of what is in hand, read as a question is. */
  private readonly readName = onceFor(({ name }: Procedure) => this.analyzer.analyze(name));
  /** Questions as the search sees them; within a turn several ask of the same. */
  private readonly read: (text: string) => AnalyzedQuery;
  private readonly index: SearchIndex;
  private readonly lexicon: Lexicon;
  private readonly actions: AttributeFinder;
  private readonly qualifiers: AttributeFinder;
  private readonly audiences: AudienceFinder;
  private readonly profiles: FamilyProfile[];
  private readonly ranker: CandidateRanker;
  private readonly ranked = new RankedOnce();
  private readonly nameBook: NameBook;
  /** Families whose names are much alike. */
  readonly twins: FamilyTwins;

  constructor(
    families: readonly Family[],
    vocabulary: Vocabulary,
    models: SearchModels,
    /** What was made of them before, where it was kept. */
    kept?: FinderIndex,
  ) {
    this.analyzer = analyzerOf(vocabulary, models.diacritics);
    this.actions = new AttributeFinder(vocabulary.actions);
    this.qualifiers = new AttributeFinder(vocabulary.qualifiers);
    this.audiences = new AudienceFinder(vocabulary.audiences);
    const index = kept ?? buildFinderIndex(families, vocabulary, this.analyzer, models.embeddings);
    this.index = new SearchIndex(index.phrases);
    this.lexicon = new Lexicon(index.lexicon);
    this.read = recently(KEPT, (text) => this.analyzer.analyze(text, this.lexicon));
    this.profiles = profilesOf(families, index, new Set(vocabulary.common));
    this.ranker = new CandidateRanker(this.index, this.profiles, index.meanings, models);
    this.twins = new FamilyTwins(this.profiles, vocabulary.actions);
    this.nameBook = new NameBook(index.nameBook, new NameCores(vocabulary.lightVerbs));
  }

  /** The families that fit the text best, best first. */
  find(text: string, limit = 10): SearchResult {
    const question = this.read(text);
    const asked = this.wanted(question);
    const query = withoutNegated(question.terms, asked);
    const ranked = this.ranked.of(question, asked, () => this.ranker.rank(query, asked));
    const named = new Set(this.nameBook.find(question));
    return {
      question,
      named: ranked.filter((one) => named.has(one.hit.family) && one.features.phrase >= NAMED_MIN_SAID),
      candidates: ranked.slice(0, limit),
      breadth: ranked.filter(({ hit }) => hit.familyCoverage >= FULL_COVERAGE).length,
      bare: asked.actions.wanted.size === 0,
      openAction: leavesActionOpen(question.words, asked.actions.mentions),
      known: inVocabularyRate(query, this.lexicon),
      knownPairs: inVocabularyBigramRate(query, this.lexicon),
      traitsAsked: asked.actions.wanted.size + asked.qualifiers.wanted.size,
      nameOf: ({ family }) => this.analyzer.words(family.main.name),
    };
  }

  /**
   * The twins of a family that a short text may mean beside it: "thế còn cấp lại" next to the issue of a licence, "cấp 3
   * thì sao" next to a change of school. Their names are much alike, and they carry a trait that the text names, or
   * explain its words if it names none; those that miss the fewest traits first.
   */
  findSiblings(text: string, { id, main }: Family): Candidate[] {
    const question = this.read(text);
    const own = this.profiles.find(({ family }) => family.id === id) as FamilyProfile;
    const said = this.wanted(question, true);
    const asked = { ...said, actions: this.twins.withStandIns(said.actions, own) };
    const terms = withoutNegated(question.terms, asked);
    const namesTraits = asked.actions.wanted.size + asked.qualifiers.wanted.size > 0;
    const unmet =
      matchAttributes(asked.actions, own.actions).missing +
      matchAttributes(asked.qualifiers, own.qualifiers).missing;
    const number = this.profiles.indexOf(own);
    // "Còn hợp thửa thì sao" after "tách thửa, hợp thửa" is no other procedure.
    if (namesTraits && unmet === 0 && (this.explained(terms, [number]).get(number) ?? 0) >= OWN_COVERAGE)
      return [];
    const name = this.readName(main);
    const merged = [...terms, ...name.terms.map((slot) => ({ ...slot, weight: Math.max(slot.weight, 0.5) }))];
    const profileOf = ({ family }: Hit): FamilyProfile => this.profiles[family] as FamilyProfile;
    const isAlike = ({ family, hit, actions, qualifiers, forOthers }: Candidate): boolean =>
      family.id !== id &&
      actions.negated + qualifiers.negated + forOthers === 0 &&
      nameOverlap(own.name, profileOf(hit).name) >= SIBLING_MIN_NAME_OVERLAP;
    const alike = this.ranker.rank(merged, asked).filter(isAlike);
    const twins = namesTraits
      ? alike.filter(({ actions, qualifiers }) => actions.matched + qualifiers.matched > 0)
      : this.mostlyExplained(terms, alike);
    if (twins.length < 2) return twins;
    const missing = ({ actions, qualifiers }: Candidate): number => actions.missing + qualifiers.missing;
    // What the text says by itself counts as much as how it goes with the name in hand.
    const byItself = this.ranked.of(question, asked, () => this.ranker.rank(terms, asked));
    const alone = new Map(byItself.map(({ family, score }) => [family.id, score]));
    const least = Math.min(0, ...alone.values());
    // What the text does not say stays as it is in hand: a text without an action means the same one.
    const otherActions = ({ hit }: Candidate): number =>
      asked.actions.wanted.size > 0
        ? 0
        : differences(own.actions, profileOf(hit).actions) * OTHER_ACTION_PENALTY;
    const fit = (candidate: Candidate): number =>
      candidate.score +
      (alone.get(candidate.family.id) ?? least) -
      otherActions(candidate) -
      (candidate.family.main.field === main.field ? 0 : OTHER_FIELD_PENALTY);
    return twins.sort((a, b) => missing(a) - missing(b) || fit(b) - fit(a));
  }

  /** Those of the candidates whose names together explain most of a text. */
  private mostlyExplained(terms: Query, candidates: readonly Candidate[]): Candidate[] {
    const explained = this.explained(
      terms,
      candidates.map(({ hit }) => hit.family),
    );
    return candidates.filter(({ hit }) => (explained.get(hit.family) ?? 0) >= MOSTLY_EXPLAINED_COVERAGE);
  }

  /** By the numbers of these families: the share of a text that the names of each together explain, 0 to 1. */
  private explained(terms: Query, families: readonly number[]): Map<number, number> {
    const found = this.index.search(terms, 1, families);
    return new Map(found.map(({ family, familyCoverage }) => [family, familyCoverage]));
  }

  /** Share of what a text says of a subject that the names, papers and questions of a family explain, 0 to 1. */
  coverage(text: string, family: Family): number {
    const subject = this.subjectOf(text);
    return subject.length === 0 ? 1 : (this.hitOf(subject, family)?.contextCoverage ?? 0);
  }

  /** How a text calls a family: nothing that names no subject calls any. */
  calling(text: string, family: Family): Calling {
    const subject = this.subjectOf(text);
    const hit = subject.length === 0 ? undefined : this.hitOf(subject, family);
    return { said: hit?.familyCoverage ?? 0, name: hit?.phraseCoverage ?? 0 };
  }

  private subjectOf(text: string): Query {
    const { terms } = this.read(text);
    const subject = terms.map((term) => (term.weight >= 1 ? term : { ...term, weight: 0 }));
    return subject.some(({ weight }) => weight > 0) ? subject : [];
  }

  private hitOf(subject: Query, { id }: Family): Hit | undefined {
    const own = this.profiles.findIndex(({ family }) => family.id === id);
    return this.index.search(subject, 1, [own]).find(({ family }) => family === own);
  }

  /** What a name is about, without what is done: "hộ kinh doanh" of "Tạm ngừng hộ kinh doanh (một thời gian)". */
  matterOf(name: string): Word[] {
    return this.actions.without(this.analyzer.words(name.replace(/\s*\(.*?\)/gu, '')));
  }

  /** Whether a text names something to be done: "làm lại", "sang tên". */
  namesAct(text: string): boolean {
    const question = this.read(text);
    return question.namesVerb || this.wanted(question).actions.wanted.size > 0;
  }

  /** What a text says of its subject: what embeddings are learned from. */
  trainingFeatures(text: string): Features {
    return featuresOfQuery(this.read(text).terms);
  }

  /** The families that share most words with a text, by number. */
  lexicalNeighbours(text: string, limit: number): number[] {
    const { terms } = this.read(text);
    return this.index.search(terms, limit).map(({ family }) => family);
  }

  /** Facet words ask for a part; they never speak of which procedure. */
  private wanted({ words, facets }: AnalyzedQuery, isBeside = false): Wanted {
    const isFacet = (mention: AttributeMention): boolean =>
      facets.some(({ from, to }) => mention.from < to && from < mention.to);
    return {
      actions: this.actions.inQuestion(words, isFacet, isBeside),
      qualifiers: this.qualifiers.inQuestion(words, isFacet, isBeside),
      people: this.audiences.inQuestion(words),
    };
  }
}

/** What the person rules out must not attract what carries it. */
function withoutNegated(query: Query, { actions, qualifiers }: Wanted): Query {
  const denied = [...actions.mentions, ...qualifiers.mentions].filter((mention) => mention.negated);
  return query.map((slot, i) =>
    denied.some(({ from, to }) => i >= from && i < to) ? { ...slot, weight: 0 } : slot,
  );
}
