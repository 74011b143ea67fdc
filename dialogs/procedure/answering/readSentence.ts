import { onceFor } from '../../../knowledge/onceFor';
import type { CardAsked } from '../../../knowledge/schema/card';
import type { Embedding, EmbeddingModel } from '../../../knowledge/search/models/embeddings';
import { phraseSet } from '../../../language/phraseMatcher';
import { recently } from '../../../language/recently';
import { words } from '../../../language/words';
import type { Askable } from '../askable';
import { askedFeatures, meaningsOf } from '../askedFeatures';
import units from '../data/countedUnits.json';
import { type ReadWording, readWordings } from '../writtenQuestion';
import { type Bag, bagOf, type Rarity, type Weigh, weighing } from './read';
import type { Sentence } from './sentences';

/** What a sentence says, whatever is asked. */
export interface ReadSentence {
  bag: Bag;
  meaning: Embedding;
  /** 1 for what begins like a yes, -1 like a no. */
  decides: number;
  hasNumber: number;
  ownsUp: number;
  words: number;
  numbers: readonly string[];
  units: ReadonlySet<string>;
  /** The wordings of the question that it answers; none where none is written. */
  wordings: readonly ReadWording[];
  bags: readonly Bag[];
  meanings: readonly Embedding[];
}

/** What is learned of the words of sentences. */
export interface ReadingModels {
  asked: EmbeddingModel;
  answering: Rarity;
}

/** So many texts of a sheet are kept as they were read. */
const KEPT_TEXTS = 200;

/** Reads what the sheet of one procedure says, each sentence once. */
export class SentenceReader {
  /** How much a word counts in them. */
  readonly weigh: Weigh;
  private readonly ofText: (text: string) => ReadSentence;
  private readonly ofAnswers = new WeakMap<CardAsked, ReadSentence>();

  constructor(
    private readonly about: Askable,
    private readonly models: ReadingModels,
  ) {
    this.weigh = weighing(models.answering, about);
    this.ofText = recently(KEPT_TEXTS, (text) => this.readText(text));
  }

  read({ text, asked }: Sentence): ReadSentence {
    if (!asked) return this.ofText(text);
    const answer = this.ofAnswers.get(asked) ?? this.readAnswer(text, asked);
    this.ofAnswers.set(asked, answer);
    return answer;
  }

  private readAnswer(text: string, asked: CardAsked): ReadSentence {
    return {
      ...this.readText(text),
      wordings: readWordings(asked),
      bags: asked.q.map((wording) => bagOf(wording, this.weigh)),
      meanings: meaningsOf(asked, this.about, this.models.asked),
    };
  }

  private readText(text: string): ReadSentence {
    return {
      bag: bagOf(text, this.weigh),
      meaning: this.models.asked.of(askedFeatures(text, this.about)),
      decides: decision(text),
      hasNumber: Number(/\d/.test(text)),
      ownsUp: Number(ownsUp.test(text)),
      words: words(text).length,
      numbers: numbersIn(text),
      units: unitsIn(text),
      wordings: [],
      bags: [],
      meanings: [],
    };
  }
}

/** So many sheets are kept as they were read, with some thirty kilobytes each: a question is held against several, and the next one mostly against the same. */
const KEPT_SHEETS = 192;

/** By what is learned, and by the names of a procedure. */
const readers = onceFor((_: Rarity['rarity']) =>
  onceFor((_: EmbeddingModel) => new Map<string, SentenceReader>()),
);

/** The reader of the sentences of a procedure. */
export function readerOf(about: Askable, models: ReadingModels): SentenceReader {
  const kept = readers(models.answering.rarity)(models.asked);
  const names = `${about.title}\n${about.officialName}`;
  const reader = kept.get(names) ?? new SentenceReader(about, models);
  // What was asked for last is forgotten last.
  kept.delete(names);
  kept.set(names, reader);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_SHEETS) break;
    kept.delete(oldest);
  }
  return reader;
}

const yes = /^(?:có|được|phải)[,.;:\s]/iu;
const no = /^(?:không|chưa)[,.;:\s]/iu;
const ownsUp = /nguồn không (?:nêu|ghi|nói)/iu;

function decision(text: string): number {
  return yes.test(text) ? 1 : no.test(text) ? -1 : 0;
}

export function numbersIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}

const unitWords = phraseSet(units);

/** What is counted in a text: "ngày", "bản". */
export function unitsIn(text: string): ReadonlySet<string> {
  return new Set(unitWords.matchLongest(words(text)).map(({ phrase }) => phrase));
}
