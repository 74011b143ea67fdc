import { z } from 'zod';
import actions from '../data/vocabulary/actions.json';
import standaloneFacets from '../data/vocabulary/standalone-facets.json';
import anaphora from '../data/vocabulary/anaphora.json';
import audiences from '../data/vocabulary/audiences.json';
import asking from '../data/vocabulary/asking.json';
import common from '../data/vocabulary/common.json';
import continuations from '../data/vocabulary/continuations.json';
import facetPhrases from '../data/vocabulary/facets.json';
import filler from '../data/vocabulary/filler.json';
import leadingFacets from '../data/vocabulary/leading-facets.json';
import facetExclusions from '../data/vocabulary/facet-exclusions.json';
import lightVerbs from '../data/vocabulary/light-verbs.json';
import places from '../data/vocabulary/places.json';
import qualifiers from '../data/vocabulary/qualifiers.json';
import rewrites from '../data/vocabulary/rewrites.json';
import shorthand from '../data/vocabulary/shorthand.json';
import synonyms from '../data/vocabulary/synonyms.json';
import { facets } from './procedure';

const Phrase = z.string().min(1);

/** What tells near twins apart: how official names say it, and how people do. */
const Attribute = z.strictObject({
  names: z.array(Phrase).min(1),
  words: z.array(Phrase).min(1),
  /** Words that mean it only beside a procedure in hand: "mất rồi" after a driving licence. */
  beside: z.array(Phrase).optional(),
  /** Attributes that take its place where no twin carries it, the nearest first: what has expired is exchanged. */
  near: z.array(Phrase).optional(),
});
export type Attribute = z.infer<typeof Attribute>;

export const Vocabulary = z.strictObject({
  /** Abbreviations and teencode, single words, each for what it stands for. */
  shorthand: z.record(Phrase.regex(/^\S+$/, 'One word; several belong into rewrites.'), Phrase),
  /** Different words for one thing, always replaced by the wording of the catalogue. */
  rewrites: z.array(z.tuple([Phrase, Phrase])),
  /** Words that may stand for each other, less certainly. */
  synonyms: z.array(z.array(Phrase).min(2)),
  /** Words that say nothing of the subject: `none` at all, `weak` hardly anything. */
  filler: z.strictObject({ none: z.array(Phrase), weak: z.array(Phrase) }),
  /** Provinces, cities and districts: where somebody is from or moves to is no subject. */
  places: z.array(Phrase),
  /** Phrases by which a part of a procedure is asked for. */
  facets: z.record(z.enum(facets), z.array(Phrase).min(1)),
  /** Single words that ask for a part when a message says nothing else ("giấy tờ?"). */
  standaloneFacets: z.partialRecord(z.enum(facets), z.array(Phrase).min(1)),
  /** Words that ask for a part when a message without any other facet begins with them ("hồ sơ đăng ký kết hôn"). */
  leadingFacets: z.partialRecord(z.enum(facets), z.array(Phrase).min(1)),
  /** Words of asking: a facet word beside one of them asks more surely than one that merely stands there. */
  asking: z.array(Phrase),
  /** Phrases that hold a facet word but ask for nothing. */
  facetExclusions: z.array(Phrase),
  /** Verbs of getting something done: a name means the same with them and without. */
  lightVerbs: z.array(Phrase),
  /** Words that point back to the procedure in hand. */
  anaphora: z.array(Phrase),
  /** Codes of the procedures that most people come for: far more common than their twins. */
  common: z.array(Phrase),
  /**
   * Words with which a message takes up the one before: `same` asks the same of something else ("thế còn …"), `further`
   * tells more of one's case ("nếu …", "lỡ …").
   */
  continuations: z.strictObject({ same: z.array(Phrase), further: z.array(Phrase) }),
  /** Action words that decide between near twins. */
  actions: z.record(z.string(), Attribute),
  /** Qualifiers that decide between near twins. */
  qualifiers: z.record(z.string(), Attribute),
  /**
   * Groups of people that procedures are for one or the other of: how official names say them, and how people do; those
   * that nobody says of themselves have no words.
   */
  audiences: z.record(
    z.string(),
    z.record(z.string(), z.strictObject({ names: z.array(Phrase).min(1), words: z.array(Phrase) })),
  ),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

/**
 * The citizen's vocabulary as shipped in `knowledge/data/vocabulary`.
 * @throws ZodError naming the entry that does not fit.
 */
export function readVocabulary(): Vocabulary {
  return Vocabulary.parse({
    shorthand,
    rewrites,
    synonyms,
    filler,
    places,
    facets: facetPhrases,
    standaloneFacets,
    leadingFacets,
    asking,
    facetExclusions,
    lightVerbs,
    anaphora,
    common,
    continuations,
    actions,
    qualifiers,
    audiences,
  });
}
