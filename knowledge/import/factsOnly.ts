import { tidy } from '../../language/text';
import type { Procedure, RequiredDocument, Submission } from '../procedure';
import type { Note } from './defects';
import { conditional } from './fee';

/** Up to this many characters a note is a fact; beyond, it is running text. */
export const factLength = 160;
const documentLength = 280;
const titleLength = 200;

/**
 * The facts of a procedure without the source's running text: no steps, no long notes or conditions, names of papers cut at
 * their first clause. Where a fee or time hangs on a long note, it goes with the note.
 */
export function factsOnly(procedure: Procedure, note: Note): Procedure {
  const { steps, requirements, ...facts } = procedure;
  const short = requirements !== undefined && isFact(requirements, 'requirements', note);
  if (steps) note('long-text', 'steps', `${steps.length}`);
  return {
    ...facts,
    ...(short ? { requirements } : {}),
    submissions: distinct(facts.submissions.map((entry) => shortSubmission(entry, note))),
    documents: facts.documents.map((entry) => shortDocument(entry)),
    results: facts.results.map((text) => firstClause(text, factLength)),
    legalBasis: facts.legalBasis.map(({ title, ...rest }) =>
      title === undefined || title.length > titleLength ? rest : { ...rest, title },
    ),
  };
}

function isFact(text: string, field: string, note: Note): boolean {
  if (text.length <= factLength && !text.includes('\n')) return true;
  note('long-text', field, text);
  return false;
}

function shortSubmission(entry: Submission, note: Note): Submission {
  const { timeNote, feeNote, fee, ...rest } = entry;
  const keepTimeNote = timeNote !== undefined && isFact(timeNote, 'timeNote', note);
  const keepFeeNote = feeNote !== undefined && isFact(feeNote, 'feeNote', note);
  const keepFee =
    fee !== undefined &&
    (fee === 'by-council' || feeNote === undefined || keepFeeNote || !conditional.test(feeNote));
  return {
    ...rest,
    ...(keepTimeNote ? { timeNote } : {}),
    ...(keepFee ? { fee } : {}),
    ...(keepFeeNote ? { feeNote } : {}),
  };
}

function shortDocument({ case: situation, name, ...rest }: RequiredDocument): RequiredDocument {
  return {
    ...(situation === undefined ? {} : { case: firstClause(situation, factLength) }),
    name: firstClause(name, documentLength),
    ...rest,
  };
}

/** A text as it is while short enough; else up to the last stop or comma within the length, with "…" for the rest. */
export function firstClause(text: string, length: number): string {
  const kept = tidy(text);
  if (kept.length <= length) return kept;
  const head = kept.slice(0, length);
  const stop = Math.max(head.lastIndexOf(';'), head.lastIndexOf('. '), head.lastIndexOf(':'));
  const end = stop > 40 ? stop : Math.max(head.lastIndexOf(','), head.lastIndexOf(' '));
  return `${head.slice(0, end > 0 ? end : length).replace(/[\s,;.:(]+$/, '')}…`;
}

function distinct(entries: readonly Submission[]): Submission[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
