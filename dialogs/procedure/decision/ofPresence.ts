import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { unaccentedText, words } from '../../../language/words';
import { say } from '../../text/say';
import presence from '../data/presence.json';
import { presenceSentence } from '../proxy';
import { capital, sentence, wayText } from '../values';
import { type Decision, type DecisionRequest, only } from './decision';
import { withoutDecision } from './ofWritten';
import { kindOf } from '../writtenQuestion';

const asksToCome = new RegExp(presence.come, 'u');
const asksToBring = new RegExp(presence.bring, 'u');
const ofOthers = new RegExp(presence.others, 'u');
const tells = new RegExp(presence.tells, 'iu');

/** "Có, nộp trực tuyến được" says yes to another question. */
function forComing(lead: string): string {
  const rest = lead.replace(/^có,\s*/iu, '');
  return rest === lead ? lead : say('procedure.way.presence.lead', { text: rest });
}

/**
 * "Có phải ra phường không", "có phải đưa bé đi không": the sentence that says so, else by the ways there are. Null where
 * neither tells.
 */
export function ofPresence({ question, sheet }: DecisionRequest): Decision | null {
  const said = unaccentedText(words(question));
  // The ways to file tell of who files, and not whether a landlord must sign.
  if (ofOthers.test(said)) return null;
  const comes = asksToCome.test(said);
  if (!comes && !asksToBring.test(said)) return null;
  const { ways, leads, place, conditions, warnings, steps } = sheet;
  if (leads.online) return { ...only(forComing(leads.online)), facet: 'online' };
  const told = [place?.online ?? '', ...conditions, ...warnings, ...steps].find((text) => tells.test(text));
  if (told) return { ...only(told), facet: 'online' };
  if (!comes || ways.length === 0) return null;
  const kind = ways.includes('online') ? 'no' : ways.includes('post') ? 'post' : 'yes';
  const all = say('procedure.online.ways', { ways: ways.map(wayText).join(', ') });
  return {
    lead: sentence(say(`procedure.way.presence.${kind}`)),
    rest: [{ type: 'text', text: all }],
    facet: 'online',
  };
}

const comesApart = new RegExp(presence.apart, 'u');

const together = new RegExp(presence.together, 'iu');
const leavesOpen = new RegExp(presence.leavesOpen, 'iu');

/** "Em ký trước, chồng về ký sau được không": who must come together is told, after a no where the sentence leaves nothing open. */
export function ofComingApart(question: string, sheet: ProcedureSheet): Decision | null {
  if (!comesApart.test(unaccentedText(words(question)))) return null;
  const told = presenceSentence(sheet);
  if (told === null) return null;
  const text = capital(withoutDecision(told));
  const isNo = kindOf(question) === 'may' && together.test(text) && !leavesOpen.test(text);
  return only(isNo ? say('procedure.decision.apartNot', { text }) : text);
}
