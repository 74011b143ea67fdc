import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { presenceSentence, proxyException, proxyPaper, proxySentence } from '../proxy';
import { sentence } from '../values';
import { type Decision, only, withNote } from './decision';

/**
 * Another person may come: what they bring, what is said of it, or who must come in person; null where nothing is. For what
 * nobody may come, that is said before what they would bring.
 */
export function ofProxy(sheet: ProcedureSheet): Decision | null {
  const paper = proxyPaper(sheet);
  const exception = proxyException(sheet);
  if (paper && exception)
    return {
      lead: say('procedure.decision.proxyExcept', { exception: sentence(exception) }),
      rest: [{ type: 'text', text: say('procedure.decision.proxyBrings', { paper: withNote(paper) }) }],
    };
  if (paper) return only(say('procedure.decision.proxy', { paper: withNote(paper) }));
  const told = proxySentence(sheet) ?? presenceSentence(sheet);
  return told ? only(told) : null;
}
