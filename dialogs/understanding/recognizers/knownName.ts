import type { KnownName } from '../../../knowledge/schema/knownName';
import { words } from '../../../language/words';
import { asksOfActive, callsHeld } from '../entities/heldBesideName';
import { ministryTwin } from '../entities/ministryTwin';
import { isComplaint } from '../entities/otherMatter';
import { isPaperAsked } from '../entities/paperAsked';
import { isReserved, speaksOfForces } from '../entities/reserved';
import { rivalName } from '../entities/rivalName';
import { saidKnownName } from '../entities/saidKnownName';
import { leavesNeedUnsaid } from '../entities/statedNeed';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { allToldIn, facetsOnName } from '../turnAnalysis';

/** From this probability on a known name is meant, and not what is held. */
export const MEANT = 0.6;
/** From this share of the question on nothing else is meant than the name that is said. */
const MOSTLY_SAID = 0.5;
/** By nearly all of its words. */
const PLAINLY_NAMED = 0.8;
/** By all but a word. */
export const WHOLLY_NAMED = 0.9;

/** A name that may be meant, and how surely; without one where another reading is likelier. */
interface Meant {
  known?: KnownName;
  probability: number;
}

/** A procedure that is known by name, while its content is not held; the nearest that is held would mislead. */
export const knownName: Recognizer = {
  name: 'knownName',
  recognize(turn) {
    const { known, probability } = meantName(turn) ?? {};
    if (probability === undefined) return null;
    if (!known) return { probability };
    // Of none of the parts that are asked anything is held.
    const facets = facetsOnName(turn.aboutProcedures, known.name);
    return { intent: { kind: 'notheld', known, confidence: probability, facets }, probability };
  },
};

/** With a procedure in hand, a name that is said wholly is asked before what goes on from the one in hand. */
export const anotherKnownName: Recognizer = {
  name: 'anotherKnownName',
  recognize(turn) {
    if (!turn.memory.current) return null;
    const found = knownName.recognize(turn);
    return found?.intent && found.probability >= WHOLLY_NAMED ? found : null;
  },
};

/** Whether a procedure that is not held is plainly named, so that nothing that shares a word with it is meant. */
export function namesUnheld(turn: Turn, least = PLAINLY_NAMED): boolean {
  const found = meantName(turn);
  return found?.known !== undefined && found.probability >= least;
}

function meantName(turn: Turn): Meant | null {
  const { aboutProcedures } = turn;
  if (complainsOfForces(turn) || asksOfActive(aboutProcedures)) return null;
  const said = saidKnownName(turn);
  if (said && isPaperAsked(turn, said)) return { probability: PLAINLY_NAMED };
  if (said)
    return { known: said.known, probability: said.share >= MOSTLY_SAID ? WHOLLY_NAMED : PLAINLY_NAMED };
  const rival = rivalName(aboutProcedures);
  // "Làm lý lịch tư pháp đi du học" tells what for.
  if (callsHeld(aboutProcedures)) return rival && { probability: rival.probability };
  const twin = ministryTwin(aboutProcedures);
  const found = twin ? { known: twin.known, probability: Math.min(1, twin.fit) } : rival;
  if (!found) return null;
  const isMeant = twin !== null || found.probability >= MEANT;
  return isMeant && !leavesNeedUnsaid(words(allToldIn(aboutProcedures)), found.known)
    ? found
    : { probability: found.probability };
}

/** What is held of complaints are those to the army and the police: they are meant where somebody speaks of these. */
function complainsOfForces({ aboutProcedures: { search } }: Turn): boolean {
  const [first] = search.candidates;
  const { words: said } = search.question;
  return first !== undefined && isReserved(first.family) && speaksOfForces(said) && isComplaint(said);
}
