import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { say } from '../text/say';
import { capital, feeText, sentence, situation, small, timeText } from './values';

/** What fees and papers say of single situations, as sentences. */
export function sentencesOfSituations({ cases }: ProcedureSheet): string[] {
  return cases.flatMap(({ fees, papers }) => [
    ...fees.flatMap((fee) =>
      fee.when
        ? [say('procedure.facetLine', { facet: capital(fee.when), text: sentence(feeText(fee)) })]
        : [],
    ),
    ...papers.flatMap(({ name, onlyIf }) =>
      onlyIf
        ? [
            say('procedure.decision.paperIf', {
              when: situation(onlyIf),
              paper: small(name),
            }),
          ]
        : [],
    ),
  ]);
}

/** What times hold for single situations, as sentences: "tự nộp: 3 ngày làm việc". */
export function timesOfSituations({ cases }: ProcedureSheet): string[] {
  return cases.flatMap(({ times }) =>
    times.flatMap((time) =>
      time.when
        ? [say('procedure.facetLine', { facet: capital(time.when), text: sentence(timeText(time)) })]
        : [],
    ),
  );
}
