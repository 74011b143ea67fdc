import { tidy } from '../../language/text';
import { Procedure, type RequiredDocument, type Submission } from '../schema/procedure';
import { conditional } from './fee';
import { settle } from './settle';

/** Up to this many characters a note is a fact; beyond, it is running text. */
export const factLength = 160;
const titleLength = 220;
/** Names are facts; a list that is longer than this is a manual. */
const MOST_CONTENTS = 40;

/**
 * The facts of a procedure without the source's running text: no steps, no notes beside the papers, no long notes or
 * conditions; `more` names the facets of which the source says more. Papers stay whole: names were shortened at the end
 * of a clause when they were read, never inside an enumeration. Keys come in the schema's order.
 */
export function factsOnly(procedure: Procedure): Procedure {
  const { steps, requirements, documentNotes, ...facts } = procedure;
  const short = requirements !== undefined && isFact(requirements);
  const submissions = facts.submissions.map((entry) => shortSubmission(entry));
  const lost = (name: 'timeNote' | 'feeNote'): boolean =>
    submissions.some((entry, i) => entry[name] !== facts.submissions[i]?.[name]);
  const more = [
    ...((documentNotes?.length ?? 0) > 0 ? ['documents' as const] : []),
    ...(lost('feeNote') ? ['fee' as const] : []),
    ...(lost('timeNote') ? ['time' as const] : []),
    ...((steps?.length ?? 0) > 0 ? ['steps' as const] : []),
    ...(requirements !== undefined && !short ? ['conditions' as const] : []),
  ];
  return Procedure.parse({
    ...facts,
    ...(short ? { requirements } : {}),
    submissions: settle(submissions, () => undefined),
    documents: facts.documents.map((entry) => shortDocument(entry)),
    results: facts.results.map((text) => firstClause(text, factLength)),
    legalBasis: facts.legalBasis.map(({ title, ...rest }) =>
      title === undefined || title.length > titleLength ? rest : { ...rest, title },
    ),
    ...(more.length === 0 ? {} : { more }),
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

function shortDocument({ contents, ...rest }: RequiredDocument): RequiredDocument {
  if (contents === undefined) return rest;
  const whole = contents.length <= MOST_CONTENTS && contents.every((part) => isFact(part));
  return whole ? { ...rest, contents } : { ...rest, shortened: true };
}

/** A text as it is while short enough; else up to the last stop or comma within the length, with "…" for the rest. */
function firstClause(text: string, length: number): string {
  const kept = tidy(text);
  if (kept.length <= length) return kept;
  const head = kept.slice(0, length);
  const stop = Math.max(head.lastIndexOf(';'), head.lastIndexOf('. '), head.lastIndexOf(':'));
  const end = stop > 40 ? stop : Math.max(head.lastIndexOf(','), head.lastIndexOf(' '));
  return `${head.slice(0, end > 0 ? end : length).replace(/[\s,;.:(]+$/, '')}…`;
}
