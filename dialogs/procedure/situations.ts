import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { say } from '../text/say';
import { capital, feeText, sentence, situation, small } from './values';

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
