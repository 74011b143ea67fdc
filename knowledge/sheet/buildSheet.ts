import type { Card, FullCard } from '../schema/card';
import type { LocalFee } from '../schema/localFee';
import type { Facet, Procedure } from '../schema/procedure';
import { casesFromCard, formsFromCard } from './fromCard';
import { casesFromRecord, formsFromRecord, placeFromRecord } from './fromRecord';
import { withLocalFees } from './localFees';
import { resultsFromRecord } from './results';
import type { ProcedureSheet, Way } from './sheet';
import { withTimesByWay } from './timesByWay';

export interface SheetSources {
  procedure: Procedure;
  card?: Card | undefined;
  /** The source row has changed since the card was written: the record answers. */
  stale?: boolean;
  localFees?: readonly LocalFee[];
}

/** @param day YYYY-MM-DD: discounts are judged on it */
export function buildSheet(
  { procedure, card, stale = false, localFees = [] }: SheetSources,
  day: string,
): ProcedureSheet {
  const fresh = stale ? undefined : card;
  const full = fresh?.kind === 'full' ? fresh : undefined;
  const cases = full
    ? filledFromRecord(casesFromCard(full, day), procedure, day)
    : casesFromRecord(procedure, day);
  const place = full?.place ?? placeFromRecord(procedure);
  const sheet: ProcedureSheet = {
    code: procedure.code,
    title: full?.title ?? procedure.name,
    officialName: procedure.name,
    field: procedure.field,
    ...(full ? { summary: full.summary } : {}),
    leads: full?.leads ?? {},
    questions: full?.questions ?? [],
    cases: withTimesByWay(withLocalFees(cases, localFees, day), procedure),
    conditions: filled(fresh?.conditions, procedure.requirements ? [procedure.requirements] : []),
    audience: procedure.audience,
    steps: filled(fresh?.steps, procedure.steps ?? []),
    stepsAreFrame: false,
    ...(place ? { place } : {}),
    ways: [...new Set(procedure.submissions.map(({ way }): Way => way))],
    results: filled(fresh?.result, resultsFromRecord(procedure.results)),
    warnings: full?.warnings ?? [],
    related: full?.related ?? [],
    asked: full?.asked ?? [],
    forms: full ? formsOf(full, procedure) : formsFromRecord(procedure),
    legal: procedure.legalBasis,
    source: {
      ...procedure.source,
      ...(procedure.decision ? { decision: procedure.decision } : {}),
    },
    basis: stale && card?.kind === 'full' ? 'stale' : full ? 'written' : 'record',
    missing: [],
  };
  const framed = { ...sheet, stepsAreFrame: sheet.steps.length === 0 };
  return { ...framed, missing: missingFacets(framed) };
}

/** Fees and times that the card leaves open are told as the record has them. */
function filledFromRecord(
  cases: ProcedureSheet['cases'],
  procedure: Procedure,
  day: string,
): ProcedureSheet['cases'] {
  const [record] = casesFromRecord(procedure, day);
  const noFee = cases.every(({ fees }) => fees.length === 0);
  const noTime = cases.every(({ times }) => times.length === 0);
  return cases.map((one, i) =>
    i > 0 || !record
      ? one
      : { ...one, ...(noFee ? { fees: record.fees } : {}), ...(noTime ? { times: record.times } : {}) },
  );
}

function filled(own: readonly string[] | undefined, otherwise: readonly string[]): string[] {
  return own && own.length > 0 ? [...own] : [...otherwise];
}

/** The card's form numbers, else the record's; where nobody knows one, what one fills in. */
function formsOf(full: FullCard, procedure: Procedure): ProcedureSheet['forms'] {
  const own = formsFromCard(full);
  const recorded = own.some(({ form }) => form) ? [] : formsFromRecord(procedure).filter(({ form }) => form);
  return recorded.length > 0 ? recorded : own;
}

/** Facets of which nothing is known. Steps are never missing: a frame can always be told. */
function missingFacets(sheet: ProcedureSheet): Facet[] {
  const held: Record<Facet, boolean> = {
    overview: true,
    steps: true,
    documents: sheet.cases.some(({ papers }) => papers.length > 0) || sheet.leads.documents !== undefined,
    fee: sheet.cases.some(({ fees }) => fees.length > 0) || sheet.leads.fee !== undefined,
    time: sheet.cases.some(({ times }) => times.length > 0) || sheet.leads.time !== undefined,
    place: sheet.place !== undefined,
    result: sheet.results.length > 0,
    legal: sheet.legal.length > 0,
    form: sheet.forms.length > 0 || sheet.leads.form !== undefined,
    online: sheet.ways.length > 0 || sheet.leads.online !== undefined || sheet.place?.online !== undefined,
    conditions: sheet.conditions.length > 0,
  };
  return (Object.keys(held) as Facet[]).filter((facet) => !held[facet]);
}
