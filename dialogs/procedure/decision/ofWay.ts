import { say } from '../../text/say';
import { sentence, wayText } from '../values';
import { resultByPost, type WayAsked } from '../way';
import { type Decision, type DecisionRequest, only } from './decision';

/** Whether it goes that way, and which ways there are; null where the source lists none. */
export function ofWay({ way, ofResult }: WayAsked, { sheet }: DecisionRequest): Decision | null {
  if (ofResult) {
    const told = resultByPost(sheet);
    return told ? only(told) : { lead: say('procedure.way.result'), rest: [hotline()] };
  }
  const { ways } = sheet;
  if (ways.length === 0) return null;
  const isOpen = ways.includes(way);
  const all = say('procedure.online.ways', { ways: ways.map(wayText).join(', ') });
  return {
    lead: sentence(say(isOpen ? `procedure.way.${way}.yes` : `procedure.way.${way}.no`)),
    rest: [{ type: 'text', text: all }, ...(isOpen ? [] : [hotline()])],
    facet: 'online',
  };
}

function hotline() {
  return { type: 'text' as const, text: say('procedure.askHotline') };
}
