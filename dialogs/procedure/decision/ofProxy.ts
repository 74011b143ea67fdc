import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { presenceSentence, proxyPaper, proxySentence } from '../proxy';
import { type Decision, only, withNote } from './decision';

/** Another person may come: what they bring, what is said of it, or who must come in person; null where nothing is. */
export function ofProxy(sheet: ProcedureSheet): Decision | null {
  const paper = proxyPaper(sheet);
  if (paper) return only(say('procedure.decision.proxy', { paper: withNote(paper) }));
  const told = proxySentence(sheet) ?? presenceSentence(sheet);
  return told ? only(told) : null;
}
