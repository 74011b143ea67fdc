import { type Activity, ActivityTypes } from 'botbuilder';
import type { DialogTurn, IntentDialog, Said } from '../dialogTurn';
import { freshMemory, withoutChoices } from '../memory';
import { answerTarget } from '../procedure/answerTarget';
import { referenceReply, smallTalkReply } from './reply';

/** Greetings, thanks and commands. */
export const smalltalk: IntentDialog<'smalltalk'> = ({ topic }, turn) => {
  if (topic === 'back') return goBack(turn);
  if (topic === 'reference') return [referenceReply(turn.lastReference)];
  if (topic === 'none') turn.remember(withoutChoices(turn.memory));
  if (topic === 'restart' || topic === 'erase') turn.remember(freshMemory());
  return topic === 'erase' ? [forgetEvent(), smallTalkReply(topic)] : [smallTalkReply(topic)];
};

/** Returns to the procedure that was in hand before this one. */
function goBack({ knowledge, day, pageAddress, memory, remember }: DialogTurn): Said[] {
  const [last, ...previousProcedures] = memory.previousProcedures;
  const code = last ?? memory.current;
  const family = code ? knowledge.family(code) : undefined;
  if (!code || !family) return [smallTalkReply('menu')];
  const { inCase: _, ...kept } = memory;
  remember({ ...kept, current: code, facets: ['overview'], previousProcedures });
  const target = { family, code, facets: ['overview' as const], page: 1, confidence: 1, alternatives: [] };
  return [answerTarget(target, { knowledge, day, pageAddress })];
}

/** Asks those who carry the messages to erase what they keep of the conversation. */
function forgetEvent(): Partial<Activity> {
  return { type: ActivityTypes.Event, name: 'forget' };
}
