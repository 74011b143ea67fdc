import { PhraseMatcher } from '../../language/phraseMatcher';
import { type Word, word } from '../../language/words';
import type { Facet } from '../schema/procedure';
import type { Vocabulary } from '../schema/vocabulary';
import joins from './joins.json';

/** A facet phrase where it stands in the question. */
export interface FacetMention {
  facet: Facet;
  from: number;
  to: number;
  /** Whether a word of asking stands in it or right behind it: "phí bao nhiêu", not "thu phí". */
  asks: boolean;
}

/** Words that join one part to the next: "giấy tờ với lệ phí". */
const joinedBy = new Set(joins.map((text) => word(text).accent));

/** Whether a word joins one part to the next; "va" without its marks does, too. */
export function isJoin({ accent, unaccented }: Word): boolean {
  return joinedBy.has(accent) || unaccented === 'va';
}

/** A word of asking belongs to a facet word from at most so many words away. */
const INTERROGATIVE_WINDOW_WORDS = 2;

interface Span {
  from: number;
  to: number;
}

/** Finds the parts of a procedure that a question names. */
export class FacetReader {
  private readonly facets: PhraseMatcher<Facet | null>;
  private readonly standaloneFacets: PhraseMatcher<Facet>;
  private readonly leadingFacets: PhraseMatcher<Facet>;
  private readonly asking: PhraseMatcher<true>;

  /**
   * @param common a phrase as questions are read ("online"): facet phrases are found in these
   * @param fillerIn what stands in words that say nothing
   */
  constructor(
    vocabulary: Pick<
      Vocabulary,
      'facets' | 'facetExclusions' | 'standaloneFacets' | 'leadingFacets' | 'asking'
    >,
    common: (phrase: string) => string,
    private readonly fillerIn: (read: readonly Word[]) => readonly Span[],
  ) {
    const read = (phrases: Vocabulary['standaloneFacets']): (readonly [string, Facet])[] =>
      Object.entries(phrases).flatMap(([facet, own]) =>
        own.map((phrase) => [common(phrase), facet as Facet] as const),
      );
    this.facets = new PhraseMatcher<Facet | null>([
      ...read(vocabulary.facets),
      ...vocabulary.facetExclusions.map((phrase) => [common(phrase), null] as const),
    ]);
    this.standaloneFacets = new PhraseMatcher(read(vocabulary.standaloneFacets));
    this.leadingFacets = new PhraseMatcher(read(vocabulary.leadingFacets));
    this.asking = new PhraseMatcher(vocabulary.asking.map((phrase) => [common(phrase), true] as const));
  }

  /** What single words would ask for if the message said nothing else: "cho" in "cho hỏi" is no place. */
  standaloneIn(read: readonly Word[]): Facet[] {
    const found = this.standaloneFacets.matchLongest(read);
    if (found.length === 0) return [];
    const fillers = this.fillerIn(read);
    return found.filter((one) => !fillers.some((filler) => isWithin(one, filler))).map(({ value }) => value);
  }

  /** The facets that a question names, as its words are read. */
  mentionsIn(read: readonly Word[]): FacetMention[] {
    const exact = this.mentions(read);
    // "Mẫu đơn xin cấp lại lấy ở đâu" asks for the form and not where to hand it in.
    const [lead] = this.leading(read);
    if (lead?.facet === 'form' && exact.every(({ facet }) => facet === 'place' || facet === 'form'))
      return [lead];
    if (exact.length > 0) return [...this.joinedTo(exact, read), ...exact];
    const sure = this.wronglyMarked(read);
    return sure.length > 0 ? sure : this.leading(read);
  }

  /** "giây tờ gi": with marks that are wrong, several words together still ask; a "thang máy" as it stands is no "tháng mấy". */
  private wronglyMarked(read: readonly Word[]): FacetMention[] {
    const others = this.facets.matchLongest(read).filter(({ value }) => value === null);
    return this.mentions(read.map(({ unaccented }) => word(unaccented))).filter(
      ({ from, to, asks }) => asks && to - from > 1 && !others.some((one) => one.from < to && from < one.to),
    );
  }

  /** "Hồ sơ và thời hạn": what asks for a part where it stands alone does so joined to another, too. */
  private joinedTo(mentions: readonly FacetMention[], read: readonly Word[]): FacetMention[] {
    return this.standaloneFacets.matchLongest(read).flatMap(({ value, from, to }) => {
      const next = mentions.find((mention) => mention.from === to + 1);
      const isJoined = next !== undefined && next.facet !== value && isJoin(read[to] as Word);
      return isJoined ? [{ facet: value, from, to, asks: next.asks }] : [];
    });
  }

  private mentions(read: readonly Word[]): FacetMention[] {
    const asking = this.asking.matchAll(read);
    return this.facets.matchLongest(read).flatMap(({ value, from, to }) => {
      const asks = asking.some((one) => belongsTo(one, { from, to }));
      return value === null ? [] : [{ facet: value, from, to, asks }];
    });
  }

  /** "Cho hỏi hồ sơ đăng ký kết hôn": the first word that is no filler names the part. */
  private leading(read: readonly Word[]): FacetMention[] {
    const covered = this.fillerIn(read);
    const start = read.findIndex((_, i) => !covered.some(({ from, to }) => from <= i && i < to));
    return this.leadingFacets
      .matchLongest(read.slice(Math.max(0, start)))
      .filter(({ from }) => from === 0)
      .map(({ value, to }) => ({ facet: value, from: start, to: start + to, asks: false }));
  }
}

/** Whether a word is but a part of something longer. */
function isWithin({ from, to }: Span, longer: Span): boolean {
  return longer.from <= from && to <= longer.to && longer.to - longer.from > to - from;
}

/** Whether a word of asking stands within a facet word, or close behind it. */
function belongsTo(asking: Span, { from, to }: Span): boolean {
  return asking.from >= from && asking.to <= to + INTERROGATIVE_WINDOW_WORDS;
}
