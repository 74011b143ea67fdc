import type { KnownNameMatch } from '../../../knowledge/names/knownNameIndex';
import { onceFor } from '../../../knowledge/onceFor';
import { type Word, words } from '../../../language/words';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';

/** A name that fits a question as well as this is meant. */
const NAME_MIN_FIT = 0.66;
/** It must fit better than every name that is held, by so much. */
const NAME_MIN_LEAD = 0.04;

/** So few words that a held procedure has all of them speak of a whole field; only the very name is meant then. */
const BROAD_MAX_WORDS = 4;
const WHOLE_COVERAGE = 0.98;
const EXACT_FIT = 0.97;

/** A procedure that is known by name, while its content is not held; the nearest that is held would mislead. */
export const knownName: Recognizer = {
  name: 'knownName',
  recognize(turn) {
    const found = bestKnownName(turn);
    if (!found) return null;
    const { known, fit, heldFit, askedWords } = found;
    if (fit < NAME_MIN_FIT) return null;
    if (fit < heldFit + NAME_MIN_LEAD) return { probability: fit };
    const [held] = turn.aboutProcedures.search.candidates;
    const isBroad = askedWords <= BROAD_MAX_WORDS && (held?.hit.queryCoverage ?? 0) >= WHOLE_COVERAGE;
    if (isBroad && fit < EXACT_FIT) return { probability: fit };
    return { intent: { kind: 'notheld', known, confidence: Math.min(1, fit) }, probability: fit };
  },
};

/**
 * The known name that fits best: as the search reads the words, without what is only said by the way, or as they were
 * typed, for the search puts one word in the place of another ("chết", "mất").
 */
const bestKnownName = onceFor(
  ({
    aboutProcedures: { text, search },
    knowledge,
  }: Turn): (KnownNameMatch & { askedWords: number }) | null => {
    const read = search.question.terms.flatMap(({ weight, variants: [own] }) =>
      weight > 0 && own ? [own.word] : [],
    );
    const typed = words(text);
    const [best = null] = (isSame(read, typed) ? [read] : [read, typed])
      .flatMap((asked) => {
        // One that is held is told of as far as it may outdo one that fits.
        const found =
          asked.length < 2 ? null : knowledge.knownNames.find(asked, NAME_MIN_FIT - NAME_MIN_LEAD);
        return found ? [{ ...found, askedWords: asked.length }] : [];
      })
      .sort((a, b) => b.fit - a.fit);
    return best;
  },
);

function isSame(read: readonly Word[], typed: readonly Word[]): boolean {
  return (
    read.length === typed.length && read.every(({ unaccented }, i) => unaccented === typed[i]?.unaccented)
  );
}

/** By nearly all of its words. */
const PLAINLY_NAMED = 0.8;

/** Whether a procedure that is not held is plainly named, so that nothing that shares a word with it is meant. */
export function namesUnheld(turn: Turn): boolean {
  const found = knownName.recognize(turn);
  return found?.intent !== undefined && found.probability >= PLAINLY_NAMED;
}
