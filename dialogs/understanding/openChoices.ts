import type { Facet } from '../../knowledge/schema/procedure';
import type { Intent } from './intent';
import { offeredFamilies, procedureTarget, type TurnAnalysis } from './turnAnalysis';

/**
 * A part that is asked of open choices: who picks none and asks on means the likely one, which is answered with the
 * others beside it; without a likely one they are offered again, and the part is kept;
 * in English the first is taken at the second part. Null where none are open.
 */
export function partOfChoices(
  analysis: Pick<TurnAnalysis, 'memory' | 'knowledge'>,
  facets: readonly Facet[],
  confidence: number,
): Intent | null {
  const offered = offeredFamilies(analysis);
  if (offered.length === 0) return null;
  // In English none stands out; who asks a second part and picks none is not asked a third time.
  const { likely: standsOut, pendingFacets, language } = analysis.memory;
  const isAskedAgain =
    language === 'en' &&
    pendingFacets.length > 0 &&
    facets.length > 0 &&
    facets.every((facet) => !pendingFacets.includes(facet));
  // Of a single one, offered beside a name that is known only, nothing else can be asked.
  const isTaken = isAskedAgain || offered.length === 1;
  const likely = offered.find(({ main }) => main.code === standsOut) ?? (isTaken ? offered[0] : undefined);
  if (!likely) return { kind: 'clarify', families: offered, facets: [...facets], confidence };
  const others = offered.filter((family) => family !== likely);
  const target = procedureTarget(likely, likely.main.code, facets, confidence, others);
  return { kind: 'answer', targets: [{ ...target, doubtful: true }] };
}

/** The parts asked now, or else before. */
export function askedBefore({ facets, memory }: Pick<TurnAnalysis, 'facets' | 'memory'>): Facet[] {
  return facets.length > 0 ? facets : [...memory.pendingFacets, ...memory.facets];
}
