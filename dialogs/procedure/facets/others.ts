import { stepFrame } from '../../../knowledge/sheet/frame';
import type { LegalReference } from '../../../knowledge/schema/procedure';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import { capital, clipped, dateText, officeText, sentence, small, wayText } from '../values';
import { feeSummary } from './fee';
import { timeSummary } from './time';
import { ITEM_MAX_CHARACTERS, pageOf, type FacetRequest, type TellFacet, type Told } from './told';

const nothing: Told = { lead: null, rest: [] };

/** A list under a lead, or the only item as the lead itself. */
function listed(items: readonly string[], lead: string, page: number, ordered = false): Told {
  const [only] = items;
  if (only === undefined) return nothing;
  if (items.length === 1) return { lead: sentence(only), rest: [] };
  const texts = items.map((text) => ({ text: clipped(capital(text), 2 * ITEM_MAX_CHARACTERS) }));
  const { shown, left } = pageOf(texts, page, ({ text }) => text.length);
  return {
    lead,
    rest: [{ type: 'list', ordered, items: shown }],
    more: left > 0,
  };
}

export const tellConditions: TellFacet = ({ sheet, page }) => {
  const { conditions, leads, audience } = sheet;
  if (conditions.length > 0) {
    const told = listed(
      conditions,
      leads.conditions ?? say('procedure.conditions.lead', { count: conditions.length }),
      page,
    );
    return leads.conditions && conditions.length === 1
      ? { ...told, lead: sentence(conditions[0] as string) }
      : told;
  }
  if (leads.conditions) return { lead: leads.conditions, rest: [] };
  return audience.length > 0
    ? { lead: say('procedure.conditions.audienceOnly', { audience: small(audience.join(', ')) }), rest: [] }
    : nothing;
};

export const tellSteps: TellFacet = (request) => {
  const { sheet, page } = request;
  if (!sheet.stepsAreFrame)
    return listed(
      sheet.steps,
      sheet.leads.steps ?? say('procedure.steps.lead', { count: sheet.steps.length }),
      page,
      true,
    );
  const items = frameLines(request);
  return {
    lead: sheet.leads.steps ?? say('procedure.steps.frameLead', { count: items.length }),
    rest: [
      { type: 'list', ordered: true, items: items.map((text) => ({ text })) },
      { type: 'text', text: say('procedure.steps.frameNote') },
    ],
  };
};

/** Steps put together from what is known of papers, place, fee and days. */
export function frameLines(request: FacetRequest): string[] {
  const frame = stepFrame(request.sheet);
  const fee = feeSummary(request);
  const time = timeSummary(request);
  const result = frame.results[0] ? small(clipped(frame.results[0], 120)).replace(/\.$/, '') : undefined;
  const place = frame.place ? officeText(clipped(frame.place, 140)) : undefined;
  return [
    frame.papers > 0
      ? say('procedure.steps.frame.papers', { count: frame.papers })
      : frame.papersByCase
        ? say('procedure.steps.frame.papersByCase')
        : say('procedure.steps.frame.papersUnknown'),
    ...(place
      ? [say(frame.online ? 'procedure.steps.frame.placeOnline' : 'procedure.steps.frame.place', { place })]
      : frame.online
        ? [say('procedure.steps.frame.online')]
        : []),
    ...(frame.pays && fee ? [say('procedure.steps.frame.pay', { fee: small(clipped(fee, 140)) })] : []),
    time && result
      ? say('procedure.steps.frame.wait', { time: small(clipped(time, 120)), result })
      : result
        ? say('procedure.steps.frame.receive', { result })
        : say('procedure.steps.frame.appointment'),
  ];
}

export const tellPlace: TellFacet = ({ sheet }) => {
  const { place, leads, ways } = sheet;
  if (!place && !leads.place) return nothing;
  const online = place?.online ?? (ways.includes('online') ? say('procedure.place.online') : undefined);
  const rest: Block[] = [
    ...(place?.anywhere ? [{ type: 'text' as const, text: say('procedure.place.anywhere') }] : []),
    ...(online ? [{ type: 'text' as const, text: sentence(online) }] : []),
  ];
  return {
    lead: leads.place ?? placeLead(place?.text ?? ''),
    rest,
  };
};

/** "Làm trên ứng dụng VNeID", "Cá nhân: …; tổ chức: …": a sentence by itself, and no office. */
const isSentence = /^(?:làm|tại|người|[^,;.:]{2,40}:)/iu;

function placeLead(text: string): string {
  return isSentence.test(text)
    ? sentence(text)
    : say('procedure.place.lead', { place: officeText(text.replace(/\.$/, '')) });
}

export const tellOnline: TellFacet = ({ sheet: { ways, leads, place } }) => {
  if (ways.length === 0 && !leads.online && !place?.online) return nothing;
  const isOnline = ways.includes('online') || (ways.length === 0 && place?.online !== undefined);
  return {
    // Where no way is listed, the sentence on the portal is all that is known, and the answer.
    lead:
      leads.online ??
      (ways.length === 0 && place?.online
        ? sentence(place.online)
        : say(isOnline ? 'procedure.online.yes' : 'procedure.online.no')),
    rest: [
      ...(ways.length > 0 && isOnline && place?.online
        ? [{ type: 'text' as const, text: sentence(place.online) }]
        : []),
      ...(ways.length > 0
        ? [
            {
              type: 'text' as const,
              text: say('procedure.online.ways', { ways: ways.map(wayText).join(', ') }),
            },
          ]
        : []),
    ],
  };
};

/** What one gets first of all, as the sentence; what else it may be behind it. */
export const tellResult: TellFacet = ({ sheet: { results, leads }, page }) => {
  const [first, ...others] = results;
  if (first === undefined) return leads.result ? { lead: leads.result, rest: [] } : nothing;
  const lead = leads.result ?? say('procedure.result.lead', { result: small(first).replace(/\.$/, '') });
  const further = leads.result && others.length > 0 ? results : others;
  if (further.length === 0) return { lead, rest: [] };
  const items = further.map((text) => ({ text: clipped(capital(text), 2 * ITEM_MAX_CHARACTERS) }));
  const { shown, left } = pageOf(items, page, ({ text }) => text.length);
  const title = leads.result ? {} : { title: say('procedure.result.others') };
  return { lead, rest: [{ type: 'list', ...title, items: shown }], more: left > 0 };
};

export const tellLegal: TellFacet = ({ sheet: { legal }, page }) => {
  if (legal.length === 0) return nothing;
  const lawsFirst = [...legal].sort(
    (a, b) =>
      Number(isLaw(b, legal)) - Number(isLaw(a, legal)) ||
      (b.date ?? yearOf(b.number)).localeCompare(a.date ?? yearOf(a.number)),
  );
  const lines = lawsFirst.map(({ number, title, date }) => {
    const text = title
      ? say('procedure.legal.line', { number, title: clipped(title, ITEM_MAX_CHARACTERS) })
      : number;
    const isTold = date !== undefined && text.includes(dateText(date));
    return date && !isTold ? say('procedure.legal.dated', { text, date: dateText(date) }) : text;
  });
  const lead = say('procedure.legal.lead', { count: legal.length, number: lawsFirst[0]?.number ?? '' });
  const told = listed(lines, lead, page);
  return lines.length === 1 ? { ...told, lead: sentence(lines[0] as string) } : told;
};

/** A law stands before what is made under it; a resolution of the National Assembly is none. */
function isLaw({ number, title = '' }: LegalReference, all: readonly LegalReference[]): boolean {
  const [head = ''] = /^\d+\/\d{4}\//.exec(number) ?? [];
  const isResolution =
    /^(?:của quốc hội|nghị quyết)/iu.test(title) || all.some((other) => other.number.startsWith(`${head}NQ`));
  return /\/QH\d+$/u.test(number) && !isResolution;
}

/** "23/2023/QH15" → "2023". */
function yearOf(number: string): string {
  return /\/((?:19|20)\d{2})\//.exec(number)?.[1] ?? '';
}
