import type { DiacriticRestorer } from '../../language/diacritics';
import type { Word } from '../../language/words';
import type { Family } from '../families';
import type { Vocabulary } from '../schema/vocabulary';
import {
  type Features,
  featuresOfFamily,
  featuresOfPhrase,
  featuresOfQuery,
  type Embedding,
  type EmbeddingModel,
  dot,
} from './models/embeddings';
import { gapsToBest } from './gapToBest';
import { indexedFamily } from './index/indexedFamily';
import { inVocabularyBigramRate, inVocabularyRate } from './inVocabulary';
import { VectorIndex } from './index/vectorIndex';
import { Lexicon } from './index/lexicon';
import type { Query } from './analyzedQuery';
import { type AnalyzedQuery, QueryAnalyzer } from './queryAnalyzer';
import { type Hit, SearchIndex } from './index/searchIndex';
import {
  type GapToBest,
  type FeatureContext,
  type RankingFeatures,
  extractRankingFeatures,
} from './rankingFeatures';
import { linearScore, type RankingModel, rankingScore } from './rankingModel';
import { type Asked, matchAttributes, AttributeFinder, type AttributeMention } from './attributes';
import { countNearDuplicates, nameWords, type NameWords, nameOverlap } from './nearDuplicates';

/** How many families the words alone may bring in. */
const LEXICAL_CANDIDATES = 40;
/** How many families the meaning alone may bring in. */
const SEMANTIC_CANDIDATES = 16;
/** Among so many of the best, twins are told apart. */
const RERANK_WINDOW = 16;

/** What was learned of searching. */
export interface SearchModels {
  /** Puts back the marks that were not typed. */
  diacritics: DiacriticRestorer;
  embeddings: EmbeddingModel;
  ranker: RankingModel;
}

/** From this share on a question counts as wholly explained. */
const FULL_COVERAGE = 0.95;
/** What a twin must explain of a short text, and how much of the shorter name twins share. */
const MOSTLY_EXPLAINED_COVERAGE = 0.6;
const SIBLING_MIN_NAME_OVERLAP = 0.5;
/** What each action that only one of two siblings names speaks against it, in nats. */
const OTHER_ACTION_PENALTY = 1;
/** What another field of administration speaks against a sibling, in nats. */
const OTHER_FIELD_PENALTY = 2.5;

/** A family that may be meant. */
export interface Candidate extends FeatureContext {
  /** How well it fits, in nats; see `scoreOf`. */
  score: number;
  features: RankingFeatures;
}

export interface SearchResult {
  question: AnalyzedQuery;
  candidates: Candidate[];
  /** Share of the subject's words that the knowledge has ever heard of, 0 to 1. */
  known: number;
  /** Share of the subject's neighbouring words that stand side by side somewhere in the knowledge, 0 to 1. */
  knownPairs: number;
  /** How many families explain the subject wholly, or nearly so. */
  breadth: number;
  /** Whether the question names no action: only a paper or a field. */
  bare: boolean;
  /** How many action words and qualifiers the question names. */
  traitsAsked: number;
  /** The words of a candidate's official name. */
  nameOf(candidate: Candidate): readonly Word[];
}

interface Wanted {
  actions: Asked;
  qualifiers: Asked;
}

interface Traits {
  actions: Set<string>;
  qualifiers: Set<string>;
}

/** Finds which procedure is meant. Built once from the knowledge; every search is a pure function of the text. */
export class ProcedureFinder {
  readonly analyzer: QueryAnalyzer;
  private readonly index: SearchIndex;
  private readonly lexicon: Lexicon;
  private readonly actions: AttributeFinder;
  private readonly qualifiers: AttributeFinder;
  private readonly traits: Traits[];
  private readonly vectorIndex: VectorIndex;
  /** Of every name and everyday name of each family. */
  private readonly phraseMeanings: Embedding[][];
  private readonly common: boolean[];
  private readonly names: NameWords[];

  constructor(
    private readonly families: readonly Family[],
    vocabulary: Vocabulary,
    private readonly models: SearchModels,
  ) {
    const { embeddings } = models;
    this.analyzer = new QueryAnalyzer(vocabulary, models.diacritics);
    this.actions = new AttributeFinder(vocabulary.actions);
    this.qualifiers = new AttributeFinder(vocabulary.qualifiers);
    const indexed = families.map((family) => indexedFamily(family, this.analyzer));
    this.index = new SearchIndex(indexed);
    const codes = new Set(vocabulary.common);
    this.common = families.map(({ members }) => members.some(({ code }) => codes.has(code)));
    this.vectorIndex = new VectorIndex(indexed.map((one) => embeddings.of(featuresOfFamily(one))));
    this.phraseMeanings = indexed.map(({ names, everyday }) =>
      [...names, ...everyday].map((phrase) => embeddings.of(featuresOfPhrase(phrase))),
    );
    this.lexicon = new Lexicon(indexed.flatMap(({ names, everyday }) => [...names, ...everyday]));
    this.names = families.map(({ main }) => this.subjectOf(this.analyzer.words(main.name)));
    this.traits = families.map(({ main }) => {
      const name = this.analyzer.words(main.name);
      // Missions abroad are told apart by who handles the procedure, not by its name.
      const agency = main.levels.includes('commune') ? [] : this.analyzer.words(main.agency ?? '');
      return { actions: this.actions.inName(name), qualifiers: this.qualifiers.inName([...name, ...agency]) };
    });
  }

  /** The families that fit the text best, best first. */
  find(text: string, limit = 10): SearchResult {
    const question = this.analyzer.analyze(text, this.lexicon);
    const asked = this.wanted(question);
    const query = withoutNegated(question.terms, asked);
    const ranked = this.ranked(query, asked);
    return {
      question,
      candidates: ranked.slice(0, limit),
      breadth: ranked.filter(({ hit }) => hit.familyCoverage >= FULL_COVERAGE).length,
      bare: asked.actions.wanted.size === 0,
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
    const question = this.analyzer.analyze(text, this.lexicon);
    const asked = this.wanted(question);
    const terms = withoutNegated(question.terms, asked);
    const name = this.analyzer.analyze(main.name);
    const merged = [...terms, ...name.terms.map((slot) => ({ ...slot, weight: Math.max(slot.weight, 0.5) }))];
    const explained = new Map(
      this.index
        .search(terms, this.families.length)
        .map(({ family, familyCoverage }) => [family, familyCoverage]),
    );
    const namesTraits = asked.actions.wanted.size + asked.qualifiers.wanted.size > 0;
    const own = this.subjectOf(name.words);
    const isTwin = ({ family, hit, actions, qualifiers }: Candidate): boolean =>
      family.id !== id &&
      actions.negated + qualifiers.negated === 0 &&
      nameOverlap(own, this.names[hit.family] as NameWords) >= SIBLING_MIN_NAME_OVERLAP &&
      (namesTraits
        ? actions.matched + qualifiers.matched > 0
        : (explained.get(hit.family) ?? 0) >= MOSTLY_EXPLAINED_COVERAGE);
    const missing = ({ actions, qualifiers }: Candidate): number => actions.missing + qualifiers.missing;
    // What the text says by itself counts as much as how it goes with the name in hand.
    const alone = new Map(this.ranked(terms, asked).map(({ family, score }) => [family.id, score]));
    const least = Math.min(0, ...alone.values());
    const ownActions =
      this.traits[this.families.findIndex((family) => family.id === id)]?.actions ?? new Set();
    // What the text does not say stays as it is in hand: a text without an action means the same one.
    const otherActions = ({ hit }: Candidate): number =>
      asked.actions.wanted.size > 0
        ? 0
        : differences(ownActions, (this.traits[hit.family] as Traits).actions) * OTHER_ACTION_PENALTY;
    const fit = (candidate: Candidate): number =>
      candidate.score +
      (alone.get(candidate.family.id) ?? least) -
      otherActions(candidate) -
      (candidate.family.main.field === main.field ? 0 : OTHER_FIELD_PENALTY);
    return this.ranked(merged, asked)
      .filter(isTwin)
      .sort((a, b) => missing(a) - missing(b) || fit(b) - fit(a));
  }

  /** The words of a name that say something of its subject. */
  private subjectOf(name: readonly Word[]): NameWords {
    return nameWords(name.filter((word) => !this.analyzer.isFiller(word)));
  }

  /** What a text says of its subject: what embeddings are learned from. */
  trainingFeatures(text: string): Features {
    return featuresOfQuery(this.analyzer.analyze(text, this.lexicon).terms);
  }

  /** The families that share most words with a text, by number. */
  lexicalNeighbours(text: string, limit: number): number[] {
    const { terms } = this.analyzer.analyze(text, this.lexicon);
    return this.index.search(terms, limit).map(({ family }) => family);
  }

  /** Facet words ask for a part; they never speak of which procedure. */
  private wanted({ words, facets }: AnalyzedQuery): Wanted {
    const isFacet = (mention: AttributeMention): boolean =>
      facets.some(({ from, to }) => mention.from < to && from < mention.to);
    return {
      actions: this.actions.inQuestion(words, isFacet),
      qualifiers: this.qualifiers.inQuestion(words, isFacet),
    };
  }

  private ranked(query: Query, asked: Wanted): Candidate[] {
    const meaning = this.models.embeddings.of(featuresOfQuery(query));
    const fits = this.index
      .search(query, LEXICAL_CANDIDATES, this.vectorIndex.nearest(meaning, SEMANTIC_CANDIDATES))
      .map((hit) => this.fit(hit, asked, meaning));
    const behind = gapsToBest(fits);
    const rough = fits
      .map((fit, i) => this.rough({ ...fit, gapToBest: behind[i] as GapToBest }))
      .sort(byScore);
    const close = rough.slice(0, RERANK_WINDOW);
    const counts = countNearDuplicates(
      close.map(({ hit }) => this.names[hit.family] as NameWords),
      wordsAsked(query),
    );
    const told = close.map((one, i) =>
      this.candidate({ ...one, nearDuplicates: counts[i] ?? one.nearDuplicates }),
    );
    // Candidates outside the rerank window keep their first-stage order, after the reranked ones.
    return [...told.sort(byScore), ...rough.slice(RERANK_WINDOW)];
  }

  private fit(hit: Hit, asked: Wanted, meaning: Embedding): FeatureContext {
    const carried = this.traits[hit.family] as Traits;
    return {
      family: this.families[hit.family] as Family,
      hit,
      common: this.common[hit.family] === true,
      meaning: dot(meaning, this.vectorIndex.at(hit.family)),
      closest: Math.max(
        0,
        ...(this.phraseMeanings[hit.family] as Embedding[]).map((phrase) => dot(meaning, phrase)),
      ),
      actions: matchAttributes(asked.actions, carried.actions),
      qualifiers: matchAttributes(asked.qualifiers, carried.qualifiers),
      nearDuplicates: noTwins,
      gapToBest: { hit: 0, meaning: 0, closest: 0 },
      nameLength: (this.names[hit.family] as NameWords).size,
    };
  }

  private rough(fit: FeatureContext): Candidate {
    const signs = extractRankingFeatures(fit);
    return { ...fit, features: signs, score: linearScore(signs, this.models.ranker.weights) };
  }

  private candidate(fit: FeatureContext): Candidate {
    const signs = extractRankingFeatures(fit);
    return { ...fit, features: signs, score: rankingScore(signs, this.models.ranker) };
  }
}

/** How many members only one of two sets has. */
function differences(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => !b.has(one)).length + [...b].filter((one) => !a.has(one)).length;
}

const noTwins = { first: 0, rival: 0, open: 0 };
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.hit.family - b.hit.family;
}

/** Every word that the question may mean. */
function wordsAsked(query: Query): NameWords {
  const slots = query.filter(({ weight }) => weight > 0);
  return new Set(slots.flatMap(({ variants }) => variants.map(({ word }) => word.unaccented)));
}

/** What the person rules out must not attract what carries it. */
function withoutNegated(query: Query, { actions, qualifiers }: Wanted): Query {
  const denied = [...actions.mentions, ...qualifiers.mentions].filter((mention) => mention.negated);
  return query.map((slot, i) =>
    denied.some(({ from, to }) => i >= from && i < to) ? { ...slot, weight: 0 } : slot,
  );
}
