import type { Word } from '../../../language/words';
import { pair, Postings } from './postings';
import type { Query, TermVariant, QueryTerm } from '../analyzedQuery';
import { Idf } from './idf';
import { ScoreAccumulator } from './scoreAccumulator';

/** What is indexed of one family, as words. */
export interface Indexed {
  /** Official names of its members. */
  names: Word[][];
  /** What people call it, and the situations that lead to it. */
  everyday: Word[][];
  /** Texts around it that may explain a word of the question: field, results, documents. */
  context: Word[];
}

/** One family found, with how well it fits; every share is 0 to 1. */
export interface Hit {
  family: number;
  score: number;
  /** Share of the question that the best single phrase of the family explains. */
  queryCoverage: number;
  /** Share of that phrase that the question covers. */
  phraseCoverage: number;
  /** Share of the question's neighbouring pairs found in that phrase. */
  pairs: number;
  /** Share of the question that all phrases of the family explain together. */
  familyCoverage: number;
  /** The same with the words around the family: field, results, documents. */
  contextCoverage: number;
  /** How much the explained words tell, in nats of rarity: little for a question of common words only. */
  idfMass: number;
  /** Whether the best phrase is an official name. */
  official: boolean;
}

interface Entry {
  family: number;
  official: boolean;
  size: number;
  pairSize: number;
}

/** How the shares add up to a score; learned once from questions. */
export interface Weights {
  question: number;
  phrase: number;
  pairs: number;
  phrasePairs: number;
  all: number;
  context: number;
  /** The question is the phrase, hardly more and hardly less. */
  exact: number;
  /** A covered phrase counts in full only when it explains this share of the question. */
  worth: number;
}

const defaultWeights: Weights = {
  question: 0.1,
  phrase: 0.18,
  pairs: 0.03,
  phrasePairs: 0.02,
  all: 0.22,
  context: 0.17,
  exact: 0.16,
  worth: 0.44,
};

/** A marked word typed for another marked word with the same letters is still a little evidence (a slip of tone). */
const OTHER_ACCENT_WEIGHT = 0.35;
/** An unmarked word among marked ones is probably really unmarked, yet people leave marks out. */
const MISSING_ACCENT_WEIGHT = 0.75;

/** Words of less weight are not looked for in what stands around names. */
const CONTEXT_WEIGHT = 0.1;
/** Phrases that explain less than this share of a question are passed over. */
const MIN_QUERY_COVERAGE = 0.06;

/** An inverted index of our own over names, everyday names and surroundings of procedure families. */
export class SearchIndex {
  private readonly entries: Entry[] = [];
  private readonly syllables = new Postings();
  private readonly neighbours = new Postings();
  private readonly surroundings = new Postings();
  private readonly rarity = new Idf();
  private readonly familyOf: Int32Array;
  private readonly tallies: Record<
    'byEntry' | 'byPhrase' | 'byPair' | 'byFamily' | 'byContext',
    ScoreAccumulator
  >;

  constructor(
    families: readonly Indexed[],
    private readonly weights: Weights = defaultWeights,
  ) {
    for (const { names, everyday } of families) this.rarity.add([...names, ...everyday].flat());
    families.forEach(({ names, everyday, context }, family) => {
      for (const phrase of names) this.addEntry(family, true, phrase);
      for (const phrase of everyday) this.addEntry(family, false, phrase);
      this.surroundings.add(family, [...names.flat(), ...everyday.flat(), ...context]);
    });
    this.familyOf = Int32Array.from(this.entries, ({ family }) => family);
    const [byEntry, byPhrase, byPair] = [0, 1, 2].map(() => new ScoreAccumulator(this.entries.length)) as [
      ScoreAccumulator,
      ScoreAccumulator,
      ScoreAccumulator,
    ];
    const [byFamily, byContext] = [0, 1].map(() => new ScoreAccumulator(families.length)) as [
      ScoreAccumulator,
      ScoreAccumulator,
    ];
    this.tallies = { byEntry, byPhrase, byPair, byFamily, byContext };
  }

  /** Whether any phrase or surrounding text holds the word (unmarked forms compared). */
  knows(word: Word): boolean {
    return this.syllables.has(word.unaccented) || this.surroundings.has(word.unaccented);
  }

  /**
   * The families that fit best, best first.
   * @param also families that are wanted in any case
   */
  search(query: Query, limit = 10, also: readonly number[] = []): Hit[] {
    const weightOf = query.map(
      (slot) =>
        slot.weight * Math.max(0, ...slot.variants.map(({ word, weight }) => weight * this.rarity.of(word))),
    );
    const total = sum(weightOf);
    if (total === 0) return [];
    const marked = query.some((slot) =>
      slot.variants.some(({ word, weight }) => weight === 1 && word.hasDiacritics),
    );
    const credit = (reading: Pick<Word, 'hasDiacritics'>, same: boolean): number =>
      same ? 1 : reading.hasDiacritics ? OTHER_ACCENT_WEIGHT : marked ? MISSING_ACCENT_WEIGHT : 1;

    const { byEntry, byPhrase, byFamily, byContext, byPair } = this.tallies;
    for (const tally of Object.values(this.tallies)) tally.clear();
    const seen = new Map<string, number>();
    query.forEach((slot, i) => {
      const repeated = seen.has(termKey(slot));
      seen.set(termKey(slot), i);
      if (repeated) weightOf[i] = 0;
      const weight = weightOf[i] as number;
      if (weight === 0) return;
      for (const reading of slot.variants) {
        const typedAccent = this.syllables.accentId(reading.word.accent);
        const rarity = this.rarity.of(reading.word);
        const [same, other] = [true, false].map((is) => reading.weight * credit(reading.word, is)) as [
          number,
          number,
        ];
        this.syllables.visit(reading.word.unaccented, (entry, accent) => {
          const share = accent === typedAccent ? same : other;
          byEntry.addMax(i, entry, weight * share);
          byPhrase.addMax(i, entry, rarity * share);
          byFamily.addMax(i, this.familyOf[entry] as number, weight * share);
        });
        // What hardly speaks of the subject tells nothing by standing somewhere around it.
        if (slot.weight < CONTEXT_WEIGHT) continue;
        const aroundAccent = this.surroundings.accentId(reading.word.accent);
        this.surroundings.visit(reading.word.unaccented, (family, accent) => {
          byContext.addMax(i, family, weight * (accent === aroundAccent ? same : other));
        });
      }
    });
    const questionSize = sum(weightOf);

    let pairTotal = 0;
    for (let i = 1; i < query.length; i++) {
      const [left, right] = [query[i - 1] as QueryTerm, query[i] as QueryTerm];
      const weight = Math.sqrt((weightOf[i - 1] as number) * (weightOf[i] as number));
      if (!right.joined || weight === 0) continue;
      pairTotal += weight;
      for (const a of bestVariants(left.variants)) {
        for (const b of bestVariants(right.variants)) {
          const both = pair(a.word, b.word);
          const typedAccent = this.neighbours.accentId(both.accent);
          this.neighbours.visit(both.unaccented, (entry, accent) => {
            byPair.addMax(i, entry, weight * a.weight * b.weight * credit(both, accent === typedAccent));
          });
        }
      }
    }

    const best = new Map<number, Hit>();
    const wanted = new Set(also);
    const least = MIN_QUERY_COVERAGE * questionSize;
    for (const id of byEntry.touched) {
      if (byEntry.at(id) < least && !wanted.has(this.familyOf[id] as number)) continue;
      const entry = this.entries[id] as Entry;
      const question = byEntry.at(id) / questionSize;
      const phrase = Math.min(1, byPhrase.at(id) / entry.size);
      const pairs = pairTotal > 0 ? byPair.at(id) / pairTotal : question;
      const phrasePairs = entry.pairSize > 0 ? Math.min(1, byPair.at(id) / entry.pairSize) : phrase;
      const all = byFamily.at(entry.family) / questionSize;
      const context = byContext.at(entry.family) / questionSize;
      const w = this.weights;
      const score =
        w.question * question +
        w.phrase * phrase * Math.min(1, question / w.worth) +
        w.pairs * pairs +
        w.phrasePairs * phrasePairs * Math.min(1, question / w.worth) +
        w.exact * (question * phrase) ** 4 +
        w.all * all +
        w.context * context;
      const known = best.get(entry.family);
      if (!known || score > known.score) {
        best.set(entry.family, {
          family: entry.family,
          score,
          queryCoverage: question,
          phraseCoverage: phrase,
          pairs,
          familyCoverage: all,
          contextCoverage: context,
          idfMass: byFamily.at(entry.family),
          official: entry.official,
        });
      }
    }
    const hits = [...best.values()].sort((a, b) => b.score - a.score || a.family - b.family);
    const found = hits.slice(0, limit);
    const missing = new Set(also.filter((family) => !found.some((hit) => hit.family === family)));
    return [...found, ...[...missing].map((family) => best.get(family) ?? notMatching(family))];
  }

  private addEntry(family: number, official: boolean, phrase: Word[]): void {
    const id = this.entries.length;
    const neighbours = phrase.slice(1).map((right, i) => pair(phrase[i] as Word, right));
    const rarities = phrase.map((word) => this.rarity.ofAccent(word.accent));
    const distinct = new Map(phrase.map((word, i) => [word.accent, rarities[i] as number]));
    this.entries.push({
      family,
      official,
      size: sum([...distinct.values()]),
      pairSize: sum(rarities.slice(1).map((rarity, i) => Math.sqrt(rarity * (rarities[i] as number)))),
    });
    this.syllables.add(id, phrase);
    this.neighbours.add(id, neighbours);
  }
}

/** A family none of whose phrases shares a word with the question. */
function notMatching(family: number): Hit {
  return {
    family,
    score: 0,
    queryCoverage: 0,
    phraseCoverage: 0,
    pairs: 0,
    familyCoverage: 0,
    contextCoverage: 0,
    idfMass: 0,
    official: false,
  };
}

function bestVariants(readings: readonly TermVariant[]): TermVariant[] {
  return readings.slice(0, 3);
}

function termKey(slot: QueryTerm): string {
  return slot.variants[0]?.word.text ?? '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
