import { type Word, words } from '../../language/words';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import type { CardAsked } from '../../knowledge/schema/card';
import askingWords from './data/askingWords.json';

/** Words that ask or address and say nothing of what is asked. */
const idle = new Set(words(askingWords.join(' ')).map(({ unaccented }) => unaccented));

/** Share of words, by weight, that two wordings must have in common to ask the same. */
const SAME_QUESTION_MIN_SIMILARITY = 0.56;
/** The same where nothing is asked that yes or no answers: then a few words in common are a coincidence. */
const SAME_OPEN_QUESTION_MIN_SIMILARITY = 0.75;

/** Share of the question's weight that a sentence must cover to decide it. */
const DECIDING_MIN_COVERAGE = 0.6;

/** The answer written for this very question, if there is one. */
export function askedAnswer(question: string, sheet: ProcedureSheet, asksYesNo = true): CardAsked | null {
  const least = asksYesNo ? SAME_QUESTION_MIN_SIMILARITY : SAME_OPEN_QUESTION_MIN_SIMILARITY;
  const own = termsOf(question, sheet);
  if (own.size === 0) return null;
  const weights = termWeights(sheet);
  let best: { asked: CardAsked; similarity: number } | null = null;
  for (const asked of sheet.asked)
    for (const wording of asked.q) {
      const terms = termsOf(wording, sheet);
      if (!sharesEnough(own, terms)) continue;
      const similarity = overlap(own, terms, weights);
      if (similarity >= least && similarity > (best?.similarity ?? 0)) best = { asked, similarity };
    }
  return best?.asked ?? null;
}

/** The sentence of the conditions, warnings or papers that speaks of what a yes/no question asks; null when none does. */
export function decidingSentence(question: string, sheet: ProcedureSheet): string | null {
  const own = termsOf(question, sheet);
  if (own.size === 0) return null;
  const weights = termWeights(sheet);
  const sentences = [
    ...sheet.conditions,
    ...sheet.warnings,
    ...(sheet.place ? [sheet.place.text, sheet.place.online ?? ''] : []),
  ].filter(Boolean);
  const total = sum(own, weights);
  let best: { sentence: string; coverage: number } | null = null;
  for (const sentence of sentences) {
    const terms = termsOf(sentence, sheet);
    const coverage = sum(new Set([...own].filter((term) => terms.has(term))), weights) / total;
    if (coverage >= DECIDING_MIN_COVERAGE && coverage > (best?.coverage ?? 0)) best = { sentence, coverage };
  }
  return best?.sentence ?? null;
}

/** Unaccented words and neighbouring pairs, without those that only ask and those of the procedure's own name. */
function termsOf(text: string, sheet: ProcedureSheet): Set<string> {
  const name = new Set(words(`${sheet.title} ${sheet.officialName}`).map(({ unaccented }) => unaccented));
  const said: Word[] = words(text);
  const plain = said.map((word) => word.unaccented).filter((word) => !idle.has(word) && !name.has(word));
  return new Set([...plain, ...plain.slice(1).map((word, i) => `${plain[i]} ${word}`)]);
}

/** Rare words of the card weigh more than those that many of its questions share. */
function termWeights(sheet: ProcedureSheet): (term: string) => number {
  const texts = sheet.asked.map(({ q }) => termsOf(q.join(' '), sheet));
  const seen = new Map<string, number>();
  for (const terms of texts) for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
  return (term) => {
    const rarity = 1 + Math.log((texts.length + 1) / ((seen.get(term) ?? 0) + 1));
    return term.includes(' ') ? rarity / 2 : rarity;
  };
}

function sum(terms: ReadonlySet<string>, weights: (term: string) => number): number {
  return [...terms].reduce((total, term) => total + weights(term), 0);
}

/** One word alone is a coincidence, unless neither says more. */
function sharesEnough(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared >= 2 || (shared === 1 && a.size === 1 && b.size === 1);
}

/** Dice's coefficient over weighted terms. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weights: (term: string) => number): number {
  const both = new Set([...a].filter((term) => b.has(term)));
  const all = sum(a, weights) + sum(b, weights);
  return all === 0 ? 0 : (2 * sum(both, weights)) / all;
}
