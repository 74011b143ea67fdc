import { type Activity, ActivityTypes } from 'botbuilder';
import { looksEnglish } from '../../language/looksEnglish';
import type { DialogTurn, IntentDialog, Said } from '../dialogTurn';
import { freshMemory, type Memory, withoutChoices } from '../memory';
import { answerTarget } from '../procedure/answerTarget';
import { greetingAgainReply, referenceReply, smallTalkReply, thanksInEnglish } from './reply';

/** Greetings, thanks and commands. */
export const smalltalk: IntentDialog<'smalltalk'> = ({ topic }, turn) => {
  if (topic === 'back') return goBack(turn);
  if (topic === 'reference') return [referenceReply(turn.lastReference)];
  if (topic === 'greeting' && turn.text !== '') {
    const { memory } = turn;
    turn.remember({ ...memory, greeted: true });
    if (isUnderWay(memory)) return [greetingAgainReply()];
  }
  if (topic === 'thanks' && looksEnglish(turn.text)) return [thanksInEnglish()];
  if (topic === 'none') turn.remember(withoutChoices(turn.memory));
  if (topic === 'restart' || topic === 'erase') turn.remember(freshMemory());
  return topic === 'erase' ? [forgetEvent(), smallTalkReply(topic)] : [smallTalkReply(topic)];
};

/** The bot has said who it is, or something has been asked. */
function isUnderWay({ greeted, greetedAt, current, choices, previousProcedures, fact }: Memory): boolean {
  return (
    greeted === true ||
    greetedAt !== undefined ||
    current !== undefined ||
    choices !== undefined ||
    fact !== undefined ||
    previousProcedures.length > 0
  );
}

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
