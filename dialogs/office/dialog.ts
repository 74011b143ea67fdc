import type { Family } from '../../knowledge/families';
import { type Group, groupsIn, officeWords } from '../../knowledge/offices/words';
import { sheetOf } from '../../knowledge/sheet/reader';
import type { DialogTurn, IntentDialog, IntentOf } from '../dialogTurn';
import { withOffice, withWard } from '../memory';
import { counterOf } from '../procedure/counter';
import { answer } from '../procedure/dialog';
import type { OfficeHint } from '../understanding/intent';
import { procedureTarget } from '../understanding/turnAnalysis';
import { officeTitle } from './office';
import { officeReply } from './reply';

/** Tells where an office is; a ward that was named is remembered. */
export const office: IntentDialog<'office'> = (intent, turn) => {
  const elsewhere = ofMatterElsewhere(intent, turn);
  if (elsewhere) return answer(elsewhere, turn);
  const memory = withWard(turn.memory, intent.role === 'answer' ? intent : undefined);
  turn.remember({
    ...withOffice(memory, nameOf(intent)),
    awaitingWard: intent.role === 'which',
    consecutiveFallbacks: 0,
  });
  return [officeReply(intent, turn.knowledge.bodies)];
};

/** The only office that is told. */
function nameOf(intent: IntentOf<'office'>): string | undefined {
  if (intent.role !== 'answer') return undefined;
  const [only, ...others] = intent.offices;
  return only && others.length === 0 ? officeTitle(only) : undefined;
}

/**
 * "Tôi ở phường Hòa Cường thì tới đâu" while a matter is in hand that is not filed at the committee: where that one is
 * filed, never the committee's address. Null when the committee itself is asked for.
 */
function ofMatterElsewhere(
  intent: IntentOf<'office'>,
  { knowledge, memory, day, text }: DialogTurn,
): IntentOf<'answer'> | null {
  const family = memory.current ? knowledge.family(memory.current) : undefined;
  if (!memory.current || !family || intent.role !== 'answer' || intent.asked !== 'address') return null;
  const said = groupsIn(officeWords(text)).map(({ value }) => value);
  if (said.includes('office')) return null;
  const procedure = knowledge.procedure(memory.current) ?? family.main;
  // "Hòa Cường", once it was told where to go: there, and for what.
  const isOfPlace = (memory.awaitingWard || memory.facets.includes('place')) && said.every(tellsOnlyWard);
  if (isOfPlace) return placeOfMatter(intent, family, memory.current);
  if (!said.includes('before')) return null;
  if (counterOf(sheetOf(knowledge, procedure.code, day)?.place, procedure) === 'committee') return null;
  return placeOfMatter(intent, family, memory.current);
}

/** Words beside the name of a ward that ask nothing of it. */
const besideWard: ReadonlySet<Group> = new Set(['mine', 'filler', 'old', 'before']);
const tellsOnlyWard = (group: Group): boolean => besideWard.has(group);

function placeOfMatter(intent: OfficeHint, family: Family, code: string): IntentOf<'answer'> {
  const target = procedureTarget(family, code, ['place'], intent.confidence);
  return { kind: 'answer', targets: [{ ...target, office: intent }] };
}
