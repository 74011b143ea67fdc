import type { Facet } from '../schema/procedure';
import type { ProcedureSheet } from './sheet';

/** What is left of a sheet when some facets are not to be told; they count as missing. */
export function withoutFacets(sheet: ProcedureSheet, facets: readonly Facet[]): ProcedureSheet {
  if (facets.length === 0) return sheet;
  const isOff = (facet: Facet): boolean => facets.includes(facet);
  const leads = Object.fromEntries(
    Object.entries(sheet.leads).filter(([facet]) => !isOff(facet as Facet)),
  ) as ProcedureSheet['leads'];
  const { place, ...rest } = sheet;
  return {
    ...rest,
    ...(place && !isOff('place') ? { place } : {}),
    leads,
    cases: sheet.cases.map((one) => ({
      ...one,
      papers: isOff('documents') ? [] : one.papers,
      fees: isOff('fee') ? [] : one.fees,
      times: isOff('time') ? [] : one.times,
    })),
    // Free sentences may tell what is off.
    asked: [],
    warnings: [],
    steps: isOff('steps') || sheet.stepsAreFrame ? [] : sheet.steps,
    conditions: isOff('conditions') ? [] : sheet.conditions,
    ways: isOff('place') || isOff('online') ? [] : sheet.ways,
    results: isOff('result') ? [] : sheet.results,
    forms: isOff('form') || isOff('documents') ? [] : sheet.forms,
    legal: isOff('legal') ? [] : sheet.legal,
    missing: [...new Set([...sheet.missing, ...facets])],
  };
}
