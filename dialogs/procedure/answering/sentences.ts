import type { SentenceKind } from '../../../knowledge/answeringModel';
import type { CardAsked } from '../../../knowledge/schema/card';
import type { ProcedureSheet, SheetPaper } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { sentencesOfSituations, timesOfSituations } from '../situations';

/** One thing that a sheet says, as it may be told by itself. */
export interface Sentence {
  kind: SentenceKind;
  text: string;
  /** The question that it answers, where one is written. */
  asked?: CardAsked;
}

/** All that a sheet says in sentences. */
export function sentencesOf(sheet: ProcedureSheet): Sentence[] {
  const { summary, conditions, warnings, steps, asked, cases, place, results } = sheet;
  const of = (kind: SentenceKind, texts: readonly (string | undefined)[]): Sentence[] =>
    texts.flatMap((text) => (text ? [{ kind, text }] : []));
  return [
    ...of('summary', [summary]),
    ...of('condition', conditions),
    ...of('warning', warnings),
    ...of('step', steps),
    ...asked.map((one): Sentence => ({ kind: 'asked', text: one.a, asked: one })),
    ...of('situation', sentencesOfSituations(sheet)),
    ...of('time', timesOfSituations(sheet)),
    ...of(
      'paper',
      cases.flatMap(({ papers }) => papers.filter(({ onlyIf }) => !onlyIf).map(paperText)),
    ),
    ...of('place', [place?.text, place?.online]),
    ...of('result', results),
  ];
}

function paperText({ name, plain }: SheetPaper): string {
  return plain ? say('procedure.withNote', { text: name, note: plain }) : name;
}
