import type { Knowledge } from '../../../knowledge/knowledge';
import { onceFor } from '../../../knowledge/onceFor';
import type { KnownName } from '../../../knowledge/schema/knownName';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Query } from '../../../knowledge/search/analyzedQuery';
import { words } from '../../../language/words';
import type { Beside } from '../../memory';
import { asksYesNo } from '../entities/yesNo';
import type { Intent } from '../intent';
import { asksToCall } from '../intents/report';
import type { Recognizer } from '../recognizer';

const CONFIDENCE = 0.9;

/**
 * A part asked on of what was told last and is no procedure of ours: "làm ở đâu" after a matter that is known by name
 * only, "bao nhiêu tiền" after a question of law.
 */
export const beside: Recognizer = {
  name: 'beside',
  recognize(turn) {
    const { memory, knowledge } = turn;
    // Most turns end here, many of them without any search.
    if (!memory.beside) return null;
    const { subjectTermCount, search, facets, text } = turn.aboutProcedures;
    const called =
      memory.beside.kind === 'service' && turn.words.length <= CALL_MAX_WORDS && asksToCall(text);
    const service = called ? askedOf(memory.beside, facets, knowledge) : null;
    if (service) return { intent: service, probability: CONFIDENCE };
    const known = memory.beside.kind === 'notheld' ? knowledge.knownNames.byId(memory.beside.id) : undefined;
    const isFew = subjectTermCount > 0 && subjectTermCount <= FEW_WORDS;
    const isOfKnown = known !== undefined && isFew && speaksOf(known, search.question);
    if (!isOfKnown && (subjectTermCount > 0 || search.traitsAsked > 0)) return null;
    if (facets.length === 0 && !asksYesNo(text)) return null;
    const intent = askedOf(memory.beside, facets, knowledge);
    return intent && { intent, probability: CONFIDENCE };
  },
};

/** "Gọi số mấy vậy em": more words tell of something. */
const CALL_MAX_WORDS = 6;

/** So few words may go on from what is known by name only, where it is called by them. */
const FEW_WORDS = 4;

/** "Có tiền mai táng không" after somebody of merit has died: all that is said stands in the ways of telling it. */
function speaksOf(known: KnownName, { terms }: { terms: Query }): boolean {
  const own = wordsOf(known);
  return terms.every(
    ({ weight, variants }) => weight < 1 || variants.some(({ word }) => own.has(word.unaccented)),
  );
}

const wordsOf = onceFor(
  ({ name, names, told = [] }: KnownName): ReadonlySet<string> =>
    new Set(
      [name, ...names, ...told.flatMap(({ all }) => all.flat())]
        .flatMap((text) => words(text))
        .map(({ unaccented }) => unaccented),
    ),
);

function askedOf(
  beside: Beside,
  facets: readonly Facet[],
  { knownNames, services }: Knowledge,
): Intent | null {
  if (beside.kind === 'law') return { kind: 'generalLaw', confidence: CONFIDENCE };
  if (beside.kind === 'service') {
    const service = services.byId(beside.id);
    return service ? { kind: 'service', service, english: false, confidence: CONFIDENCE } : null;
  }
  if (beside.kind === 'unit' || beside.kind === 'office') return null;
  const known = knownNames.byId(beside.id);
  return known ? { kind: 'notheld', known, confidence: CONFIDENCE, facets: [...facets] } : null;
}
