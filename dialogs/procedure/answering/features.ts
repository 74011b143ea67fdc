import {
  type AnsweringModel,
  comparedFeatures,
  type SentenceFeature,
  sentenceFeatureNames,
  type SentenceKind,
  sentenceKinds,
} from '../../../knowledge/answeringModel';
import type { ProcedureFinder } from '../../../knowledge/search/finder';
import { dot, type Embedding, type EmbeddingModel } from '../../../knowledge/search/models/embeddings';
import { words } from '../../../language/words';
import { askingPart } from '../../understanding/entities/askingPart';
import { asksYesNo } from '../../understanding/entities/yesNo';
import { type Askable } from '../askable';
import { askedFeatures } from '../askedFeatures';
import { agreement, type AskedKind, asksHowMuch, kindOf } from '../writtenQuestion';
import { type Said, saidOf, shareIn, shareSaid, type Weigh } from './read';
import { numbersIn, readerOf, type ReadSentence, unitsIn } from './readSentence';
import type { Sentence } from './sentences';

export interface AnsweringModels {
  asked: EmbeddingModel;
  answering: AnsweringModel;
  /** Puts the likeliest marks on a text that was typed without. */
  diacritics: { restore(text: string): string };
}

/** A message, and the part of it that asks: the whole where none does by itself. Written out both. */
export interface Asking {
  message: string;
  question: string;
}

/** @param text what of the message is understood by itself: of a story what asks in it */
export function askingIn(
  message: string,
  text: string,
  { analyzer }: Pick<ProcedureFinder, 'analyzer'>,
): Asking {
  return { message: analyzer.writtenOut(message), question: analyzer.writtenOut(askingPart(text) ?? text) };
}

/** A message as it is held against each sentence of a sheet. */
interface Heard {
  message: Said;
  question: Said;
  means: { message: Embedding; question: Embedding };
  asksYesNo: number;
  asksHowMuch: number;
  kind: AskedKind | null;
  numbers: ReadonlySet<string>;
  units: ReadonlySet<string>;
}

/** What is looked at of each sentence, in the order of `sentenceVectorNames`. */
export function sentenceVectors(
  asking: Asking,
  sentences: readonly Sentence[],
  about: Askable,
  models: AnsweringModels,
): number[][] {
  const reader = readerOf(about, models);
  const heard = hear(asking, about, reader.weigh, models);
  const compared = sentences.map((sentence) => comparison(reader.read(sentence), heard));
  const ahead = comparedFeatures.map((name) => leads(compared.map((features) => features[name])));
  return compared.map((features, i) => [
    ...sentenceKinds.map((kind) => Number(kind === sentences[i]!.kind)),
    ...comparisonNames.map((name) => features[name]),
    ...ahead.map((lead) => lead[i]!),
  ]);
}

function hear(
  { message, question }: Asking,
  about: Askable,
  weigh: Weigh,
  { asked, diacritics }: AnsweringModels,
): Heard {
  const isMarked = words(message).some(({ hasDiacritics }) => hasDiacritics);
  const said = (text: string): Said => saidOf(diacritics.restore(text), isMarked, weigh);
  const means = (text: string): Embedding => asked.of(askedFeatures(text, about));
  return {
    message: said(message),
    question: said(question),
    means: { message: means(message), question: means(question) },
    asksYesNo: Number(asksYesNo(question)),
    asksHowMuch: Number(asksHowMuch(question)),
    kind: kindOf(question),
    numbers: new Set(numbersIn(message)),
    units: unitsIn(question),
  };
}

type Comparison = Record<Exclude<SentenceFeature, SentenceKind>, number>;

const comparisonNames = sentenceFeatureNames.slice(sentenceKinds.length) as readonly (keyof Comparison)[];

function comparison(read: ReadSentence, heard: Heard): Comparison {
  const { message, question, means } = heard;
  const { bag, all, bags, meanings, meaning, wordings } = read;
  return {
    messageInText: shareIn(message, bag.alike),
    questionInText: shareIn(question, bag.alike),
    messageInAll: shareIn(message, all),
    questionInAll: shareIn(question, all),
    questionInWording: most(bags.map(({ alike }) => shareIn(question, alike))),
    messageInWording: most(bags.map(({ alike }) => shareIn(message, alike))),
    wordingInMessage: most(bags.map((wording) => shareSaid(wording, message))),
    textInMessage: shareSaid(bag, message),
    textInQuestion: shareSaid(bag, question),
    wordingLikeQuestion: most(meanings.map((wording) => dot(means.question, wording))),
    wordingLikeMessage: most(meanings.map((wording) => dot(means.message, wording))),
    textLikeQuestion: dot(means.question, meaning),
    textLikeMessage: dot(means.message, meaning),
    decides: read.decides,
    hasNumber: read.hasNumber,
    ownsUp: read.ownsUp,
    words: read.words,
    asksYesNo: heard.asksYesNo,
    asksHowMuch: heard.asksHowMuch,
    kind: agreement(heard.kind, wordings),
    numbersShared: read.numbers.filter((number) => heard.numbers.has(number)).length,
    unitsShared: [...read.units].filter((unit) => heard.units.has(unit)).length,
    unitsAsked: heard.units.size,
  };
}

function most(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values);
}

/** By how much each is before the best other. */
function leads(values: readonly number[]): number[] {
  const [first = 0, second = 0] = [...values].sort((a, b) => b - a);
  return values.map((value) => value - (value >= first ? second : first));
}
