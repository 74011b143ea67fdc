import type { Card } from '../schema/card';
import type { Procedure } from '../schema/procedure';
import type { KeptEvidence } from './cards/evidenceFile';
import { isPossible } from './legalNumber';
import { type CoveredFacet, coveredFacets } from './rowFacets';

/** Whether a record, or its card, can tell a facet. */
function holdsFacet(facet: CoveredFacet, procedure: Procedure, card: Card | undefined): boolean {
  const { documents, fees, times, unitlessTimes, submissions, requirements, results } = procedure;
  const full = card?.kind === 'full' ? card : undefined;
  switch (facet) {
    case 'documents':
      return documents.length > 0 && documents.every(({ name }) => !name.endsWith('…'));
    case 'fee':
      return (
        (fees?.length ?? 0) > 0 ||
        submissions.some(({ fee, feeNote }) => fee !== undefined || feeNote !== undefined) ||
        (full?.cases.some(({ fee }) => fee.length > 0) ?? false)
      );
    case 'time':
      return (
        (times?.length ?? 0) > 0 ||
        (unitlessTimes?.length ?? 0) > 0 ||
        submissions.some(({ timeNote }) => timeNote !== undefined) ||
        (full?.cases.some(({ time }) => time.length > 0) ?? false)
      );
    case 'conditions':
      return requirements !== undefined || (card?.conditions.length ?? 0) > 0;
    case 'steps':
      // A frame of papers, place, fee and days can always be told; it needs something to be made of.
      return (card?.steps.length ?? 0) > 0 || documents.length + submissions.length + results.length > 0;
    case 'result':
      return results.length > 0 || (card?.result.length ?? 0) > 0;
    case 'form':
      return documents.some(({ form, hasForm }) => form !== undefined || hasForm === true);
  }
}

export interface Coverage {
  facets: Record<CoveredFacet, { source: number; held: number; missing: string[] }>;
  impossibleLaws: string[];
}

/** Counts, over all procedures, the facets that their rows have and those that are held. */
export function coverageOf(
  procedures: readonly Procedure[],
  evidence: ReadonlyMap<string, KeptEvidence>,
  cards: ReadonlyMap<string, Card>,
): Coverage {
  const facets = Object.fromEntries(
    coveredFacets.map((facet) => {
      const having = procedures.filter(({ code }) => evidence.get(code)?.evidence.has(`facet:${facet}`));
      const missing = having.filter((one) => !holdsFacet(facet, one, cards.get(one.code)));
      return [
        facet,
        {
          source: having.length,
          held: having.length - missing.length,
          missing: missing.map(({ code }) => code),
        },
      ];
    }),
  ) as Coverage['facets'];
  const impossibleLaws = procedures.flatMap(({ legalBasis, source }) =>
    legalBasis
      .map(({ number }) => number)
      .filter((number) => !isPossible(number, Number(source.asOf.slice(0, 4)))),
  );
  return { facets, impossibleLaws };
}

/** The share of each facet that is held. */
export function shareOf({ facets }: Coverage, facet: CoveredFacet): number {
  const { source, held } = facets[facet];
  return source === 0 ? 1 : held / source;
}

/** A table for the terminal. */
export function describeCoverage(coverage: Coverage): string {
  const lines = coveredFacets.map((facet) => {
    const { source, held, missing } = coverage.facets[facet];
    const share = (100 * shareOf(coverage, facet)).toFixed(1).padStart(5);
    const some =
      missing.length === 0
        ? ''
        : `  not held: ${missing.slice(0, 6).join(', ')}${missing.length > 6 ? ' …' : ''}`;
    return `  ${facet.padEnd(11)} ${share} %  ${held} of ${source}${some}`;
  });
  return [
    'Of the rows that say something, held by record or card:',
    ...lines,
    `  impossible law numbers: ${coverage.impossibleLaws.length}`,
  ].join('\n');
}
