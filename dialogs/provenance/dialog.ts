import { sheetOf } from '../../knowledge/sheet/reader';
import type { IntentDialog } from '../dialogTurn';
import { capital, dateText, small } from '../procedure/values';
import { say } from '../text/say';

/** Says where what was told comes from, of when it is, and that nothing later is known. */
export const provenance: IntentDialog<'provenance'> = (
  { code, orResult },
  { knowledge, day, pageAddress },
) => {
  const sheet = sheetOf(knowledge, code, day);
  if (!sheet) return [];
  const { source, basis, place } = sheet;
  const counter = orResult && place ? small(place.text.replace(/\.$/, '')) : undefined;
  const publisher = source.publisher ?? say('page.portalName');
  const page = pageAddress?.(code);
  return [
    {
      blocks: [
        ...(counter ? [{ type: 'lead' as const, text: say('provenance.counter', { place: counter }) }] : []),
        {
          type: counter ? 'text' : 'lead',
          text: source.decision
            ? say('provenance.lead', { publisher, asOf: dateText(source.asOf), decision: source.decision })
            : say('provenance.leadUndecided', { publisher, asOf: dateText(source.asOf) }),
        },
        ...(basis === 'written' ? [{ type: 'text' as const, text: say('provenance.written') }] : []),
        { type: 'text', text: say('provenance.limits') },
        {
          type: 'source',
          name: capital(sheet.title),
          code,
          asOf: source.asOf,
          ...(source.publisher ? { publisher: source.publisher } : {}),
          ...(source.url ? { url: source.url } : {}),
          ...(page ? { page } : {}),
        },
      ],
      answer: {
        kind: 'procedure',
        procedure: code,
        ...(counter ? { facet: 'place', facets: ['place', 'legal'] } : { facet: 'legal' }),
        card: basis,
        confidence: 1,
      },
    },
  ];
};
