import type { Knowledge } from '../../knowledge/knowledge';
import { onceFor } from '../../knowledge/onceFor';
import type { CardAsked } from '../../knowledge/schema/card';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';

/** The questions of cards that were written out, by release; cards stand still. */
const written = onceFor((_: Knowledge) => new WeakMap<CardAsked, CardAsked>());

/** A sheet whose answered questions are written out as what citizens type is: "thẻ bhyt" is "thẻ bảo hiểm y tế". */
export function withQuestionsWrittenOut(sheet: ProcedureSheet, knowledge: Knowledge): ProcedureSheet {
  return { ...sheet, asked: writtenOut(sheet.asked, knowledge) };
}

/** Answered questions, written out likewise. */
export function writtenOut(asked: readonly CardAsked[], knowledge: Knowledge): CardAsked[] {
  const known = written(knowledge);
  return asked.map((one) => {
    const read = known.get(one) ?? {
      ...one,
      q: one.q.map((wording) => knowledge.finder.analyzer.writtenOut(wording)),
    };
    known.set(one, read);
    return read;
  });
}
