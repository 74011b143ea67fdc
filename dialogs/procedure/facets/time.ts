import type { SheetTime } from '../../../knowledge/sheet/sheet';
import type { Block, FactsBlock } from '../../../replies/blocks';
import { say } from '../../text/say';
import { numberText, timeText } from '../values';
import { rowsAsSentence, rowsByCase, tableRows, summaryOf, toldApart, usualFirst } from './byCase';
import { saidFirst } from './saidFirst';
import type { FacetRequest, TellFacet } from './told';

/** More than a citizen reads on a phone: stages of the office's own work are on the page. */
const MAX_ROWS = 6;

/** The processing time, by case where it depends on one. */
export const tellTime: TellFacet = (request) => {
  const { sheet } = request;
  if (sheet.leads.time && !request.inCase) return { lead: sheet.leads.time, rest: [] };
  const times = toldApart(timesOf(request));
  const values = times.map((time) => ({ text: timeText(time), when: time.when, way: time.way }));
  const rows = rowsByCase(values, sheet.ways);
  if (rows.length === 0) return { lead: null, rest: [] };
  const said = request.inCase ? null : saidFirst(values, request);
  if (said) return said;
  const asSentence = rowsAsSentence(rows);
  if (asSentence) return { lead: asSentence, rest: [] };
  const first = usualFirst(values, sheet.ways);
  if (first)
    return {
      lead: first.lead,
      rest: [{ type: 'text', text: say('procedure.otherCases') }, ...firstRows(first.others)],
    };
  return { lead: rangeOf(times) ?? say('procedure.time.byCase'), rest: firstRows(tableRows(rows)) };
};

/** "Từ 5 đến 20 ngày làm việc, tùy trường hợp:"; null where the units differ, or there is nothing between. */
function rangeOf(times: readonly SheetTime[]): string | null {
  const units = new Set(times.map(({ unit }) => unit));
  const [unit] = units;
  const from = Math.min(...times.map(({ value }) => value));
  const to = Math.max(...times.map(({ value, max }) => max ?? value));
  if (units.size !== 1 || !unit || unit === 'at-once' || from === to) return null;
  return say('procedure.time.range', {
    from: numberText(from),
    to: numberText(to),
    unit: say(`unit.${unit}`),
  });
}

function firstRows(rows: FactsBlock['rows']): Block[] {
  const left = rows.length - MAX_ROWS;
  const shown: Block = { type: 'facts', rows: rows.slice(0, MAX_ROWS) };
  return left <= 0 ? [shown] : [shown, { type: 'text', text: say('procedure.time.more', { count: left }) }];
}

function timesOf({ sheet, inCase }: FacetRequest): SheetTime[] {
  if (inCase) return inCase.times.length > 0 ? inCase.times : (sheet.cases[0]?.times ?? []);
  return sheet.cases.flatMap(({ when, times }) =>
    times.map((time) => {
      const situation = [when, time.when].filter(Boolean).join(', ');
      return situation ? { ...time, when: situation } : time;
    }),
  );
}

/** The time in a few words, for a summary. */
export function timeSummary(request: FacetRequest): string | null {
  const { lead, rest } = tellTime(request);
  const [table] = rest;
  if (!lead) return null;
  if (table?.type !== 'facts') return summaryOf(lead, rest);
  return table.rows
    .slice(0, 3)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('; ');
}
