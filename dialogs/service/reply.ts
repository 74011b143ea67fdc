import type { Service } from '../../knowledge/schema/service';
import type { Action, Block } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { shownConfidence } from '../reply/shownConfidence';
import { say } from '../text/say';
import type { ServiceIntent } from '../understanding/intents/service';

/** What to do, whom to call, where to read on; then where that was published. */
export function serviceReply({ service, english, confidence }: ServiceIntent): Reply<Answer> {
  const blocks: Block[] = [
    ...(english && service.en ? inEnglish(service.en) : inVietnamese(service)),
    ...numbers(service),
    { type: 'actions', actions: actions(service) },
    {
      type: 'source',
      name: service.title,
      publisher: service.source.publisher,
      asOf: service.source.asOf,
      ...(service.source.url ? { url: service.source.url } : {}),
    },
  ];
  return {
    blocks,
    answer: { kind: 'service', service: service.id, confidence: shownConfidence(confidence) },
  };
}

function inVietnamese({ lead, steps, hours, warnings }: Service): Block[] {
  return [
    { type: 'lead', text: lead },
    ...(steps.length > 0 ? [{ type: 'list' as const, items: steps.map((text) => ({ text })) }] : []),
    ...(hours ? [{ type: 'text' as const, text: say('service.hours', { hours }) }] : []),
    ...warnings.map((text): Block => ({ type: 'notice', tone: 'warning', text })),
  ];
}

function inEnglish({ lead, steps }: NonNullable<Service['en']>): Block[] {
  return [
    { type: 'lead', text: lead },
    ...(steps.length > 0 ? [{ type: 'list' as const, items: steps.map((text) => ({ text })) }] : []),
  ];
}

/** Numbers with a remark of their own; the others are told by the buttons. */
function numbers({ phones }: Service): Block[] {
  const rows = phones.flatMap(({ label, number, note }) =>
    note ? [{ label, value: say('service.number', { number, note }) }] : [],
  );
  return rows.length > 0 ? [{ type: 'facts', rows }] : [];
}

function actions({ phones, links }: Service): Action[] {
  return [
    ...phones.map(({ label, number }): Action => ({
      kind: 'call',
      title: say('service.call', { label, number }),
      phone: number.replace(/[ .]/g, ''),
    })),
    ...links.map(({ label, url }): Action => ({ kind: 'open', title: label, url })),
  ];
}
