import type { Facet } from '../../../knowledge/schema/procedure';
import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { type PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import type { Block } from '../../../replies/blocks';
import warningWords from '../data/warningWords.json';
import { tellsDeadline } from '../durationTold';
import { isForOthers } from '../isForOthers';
import { sentence } from '../values';

const presses = phraseSet(warningWords.presses);
const expires = phraseSet(warningWords.expires);
const ofProcess = phraseSet(warningWords.process);
const ofPapers = phraseSet(warningWords.papers);
const note = new RegExp(warningWords.note, 'u');
const notes = new Map<Facet, PhraseMatcher<true>>([
  ['documents', phraseSet(warningWords.notes.documents)],
  ['fee', phraseSet(warningWords.notes.fee)],
  ['time', phraseSet(warningWords.notes.time)],
]);

/** Beside so many characters of answer only what threatens a penalty or a term is told besides. */
const FULL_SCREEN = 520;
/** Beside so many nothing is: the page has it. */
const TOO_LONG = 850;

/**
 * The first warning that belongs to the part that is told, and to who asks.
 * @param characters of the answer
 * @param question what was asked, where it was typed
 */
export function warning(sheet: ProcedureSheet, facet: Facet, characters: number, question = ''): Block[] {
  if (characters > TOO_LONG) return [];
  const told = sheet.warnings.find(
    (text) =>
      belongsTo(text, facet) &&
      !isForOthers(text, sheet, question) &&
      (characters <= FULL_SCREEN || isPressing(text)),
  );
  return told ? [{ type: 'notice', tone: 'warning', text: sentence(told) }] : [];
}

function belongsTo(text: string, facet: Facet): boolean {
  if (note.test(text)) return facet === 'overview' || has(notes.get(facet), text);
  if (facet === 'overview') return true;
  if (facet === 'time') return isOfTime(text) || has(ofProcess, text);
  return facet === 'documents' && (isPressing(text) || has(ofPapers, text));
}

/** A penalty, a refusal, or a deadline for the citizen. */
function isPressing(text: string): boolean {
  return has(presses, text) || isOfTime(text);
}

function isOfTime(text: string): boolean {
  return has(expires, text) || tellsDeadline(text);
}

function has(some: PhraseMatcher<true> | undefined, text: string): boolean {
  return some !== undefined && some.matchLongest(words(text)).length > 0;
}
