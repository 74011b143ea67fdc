import type { SheetCase, SheetFee } from '../../../knowledge/sheet/sheet';
import type { Block, FactsBlock } from '../../../replies/blocks';
import { say } from '../../text/say';
import { dateText, feeText, numberText, sentence } from '../values';
import { rowsAsSentence, rowsByCase, tableRows, summaryOf, toldApart, usualFirst } from './byCase';
import { saidFirst } from './saidFirst';
import type { FacetRequest, TellFacet, Told } from './told';

/** More than a citizen reads on a phone: the whole table is on the page. */
const MAX_ROWS = 8;

/** The fee: one sentence where it is short, a table by case where it is not. */
export const tellFee: TellFacet = (request) => withFurtherPayments(tellAmounts(request), request);

/** What is to be paid beside the fee, wherever a citizen would take "miễn phí" for all of it. */
const pays =
  /(?<!\p{L})(?:nộp|đóng|hoàn thành|thanh toán)[^.;]{0,25}(?:thuế|tiền|nghĩa vụ tài chính|lệ phí|phí)(?!\p{L})/iu;
const ofPayment = /(?<!\p{L})(?:thuế|lệ phí trước bạ|tiền thuê|tiền sử dụng)(?!\p{L})/iu;

function withFurtherPayments(told: Told, request: FacetRequest): Told {
  const { sheet } = request;
  const fees = feesOf(request);
  if (told.lead === null || fees.length === 0 || fees.some(({ amount }) => amount !== 'free')) return told;
  if (ofPayment.test(sheet.title)) return { ...told, lead: say('procedure.fee.filingOnly') };
  const step = sheet.steps.find((text) => pays.test(text) && !/miễn|không phải/iu.test(text));
  return step
    ? {
        ...told,
        rest: [{ type: 'text', text: say('procedure.fee.stepPays', { step: sentence(step) }) }, ...told.rest],
      }
    : told;
}

const tellAmounts: TellFacet = (request) => {
  const { sheet } = request;
  const { fees, shared } = withoutSharedNote(toldApart(feesOf(request)));
  const footnotes = (of: readonly SheetFee[]): Block[] => [
    ...(shared ? [{ type: 'text' as const, text: sentence(shared) }] : []),
    ...localNotes(of),
    ...(of.length > 0 && of.every(({ amount }) => amount === 'unknown')
      ? [{ type: 'text' as const, text: say('procedure.askHotline') }]
      : []),
  ];
  if (sheet.leads.fee && !request.inCase) return { lead: sheet.leads.fee, rest: footnotes(fees) };
  if (fees.length === 0) return { lead: null, rest: [] };
  const values = fees.map((fee) => ({ text: feeText(fee), when: fee.when, way: fee.way }));
  const rows = rowsByCase(values, sheet.ways);
  if (rows.length === 0) return { lead: null, rest: [] };
  const said = request.inCase ? null : saidFirst(values, request);
  if (said) return { ...said, rest: [...said.rest, ...footnotes(fees)] };
  const asSentence = rowsAsSentence(rows);
  if (asSentence) return { lead: asSentence, rest: footnotes(fees) };
  const first = usualFirst(values, sheet.ways);
  if (first) {
    const table: Block[] = [{ type: 'text', text: say('procedure.otherCases') }, ...firstRows(first.others)];
    return { lead: first.lead, rest: [...table, ...footnotes(fees)] };
  }
  return { lead: tableLead(fees), rest: [...firstRows(tableRows(rows)), ...footnotes(fees)] };
};

function firstRows(rows: FactsBlock['rows']): Block[] {
  const left = rows.length - MAX_ROWS;
  const shown: Block = { type: 'facts', rows: rows.slice(0, MAX_ROWS) };
  return left <= 0 ? [shown] : [shown, { type: 'text', text: say('procedure.fee.more', { count: left }) }];
}

/** Fees of the citizen's case, else of all cases, each with its situation. */
function feesOf({ sheet, inCase }: FacetRequest): SheetFee[] {
  const [common] = sheet.cases;
  if (inCase && inCase.fees.length > 0) return inCase.fees;
  if (inCase) return common?.fees ?? [];
  return sheet.cases.flatMap((one) => one.fees.map((fee) => withSituation(fee, one)));
}

function withSituation(fee: SheetFee, { when }: SheetCase): SheetFee {
  const situation = [when, fee.when].filter(Boolean).join(', ');
  return situation ? { ...fee, when: situation } : fee;
}

function tableLead(fees: readonly SheetFee[]): string {
  const amounts = fees.flatMap(({ amount, currency }) =>
    typeof amount === 'number' && currency === 'VND' ? [amount] : [],
  );
  const lowest = Math.min(...amounts);
  const highest = Math.max(...amounts);
  return amounts.length === fees.length && lowest < highest
    ? say('procedure.fee.range', { from: numberText(lowest), to: numberText(highest) })
    : say('procedure.fee.byCase');
}

/** A note that several rows share is told once, under them. */
function withoutSharedNote(fees: SheetFee[]): { fees: SheetFee[]; shared?: string } {
  const notes = fees.flatMap(({ note }) => note ?? []);
  const [shared] = notes;
  if (!shared || notes.length < 2 || notes.some((note) => note !== shared)) return { fees };
  if (fees.some(({ amount }) => amount === 'unknown')) return { fees };
  return { fees: fees.map(({ note: _, ...fee }) => fee), shared };
}

/** Where the city's own amounts were read. */
function localNotes(fees: readonly SheetFee[]): Block[] {
  const local = fees.find((fee) => fee.local)?.local;
  if (!local) return [];
  if (local.resolution && !local.fromPress)
    return [{ type: 'text', text: say('procedure.fee.local', { resolution: local.resolution }) }];
  return [
    {
      type: 'text',
      text: say('procedure.fee.press', { publisher: local.publisher, asOf: dateText(local.asOf) }),
    },
  ];
}

/** The fee in a few words, for a summary. */
export function feeSummary(request: FacetRequest): string | null {
  const told: Told = tellFee(request);
  const [table] = told.rest;
  if (!told.lead) return null;
  if (table?.type !== 'facts') return summaryOf(told.lead, told.rest);
  const [first] = table.rows;
  return first && table.rows.length <= 3
    ? table.rows.map(({ label, value }) => `${label}: ${value}`).join('; ')
    : told.lead.replace(/:$/, '');
}
