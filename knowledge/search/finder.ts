import type { Marks } from '../../language/diacritics';
import type { Word } from '../../language/words';
import calibration from '../models/calibration.json';
import type { Family } from '../families';
import type { Vocabulary } from '../schema/vocabulary';
import {
  type Features,
  featuresOfFamily,
  featuresOfPhrase,
  featuresOfQuery,
  type Meaning,
  type MeaningSpace,
  nearness,
} from './models/embeddings';
import { behindBest } from './gapToBest';
import { indexedFamily } from './index/indexedFamily';
import { knownPairShare, knownShare } from './inVocabulary';
import { Meanings } from './index/vectorIndex';
import { Lexicon } from './index/lexicon';
import type { Query } from './analyzedQuery';
import { type Question, Reader } from './queryAnalyzer';
import { type Hit, SearchIndex } from './index/searchIndex';
import {
  type Behind,
  type Fit,
  type RankingModel,
  roughScoreOf,
  scoreOf,
  type Signs,
  signsOf,
} from './rankingFeatures';
import { type Asked, traitFit, TraitFinder, type TraitMention } from './attributes';
import { countTwins, nameWords, type NameWords, shareOfNames } from './nearDuplicates';

/** How many families the words alone may bring in. */
const considered = 40;
/** How many families the meaning alone may bring in. */
const meant = 16;
/** Among so many of the best, twins are told apart. */
const compared = 16;
/** What was learned from questions; written by `npm run calibrate`. */
// The compiler reads trees as lists of anything.
export const shippedRanking = calibration.ranking as unknown as RankingModel;

/** From this share on a question counts as wholly explained. */
const wholly = 0.95;
/** What a twin must explain of a short text, and how much of the shorter name twins share. */
const mostlyExplained = 0.6;
const alikeNames = 0.5;

/** A family that may be meant. */
export interface Candidate extends Fit {
  /** How well it fits, in nats; see `scoreOf`. */
  score: number;
  signs: Signs;
}

export interface Findings {
  question: Question;
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
  readonly reader: Reader;
  private readonly index: SearchIndex;
  private readonly lexicon: Lexicon;
  private readonly actions: TraitFinder;
  private readonly qualifiers: TraitFinder;
  private readonly traits: Traits[];
  private readonly meanings: Meanings;
  /** Of every name and everyday name of each family. */
  private readonly phraseMeanings: Meaning[][];
  private readonly common: boolean[];
  private readonly names: NameWords[];

  constructor(
    private readonly families: readonly Family[],
    vocabulary: Vocabulary,
    private readonly space: MeaningSpace,
    marks?: Marks,
    private readonly ranking: RankingModel = shippedRanking,
  ) {
    this.reader = new Reader(vocabulary, marks);
    this.actions = new TraitFinder(vocabulary.actions);
    this.qualifiers = new TraitFinder(vocabulary.qualifiers);
    const indexed = families.map((family) => indexedFamily(family, this.reader));
    this.index = new SearchIndex(indexed);
    const codes = new Set(vocabulary.common);
    this.common = families.map(({ members }) => members.some(({ code }) => codes.has(code)));
    this.meanings = new Meanings(indexed.map((one) => space.of(featuresOfFamily(one))));
    this.phraseMeanings = indexed.map(({ names, everyday }) =>
      [...names, ...everyday].map((phrase) => space.of(featuresOfPhrase(phrase))),
    );
    this.lexicon = new Lexicon(indexed.flatMap(({ names, everyday }) => [...names, ...everyday]));
    this.names = families.map(({ main }) => this.subjectOf(this.reader.words(main.name)));
    this.traits = families.map(({ main }) => {
      const name = this.reader.words(main.name);
      // Missions abroad are told apart by who handles the procedure, not by its name.
      const agency = main.levels.includes('commune') ? [] : this.reader.words(main.agency ?? '');
      return { actions: this.actions.inName(name), qualifiers: this.qualifiers.inName([...name, ...agency]) };
    });
  }

  /** The families that fit the text best, best first. */
  find(text: string, limit = 10): Findings {
    const question = this.reader.question(text, this.lexicon);
    const asked = this.wanted(question);
    const query = withoutDenied(question.query, asked);
    const ranked = this.ranked(query, asked);
    return {
      question,
      candidates: ranked.slice(0, limit),
      breadth: ranked.filter(({ hit }) => hit.all >= wholly).length,
      bare: asked.actions.wanted.size === 0,
      known: knownShare(query, this.lexicon),
      knownPairs: knownPairShare(query, this.lexicon),
      traitsAsked: asked.actions.wanted.size + asked.qualifiers.wanted.size,
      nameOf: ({ family }) => this.reader.words(family.main.name),
    };
  }

  /**
   * The twins of a family that a short text may mean beside it: "thế còn cấp lại" next to the issue of a licence, "cấp 3
   * thì sao" next to a change of school. Their names are much alike, and they carry a trait that the text names, or
   * explain its words if it names none; those that miss the fewest traits first.
   */
  findBeside(text: string, { id, main }: Family): Candidate[] {
    const question = this.reader.question(text, this.lexicon);
    const asked = this.wanted(question);
    const said = withoutDenied(question.query, asked);
    const name = this.reader.question(main.name);
    const merged = [...said, ...name.query.map((slot) => ({ ...slot, weight: Math.max(slot.weight, 0.5) }))];
    const explained = new Map(
      this.index.search(said, this.families.length).map(({ family, all }) => [family, all]),
    );
    const namesTraits = asked.actions.wanted.size + asked.qualifiers.wanted.size > 0;
    const own = this.subjectOf(name.words);
    const isTwin = ({ family, hit, actions, qualifiers }: Candidate): boolean =>
      family.id !== id &&
      actions.denied + qualifiers.denied === 0 &&
      shareOfNames(own, this.names[hit.family] as NameWords) >= alikeNames &&
      (namesTraits
        ? actions.agree + qualifiers.agree > 0
        : (explained.get(hit.family) ?? 0) >= mostlyExplained);
    const missing = ({ actions, qualifiers }: Candidate): number => actions.missing + qualifiers.missing;
    // What the text says by itself counts as much as how it goes with the name in hand.
    const alone = new Map(this.ranked(said, asked).map(({ family, score }) => [family.id, score]));
    const least = Math.min(0, ...alone.values());
    const fit = ({ family, score }: Candidate): number => score + (alone.get(family.id) ?? least);
    return this.ranked(merged, asked)
      .filter(isTwin)
      .sort((a, b) => missing(a) - missing(b) || fit(b) - fit(a));
  }

  /** The words of a name that say something of its subject. */
  private subjectOf(name: readonly Word[]): NameWords {
    return nameWords(name.filter((word) => !this.reader.isFiller(word)));
  }

  /** What a text says of its subject: what meanings are learned from. */
  said(text: string): Features {
    return featuresOfQuery(this.reader.question(text, this.lexicon).query);
  }

  /** The families that share most words with a text, by number. */
  sharing(text: string, limit: number): number[] {
    const { query } = this.reader.question(text, this.lexicon);
    return this.index.search(query, limit).map(({ family }) => family);
  }

  /** Facet words ask for a part; they never speak of which procedure. */
  private wanted({ words, facets }: Question): Wanted {
    const isFacet = (mention: TraitMention): boolean =>
      facets.some(({ from, to }) => mention.from < to && from < mention.to);
    return {
      actions: this.actions.inQuestion(words, isFacet),
      qualifiers: this.qualifiers.inQuestion(words, isFacet),
    };
  }

  private ranked(query: Query, asked: Wanted): Candidate[] {
    const meaning = this.space.of(featuresOfQuery(query));
    const fits = this.index
      .search(query, considered, this.meanings.nearest(meaning, meant))
      .map((hit) => this.fit(hit, asked, meaning));
    const behind = behindBest(fits);
    const rough = fits.map((fit, i) => this.rough({ ...fit, behind: behind[i] as Behind })).sort(byScore);
    const close = rough.slice(0, compared);
    const counts = countTwins(
      close.map(({ hit }) => this.names[hit.family] as NameWords),
      wordsAsked(query),
    );
    const told = close.map((one, i) => this.candidate({ ...one, twins: counts[i] ?? one.twins }));
    // Those that were not looked at closely stay behind.
    return [...told.sort(byScore), ...rough.slice(compared)];
  }

  private fit(hit: Hit, asked: Wanted, meaning: Meaning): Fit {
    const carried = this.traits[hit.family] as Traits;
    return {
      family: this.families[hit.family] as Family,
      hit,
      common: this.common[hit.family] === true,
      meaning: nearness(meaning, this.meanings.at(hit.family)),
      closest: Math.max(
        0,
        ...(this.phraseMeanings[hit.family] as Meaning[]).map((phrase) => nearness(meaning, phrase)),
      ),
      actions: traitFit(asked.actions, carried.actions),
      qualifiers: traitFit(asked.qualifiers, carried.qualifiers),
      twins: noTwins,
      behind: { hit: 0, meaning: 0, closest: 0 },
      nameLength: (this.names[hit.family] as NameWords).size,
    };
  }

  private rough(fit: Fit): Candidate {
    const signs = signsOf(fit);
    return { ...fit, signs, score: roughScoreOf(signs, this.ranking.weights) };
  }

  private candidate(fit: Fit): Candidate {
    const signs = signsOf(fit);
    return { ...fit, signs, score: scoreOf(signs, this.ranking) };
  }
}

const noTwins = { first: 0, rival: 0, open: 0 };
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.hit.family - b.hit.family;
}

/** Every word that the question may mean. */
function wordsAsked(query: Query): NameWords {
  const slots = query.filter(({ weight }) => weight > 0);
  return new Set(slots.flatMap(({ readings }) => readings.map(({ word }) => word.plain)));
}

/** What the person rules out must not attract what carries it. */
function withoutDenied(query: Query, { actions, qualifiers }: Wanted): Query {
  const denied = [...actions.mentions, ...qualifiers.mentions].filter((mention) => mention.denied);
  return query.map((slot, i) =>
    denied.some(({ from, to }) => i >= from && i < to) ? { ...slot, weight: 0 } : slot,
  );
}
