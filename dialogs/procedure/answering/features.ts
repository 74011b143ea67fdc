import {
  type AnsweringModel,
  comparedFeatures,
  type SentenceFeature,
  sentenceFeatureNames,
  sentenceKinds,
} from '../../../knowledge/answeringModel';
import type { ProcedureFinder } from '../../../knowledge/search/finder';
import { dot, type Embedding, type EmbeddingModel } from '../../../knowledge/search/models/embeddings';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import { askingPart } from '../../understanding/entities/askingPart';
import { asksYesNo } from '../../understanding/entities/yesNo';
import { type Askable } from '../askable';
import { askedFeatures, meaningsOf } from '../askedFeatures';
import units from '../data/countedUnits.json';
import { agreement, type AskedKind, asksHowMuch, kindOf, readWordings } from '../writtenQuestion';
import { bagOf, contentOf, together, type Said, shareIn, shareSaid, type Weigh, weighing } from './read';
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
  asksYesNo: boolean;
  asksHowMuch: boolean;
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
  const heard = hear(asking, about, models);
  const weigh = weighing(models.answering, about);
  const read = sentences.map((sentence) => featuresOf(sentence, heard, { about, models, weigh }));
  const ahead = comparedFeatures.map((name) => leads(read.map((features) => features[name])));
  return read.map((features, i) => [
    ...sentenceFeatureNames.map((name) => features[name]),
    ...ahead.map((lead) => lead[i]!),
  ]);
}

function hear({ message, question }: Asking, about: Askable, { asked, diacritics }: AnsweringModels): Heard {
  const isMarked = words(message).some(({ hasDiacritics }) => hasDiacritics);
  const said = (text: string): Said => ({ words: contentOf(diacritics.restore(text)), isMarked });
  const means = (text: string): Embedding => asked.of(askedFeatures(text, about));
  return {
    message: said(message),
    question: said(question),
    means: { message: means(message), question: means(question) },
    asksYesNo: asksYesNo(question),
    asksHowMuch: asksHowMuch(question),
    kind: kindOf(question),
    numbers: new Set(numbersIn(message)),
    units: unitsIn(question),
  };
}

/** What sentences are read with. */
interface Reading {
  about: Askable;
  models: AnsweringModels;
  weigh: Weigh;
}

function featuresOf(
  { kind, text, asked }: Sentence,
  heard: Heard,
  { about, models, weigh }: Reading,
): Record<SentenceFeature, number> {
  const { message, question, means } = heard;
  const wordings = asked?.q ?? [];
  const written = bagOf(text);
  const bags = wordings.map(bagOf);
  const all = together([written, ...bags]);
  const likeness = (meant: Embedding): number =>
    asked ? most(meaningsOf(asked, about, models.asked).map((wording) => dot(meant, wording))) : 0;
  const meaning = models.asked.of(askedFeatures(text, about));
  const counted = unitsIn(text);
  return {
    ...kindFeatures(kind),
    messageInText: shareIn(message, written, weigh),
    questionInText: shareIn(question, written, weigh),
    messageInAll: shareIn(message, all, weigh),
    questionInAll: shareIn(question, all, weigh),
    questionInWording: most(bags.map((bag) => shareIn(question, bag, weigh))),
    messageInWording: most(bags.map((bag) => shareIn(message, bag, weigh))),
    wordingInMessage: most(bags.map((bag) => shareSaid(bag, message, weigh))),
    textInMessage: shareSaid(written, message, weigh),
    textInQuestion: shareSaid(written, question, weigh),
    wordingLikeQuestion: likeness(means.question),
    wordingLikeMessage: likeness(means.message),
    textLikeQuestion: dot(means.question, meaning),
    textLikeMessage: dot(means.message, meaning),
    decides: decision(text),
    hasNumber: Number(/\d/.test(text)),
    ownsUp: Number(ownsUp.test(text)),
    words: words(text).length,
    asksYesNo: Number(heard.asksYesNo),
    asksHowMuch: Number(heard.asksHowMuch),
    kind: asked ? agreement(heard.kind, readWordings(asked)) : 0,
    numbersShared: numbersIn(text).filter((number) => heard.numbers.has(number)).length,
    unitsShared: [...counted].filter((unit) => heard.units.has(unit)).length,
    unitsAsked: heard.units.size,
  };
}

function kindFeatures(own: Sentence['kind']): Record<Sentence['kind'], number> {
  return Object.fromEntries(sentenceKinds.map((kind) => [kind, Number(kind === own)])) as Record<
    Sentence['kind'],
    number
  >;
}

function most(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values);
}

/** By how much each is before the best other. */
function leads(values: readonly number[]): number[] {
  const [first = 0, second = 0] = [...values].sort((a, b) => b - a);
  return values.map((value) => value - (value >= first ? second : first));
}

const yes = /^(?:có|được|phải)[,.;:\s]/iu;
const no = /^(?:không|chưa)[,.;:\s]/iu;
const ownsUp = /nguồn không (?:nêu|ghi|nói)/iu;

/** 1 for what begins like a yes, -1 like a no. */
function decision(text: string): number {
  return yes.test(text) ? 1 : no.test(text) ? -1 : 0;
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}

const unitWords = phraseSet(units);

/** What is counted in a text: "ngày", "bản". */
function unitsIn(text: string): ReadonlySet<string> {
  return new Set(unitWords.matchLongest(words(text)).map(({ phrase }) => phrase));
}
