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
import { findIn, foundTogether, type Said, saidOf, shareFound, shareSaid, type Weigh } from './read';
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
  const whole = { said: said(message), means: means(message) };
  // Nothing is told beside what asks but in a story.
  const asking = question === message ? whole : { said: said(question), means: means(question) };
  return {
    message: whole.said,
    question: asking.said,
    means: { message: whole.means, question: asking.means },
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
  const { bag, bags, wordings } = read;
  const ofMessage = nearness(read, message, means.message);
  const ofQuestion = question === message ? ofMessage : nearness(read, question, means.question);
  return {
    messageInText: ofMessage.inText,
    questionInText: ofQuestion.inText,
    messageInAll: ofMessage.inAll,
    questionInAll: ofQuestion.inAll,
    questionInWording: ofQuestion.inWording,
    messageInWording: ofMessage.inWording,
    wordingInMessage: most(bags.map((wording) => shareSaid(wording, message))),
    textInMessage: shareSaid(bag, message),
    textInQuestion: shareSaid(bag, question),
    wordingLikeQuestion: ofQuestion.likeWording,
    wordingLikeMessage: ofMessage.likeWording,
    textLikeQuestion: ofQuestion.likeText,
    textLikeMessage: ofMessage.likeText,
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

/** How much of what is said a sentence has, and the wordings of the question that it answers, and how near they are to what is meant. */
interface Nearness {
  inText: number;
  inWording: number;
  inAll: number;
  likeText: number;
  likeWording: number;
}

function nearness({ bag, bags, meaning, meanings }: ReadSentence, said: Said, means: Embedding): Nearness {
  const inText = findIn(said, bag);
  const inWordings = bags.map((wording) => findIn(said, wording));
  return {
    inText: shareFound(said, inText),
    inWording: most(inWordings.map((found) => shareFound(said, found))),
    inAll: shareFound(said, foundTogether([inText, ...inWordings])),
    likeText: dot(means, meaning),
    likeWording: most(meanings.map((wording) => dot(means, wording))),
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
