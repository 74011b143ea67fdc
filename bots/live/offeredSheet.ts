import { switchedOffText, facetsOffText } from '../../dialogs/reply/switchedOff';
import { capital } from '../../dialogs/text/format';
import type { Facet } from '../../knowledge/schema/procedure';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { withoutFacets } from '../../knowledge/sheet/withoutFacets';
import { facetsOff, switchAgainst } from './inForce';
import type { Live } from './live';

/** A sheet as its page may show it. */
export interface OfferedSheet {
  sheet: ProcedureSheet;
  /** What is not shown for now, in a sentence; `whole`: nothing of it is. */
  off?: { text: string; whole: boolean };
}

/** What switches leave of a sheet for its page. @param now milliseconds since 1970 */
export function offeredSheet(sheet: ProcedureSheet, live: Live, now: number): OfferedSheet {
  const { code, field, title } = sheet;
  const against = switchAgainst(live, { channel: '', procedure: code, field, facets: [] }, now);
  if (against) return { sheet, off: { text: switchedOffText(against, capital(title)), whole: true } };
  const hidden = facetsOff(live, code, now);
  if (hidden.length === 0) return { sheet };
  const facets = hidden.map(({ key }) => key as Facet);
  return { sheet: withoutFacets(sheet, facets), off: { text: facetsOffText(facets), whole: false } };
}
