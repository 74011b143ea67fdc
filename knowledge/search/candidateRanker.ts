import type { Family } from '../families';
import type { Query } from './analyzedQuery';
import { type Asked, matchAttributes } from './attributes';
import { othersMeant, type People } from './audiences';
import { gapsToBest } from './gapToBest';
import type { Hit } from './index/hit';
import type { Indexed } from './index/phraseIndex';
import type { SearchIndex } from './index/searchIndex';
import { packPhraseMeanings, PhraseMeanings } from './index/phraseMeanings';
import { packMeanings, VectorIndex } from './index/vectorIndex';
import {
  type Embedding,
  type EmbeddingModel,
  featuresOfFamily,
  featuresOfPhrase,
  featuresOfQuery,
} from './models/embeddings';
import { countNearDuplicates, type NameWords } from './nearDuplicates';
import { type Candidate, RankedCandidate } from './rankedCandidate';
import type { RankingModel } from './rankingModel';

/** How many families the words alone may bring in. */
const LEXICAL_CANDIDATES = 40;
/** How many families the meaning alone may bring in. */
const SEMANTIC_CANDIDATES = 16;
/** Among so many of the best, twins are told apart. */
const RERANK_WINDOW = 16;

/** The actions and the qualifiers that a question names. */
export interface Wanted {
  actions: Asked;
  qualifiers: Asked;
  /** Of whom it speaks. */
  people: People;
}

/** What a family is compared by. */
export interface FamilyProfile {
  family: Family;
  /** Whether it is one of those that most people come for. */
  isCommon: boolean;
  /** What its official name carries. */
  actions: ReadonlySet<string>;
  qualifiers: ReadonlySet<string>;
  /** For whom it is. */
  people: People;
  /** The words of its official name that say something of its subject. */
  name: NameWords;
}

/** The meanings of families and of what they are called, one behind the other. */
export interface PackedMeanings {
  families: Float32Array;
  /** Of every name and everyday name; those of family `i` are numbered from `starts[i]` up to `starts[i + 1]`. */
  phrases: Int16Array;
  starts: Int32Array;
}

export function packCandidateMeanings(
  indexed: readonly Indexed[],
  embeddings: EmbeddingModel,
): PackedMeanings {
  const { dimensions } = embeddings;
  const starts = new Int32Array(indexed.length + 1);
  indexed.forEach(({ names, everyday }, i) => {
    starts[i + 1] = starts[i]! + names.length + everyday.length;
  });
  const phrases = indexed.flatMap(({ names, everyday }) => [...names, ...everyday]);
  return {
    families: packMeanings(indexed.length, dimensions, (i) =>
      embeddings.of(featuresOfFamily(indexed[i] as Indexed)),
    ),
    phrases: packPhraseMeanings(phrases.length, dimensions, (i) =>
      embeddings.of(featuresOfPhrase(phrases[i] ?? [])),
    ),
    starts,
  };
}

/** Brings in the families that a question may mean, by words and by meaning, and puts them in order. */
export class CandidateRanker {
  private readonly meanings: VectorIndex;
  private readonly phrases: PhraseMeanings;
  private readonly phraseStarts: Int32Array;

  constructor(
    private readonly index: SearchIndex,
    private readonly profiles: readonly FamilyProfile[],
    { families, phrases, starts }: PackedMeanings,
    private readonly models: { embeddings: EmbeddingModel; ranker: RankingModel },
  ) {
    const { dimensions } = models.embeddings;
    this.meanings = new VectorIndex(families, dimensions);
    this.phrases = new PhraseMeanings(phrases, dimensions);
    this.phraseStarts = starts;
  }

  /** The candidates of a question, best first. */
  rank(query: Query, asked: Wanted): Candidate[] {
    const meaning = this.models.embeddings.of(featuresOfQuery(query));
    const near = this.meanings.nearest(meaning, SEMANTIC_CANDIDATES);
    const found = this.index
      .search(query, LEXICAL_CANDIDATES, near)
      .map((hit) => this.fit(hit, asked, meaning));
    const behind = gapsToBest(found);
    found.forEach((one, i) => one.judgeRoughly(behind[i]!, this.models.ranker));
    return this.reranked(found.sort(byScore), query);
  }

  /** The best are told apart from their twins and judged by the whole model; the others keep their order behind. */
  private reranked(rough: readonly RankedCandidate[], query: Query): Candidate[] {
    const close = rough.slice(0, RERANK_WINDOW);
    const names = close.map(({ hit }) => this.profileOf(hit).name);
    const counts = countNearDuplicates(names, wordsAsked(query));
    close.forEach((one, i) => one.judge(counts[i]!, this.models.ranker));
    return [...close.sort(byScore), ...rough.slice(RERANK_WINDOW)];
  }

  private profileOf({ family }: Hit): FamilyProfile {
    return this.profiles[family] as FamilyProfile;
  }

  private fit(hit: Hit, asked: Wanted, meaning: Embedding): RankedCandidate {
    const { family, isCommon, actions, qualifiers, people, name } = this.profileOf(hit);
    const [from, to] = [this.phraseStarts[hit.family]!, this.phraseStarts[hit.family + 1]!];
    return new RankedCandidate({
      family,
      hit,
      common: isCommon,
      meaning: this.meanings.closeness(meaning, hit.family),
      closest: this.phrases.closest(meaning, from, to),
      actions: matchAttributes(asked.actions, actions),
      qualifiers: matchAttributes(asked.qualifiers, qualifiers),
      forOthers: othersMeant(asked.people, people),
      nameLength: name.size,
    });
  }
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.hit.family - b.hit.family;
}

/** Every word that the question may mean. */
function wordsAsked(query: Query): NameWords {
  const asked = new Set<string>();
  for (const { weight, variants } of query)
    if (weight > 0) for (const { word } of variants) asked.add(word.unaccented);
  return asked;
}
