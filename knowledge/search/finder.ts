import type { Word } from '../../language/words';
import type { Family } from '../family';
import type { Vocabulary } from '../vocabulary';
import { addFeatures, damped, type Meaning, type MeaningSpace, nearness } from './meaning';
import { defaultRanking, type Ranking } from './ranking';
import { indexedFamily } from './indexed';
import { Lexicon } from './lexicon';
import type { Query, Reading } from './query';
import { type Question, Reader } from './reader';
import { type Hit, type Indexed, SearchIndex } from './searchIndex';
import { type Asked, traitFit, type TraitFit, TraitFinder, type TraitMention } from './traits';

/** Families that many people meet have about so many everyday phrases. */
const oftenMet = 12;

/** From this share on a question counts as wholly explained. */
const wholly = 0.95;

/** A family that may be meant. */
export interface Candidate {
  family: Family;
  /** Comparable between candidates of one question and, roughly, between questions: about 0 to 1. */
  score: number;
  hit: Hit;
  /** Whether it is one of those that most people come for. */
  common: boolean;
  /** How near the family's meaning is to the question's, about 0 to 1. */
  meaning: number;
  actions: TraitFit;
  qualifiers: TraitFit;
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
  private readonly meanings: Meaning[];
  private readonly common: boolean[];

  constructor(
    private readonly families: readonly Family[],
    vocabulary: Vocabulary,
    private readonly space: MeaningSpace,
    private readonly ranking: Ranking = defaultRanking,
  ) {
    this.reader = new Reader(vocabulary);
    this.actions = new TraitFinder(vocabulary.actions);
    this.qualifiers = new TraitFinder(vocabulary.qualifiers);
    const indexed = families.map((family) => indexedFamily(family, this.reader));
    this.index = new SearchIndex(indexed, ranking.shares);
    const codes = new Set(vocabulary.common);
    this.common = families.map(({ members }) => members.some(({ code }) => codes.has(code)));
    this.meanings = indexed.map((one) => this.meaningOf(one));
    this.lexicon = new Lexicon(indexed.flatMap(({ names, everyday }) => [...names, ...everyday]));
    this.traits = families.map(({ main }) => {
      const name = this.reader.words(main.name);
      // Missions abroad are told apart by who handles the procedure, not by its name.
      const agency = main.levels.includes('commune') ? [] : this.reader.words(main.agency ?? '');
      return { actions: this.actions.inName(name), qualifiers: this.qualifiers.inName([...name, ...agency]) };
    });
  }

  private meaningAsked(query: Query): Meaning {
    const features = new Map<string, number>();
    query.forEach(({ readings, weight, joined }, i) => {
      const word = (readings[0] as Reading).word;
      const before = joined ? query[i - 1] : undefined;
      if (weight > 0) features.set(word.plain, (features.get(word.plain) ?? 0) + weight);
      const both = before ? Math.sqrt(weight * before.weight) : 0;
      if (both > 0) features.set(`${before?.readings[0]?.word.plain ?? ''} ${word.plain}`, both);
    });
    return this.space.of(features);
  }

  private knownShare(query: Query): number {
    const subject = query.filter(({ weight }) => weight >= 1);
    const known = subject.filter(({ readings }) => readings.some(({ word }) => this.lexicon.hasAs(word)));
    return subject.length === 0 ? 0 : known.length / subject.length;
  }

  private knownPairShare(query: Query): number {
    const pairs = query.flatMap((slot, i) => {
      const before = query[i - 1];
      return before && slot.joined && slot.weight >= 1 && before.weight >= 1 ? [[before, slot] as const] : [];
    });
    const known = pairs.filter(([left, right]) =>
      this.lexicon.areNeighbours(left.readings[0]?.word.plain ?? '', right.readings[0]?.word.plain ?? ''),
    );
    return pairs.length === 0 ? 0.5 : known.length / pairs.length;
  }

  /** What a family means: its own names in the space of meanings. */
  private meaningOf({ names, everyday }: Indexed): Meaning {
    const features = new Map<string, number>();
    for (const phrase of [...names, ...everyday]) addFeatures(features, phrase);
    return this.space.of(damped(features));
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
      known: this.knownShare(query),
      knownPairs: this.knownPairShare(query),
      traitsAsked: asked.actions.wanted.size + asked.qualifiers.wanted.size,
      nameOf: ({ family }) => this.reader.words(family.main.name),
    };
  }

  /**
   * The twins of a family that a short text may mean beside it: "thế còn cấp lại" next to the issue of a licence.
   * They carry everything that the text names; best first.
   */
  findBeside(text: string, { id, main }: Family): Candidate[] {
    const question = this.reader.question(text, this.lexicon);
    const asked = this.wanted(question);
    const name = this.reader
      .question(main.name)
      .query.map((slot) => ({ ...slot, weight: Math.max(slot.weight, 0.5) }));
    return this.ranked([...withoutDenied(question.query, asked), ...name], asked).filter(
      ({ family, actions, qualifiers }) =>
        family.id !== id && actions.missing + qualifiers.missing + actions.denied + qualifiers.denied === 0,
    );
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
    const meaning = this.meaningAsked(query);
    return this.index
      .search(query, this.ranking.considered)
      .map((hit) => this.candidate(hit, asked, meaning))
      .sort((a, b) => b.score - a.score);
  }

  private candidate(hit: Hit, asked: Wanted, meant: Meaning): Candidate {
    const family = this.families[hit.family] as Family;
    const carried = this.traits[hit.family] as Traits;
    const actions = traitFit(asked.actions, carried.actions);
    const qualifiers = traitFit(asked.qualifiers, carried.qualifiers);
    const { action, qualifier, denied, common, near, everyday } = this.ranking;
    const meaning = nearness(meant, this.meanings[hit.family] as Meaning);
    const isCommon = this.common[hit.family] === true;
    const score =
      hit.score +
      (isCommon ? common : 0) +
      this.ranking.meaning * meaning +
      action.agree * actions.agree +
      action.missing * Math.min(2, actions.missing) +
      action.unasked * Math.min(2, actions.unasked) +
      qualifier.agree * qualifiers.agree +
      qualifier.missing * Math.min(1, qualifiers.missing) +
      qualifier.unasked * Math.min(2, qualifiers.unasked) +
      denied * (actions.denied + qualifiers.denied) +
      (family.main.levels.includes('commune')
        ? near
        : family.main.levels.includes('province')
          ? near / 2
          : 0) +
      everyday * Math.min(1, family.everyday.length / oftenMet);
    return { family, score, hit, common: isCommon, meaning, actions, qualifiers };
  }
}

/** What the person rules out must not attract what carries it. */
function withoutDenied(query: Query, { actions, qualifiers }: Wanted): Query {
  const denied = [...actions.mentions, ...qualifiers.mentions].filter((mention) => mention.denied);
  return query.map((slot, i) =>
    denied.some(({ from, to }) => i >= from && i < to) ? { ...slot, weight: 0 } : slot,
  );
}
