import type { Word } from '../../language/words';
import { onceFor } from '../../knowledge/onceFor';
import type { CardAsked } from '../../knowledge/schema/card';
import { type Embedding, type EmbeddingModel, type Features } from '../../knowledge/search/models/embeddings';
import { type Askable, isOfName } from './askable';
import { isIdle, saying } from './contentWords';

/** Words that only ask or address still tell "phải" from "được"; those of the procedure's own name tell little. */
const IDLE_WEIGHT = 0.4;
const NAME_WEIGHT = 0.3;
/** "17 tuổi", "2 năm": a figure is told beside many a question. */
const FIGURE_WEIGHT = 0.5;

/** What a question on a procedure says: its words without their marks, and pairs of neighbours. */
export function askedFeatures(question: string, about: Askable): Features {
  const features = new Map<string, number>();
  const said = saying(question).map((word) => ({
    text: word.unaccented,
    weight: weightOf(word, about),
  }));
  said.forEach(({ text, weight }, i) => {
    features.set(text, Math.max(weight, features.get(text) ?? 0));
    const before = said[i - 1];
    if (before) features.set(`${before.text} ${text}`, Math.sqrt(weight * before.weight));
  });
  return features;
}

function weightOf(word: Word, about: Askable): number {
  if (isIdle(word)) return IDLE_WEIGHT;
  if (isOfName(word, about)) return NAME_WEIGHT;
  return /^\d+$/.test(word.text) ? FIGURE_WEIGHT : 1;
}

/** Cards stand still: where their questions point is worked out once for each model. */
const pointed = onceFor((_: EmbeddingModel) => new WeakMap<CardAsked, readonly Embedding[]>());

/** Where the wordings of a written question point. */
export function meaningsOf(asked: CardAsked, about: Askable, model: EmbeddingModel): readonly Embedding[] {
  const known = pointed(model);
  const meanings = known.get(asked) ?? asked.q.map((wording) => model.of(askedFeatures(wording, about)));
  known.set(asked, meanings);
  return meanings;
}
