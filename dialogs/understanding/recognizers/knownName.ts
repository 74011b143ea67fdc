import type { Recognizer } from '../recognizer';

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
    const { terms } = turn.aboutProcedures.search.question;
    const asked = terms.flatMap(({ weight, variants: [own] }) => (weight > 0 && own ? [own.word] : []));
    const found = asked.length < 2 ? null : turn.knowledge.knownNames.find(asked);
    if (!found) return null;
    const { known, fit, heldFit } = found;
    if (fit < NAME_MIN_FIT) return null;
    if (fit < heldFit + NAME_MIN_LEAD) return { probability: fit };
    const [held] = turn.aboutProcedures.search.candidates;
    const isBroad = asked.length <= BROAD_MAX_WORDS && (held?.hit.queryCoverage ?? 0) >= WHOLE_COVERAGE;
    if (isBroad && fit < EXACT_FIT) return { probability: fit };
    return { intent: { kind: 'notheld', known, confidence: Math.min(1, fit) }, probability: fit };
  },
};
