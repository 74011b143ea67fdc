import { tidy } from '../../language/text';
import { Procedure, type RequiredDocument, type Submission } from '../schema/procedure';
import { conditional } from './fee';
import { settle } from './settle';

/** Up to this many characters a note is a fact; beyond, it is running text. */
export const factLength = 160;
const documentLength = 280;
const titleLength = 200;

/**
 * The facts of a procedure without the source's running text: no steps, no long notes or conditions, names of papers cut at
 * their first clause. Where a fee hangs on a long note, or several times of one way can be told apart only by long notes, they go
 * with the notes. Keys come in the schema's order.
 */
export function factsOnly(procedure: Procedure): Procedure {
  const { steps: _steps, requirements, ...facts } = procedure;
  const short = requirements !== undefined && isFact(requirements);
  return Procedure.parse({
    ...facts,
    ...(short ? { requirements } : {}),
    submissions: settle(
      facts.submissions.map((entry) => shortSubmission(entry)),
      () => undefined,
    ),
    documents: facts.documents.map((entry) => shortDocument(entry)),
    results: facts.results.map((text) => firstClause(text, factLength)),
    legalBasis: facts.legalBasis.map(({ title, ...rest }) =>
      title === undefined || title.length > titleLength ? rest : { ...rest, title },
    ),
  });
}

function isFact(text: string): boolean {
  return text.length <= factLength && !text.includes('\n');
}

function shortSubmission(entry: Submission): Submission {
  const { timeNote, feeNote, fee, ...rest } = entry;
  const keepTimeNote = timeNote !== undefined && isFact(timeNote);
  const keepFeeNote = feeNote !== undefined && isFact(feeNote);
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
