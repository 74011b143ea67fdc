import { type EnglishIndex, type EnglishMatch, englishTerms } from '../../../knowledge/english/englishIndex';
import { STORY_MIN_CHARACTERS } from './askingPart';
import { englishFacets } from './englishFacets';

/** So few letters are no clause that names anything. */
const CLAUSE_MIN_CHARACTERS = 12;
const asks = /\?|\b(?:how|what|where|which|when|can|could|do i|should i|need|want|must)\b/iu;

/** Who asks, or says what is wanted or advised: the rest tells how things stand, and weighs less. */
const wants =
  /\?|\b(?:how|what|where|which|can i|could i|do i|should i|need|want|wish|would like|i'd like|plan|apply|applying|must|have to|get)\b/iu;
const TOLD_WEIGHT = 0.75;
/** Beside a part that is asked for, so many words name a matter. */
const NAME_MIN_WORDS = 2;

/** A shorter message that is as like a name as this says it as a whole. */
const LIKE_A_NAME = 0.5;

/** The sentences of a story that ask or say what is wanted; the whole of a shorter message, or where none does. */
export function askingInEnglish(text: string): string {
  if (text.length < STORY_MIN_CHARACTERS) return text;
  const wanted = sentencesOf(text).filter((sentence) => asks.test(sentence));
  return wanted.length > 0 ? wanted.join(' ') : text;
}

/**
 * The procedures that a message is like, best first. Of a story each clause is compared by itself: no name has as many words
 * as all of them, and the clause that names the matter may be any.
 * @param rest a shorter message without the words that ask for a part
 */
export function foundInEnglish(
  text: string,
  rest: string,
  { index, limit }: { index: EnglishIndex; limit: number },
): EnglishMatch[] {
  const sentences = sentencesOf(text);
  const isShort = text.length < STORY_MIN_CHARACTERS && sentences.length < 2;
  const whole = isShort ? index.find(rest, limit) : [];
  if (isShort && (clausesOf(text).length < 2 || (whole[0]?.score ?? 0) >= LIKE_A_NAME)) return whole;
  const best = new Map(whole.map((match) => [match.procedure, match]));
  for (const sentence of sentences) {
    const weight = wants.test(sentence) ? 1 : TOLD_WEIGHT;
    for (const clause of clausesOf(sentence))
      for (const match of index.find(namedIn(clause), limit)) {
        const score = match.score * weight;
        if (score > (best.get(match.procedure)?.score ?? 0)) best.set(match.procedure, { ...match, score });
      }
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

/** What a clause names beside the part that it asks for: "which documents do I need to give" names nothing. */
function namedIn(clause: string): string {
  const { facets, rest } = englishFacets(clause);
  return facets.length > 0 && englishTerms(rest).size < NAME_MIN_WORDS ? '' : rest;
}

function sentencesOf(text: string): string[] {
  return text.match(/[^.?!\n]+[.?!\n]*/gu) ?? [];
}

/** "Must it be legalised" asks of what was named before. */
const ofNamed = /\b(?:must|should|does|is|do|can|are)\s+(?:it|they)\b/iu;

function clausesOf(text: string): string[] {
  return text
    .split(/[.?!,;()\n]+|\s(?:and|but|so|because|that)\s/iu)
    .filter((clause) => clause.length >= CLAUSE_MIN_CHARACTERS && !ofNamed.test(clause));
}
