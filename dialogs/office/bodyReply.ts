import type { Body } from '../../knowledge/schema/body';
import type { Office } from '../../knowledge/schema/office';
import type { Block } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { hotlineNumber } from '../text/hotline';
import { say } from '../text/say';
import type { BodyIntent } from '../understanding/intents/body';

/** Where an office is; of what is not held it is said that it is not, never another's address instead. */
export function bodyReply(intent: BodyIntent): Reply<Answer> {
  switch (intent.asks) {
    case 'which':
      return {
        blocks: [{ type: 'lead', text: say('body.which') }],
        answer: { kind: 'office', confidence: intent.confidence },
      };
    case 'list':
      return listReply(intent.offices, intent.confidence);
    case 'found':
      return foundReply(intent);
  }
}

type Found = Extract<BodyIntent, { asks: 'found' }>;

function foundReply({ found, confidence, particular }: Found): Reply<Answer> {
  const answer = (office?: string): Answer => ({ kind: 'office', ...(office ? { office } : {}), confidence });
  if (found.kind === 'committee')
    return {
      blocks: [{ type: 'lead', text: `UBND ${found.office.name}: ${found.office.address ?? ''}` }],
      answer: answer(found.office.code),
    };
  if (found.kind === 'not-held') return { blocks: notHeld(found.title, true), answer: answer() };
  return { blocks: ofBody(found.body, particular), answer: answer(found.body.id) };
}

function ofBody(body: Body, particular: Found['particular']): Block[] {
  const { name, address, planned, phone, hours, source } = body;
  if (!address && !phone) return notHeld(name, false);
  const told = leadOf(body, particular);
  const rows = [
    ...(address && told !== 'address' ? [{ label: say('office.address'), value: address }] : []),
    ...(phone && told !== 'phone' ? [{ label: say('body.phone.label'), value: phone }] : []),
    ...(hours && told !== 'hours' ? [{ label: say('body.hours.label'), value: hours }] : []),
  ];
  return [
    {
      type: 'lead',
      text: say(`body.${told}`, { name, address: address ?? '', phone: phone ?? '', hours: hours ?? '' }),
    },
    ...(planned ? [{ type: 'notice' as const, tone: 'warning' as const, text: say('body.planned') }] : []),
    ...(rows.length > 0 ? [{ type: 'facts' as const, rows }] : []),
    ...(address ? [] : [{ type: 'text' as const, text: say('body.noAddress') }]),
    {
      type: 'actions',
      actions: [...(phone ? [call(name, phone)] : []), callHotline()],
    },
    ...(source
      ? [
          {
            type: 'source' as const,
            name,
            publisher: source.publisher,
            asOf: source.asOf,
            ...(source.url ? { url: source.url } : {}),
          },
        ]
      : []),
  ];
}

/** What is told first: what was asked, or that it is not held; else where it is. */
function leadOf(
  { address, phone, hours }: Body,
  particular: Found['particular'],
): 'address' | 'phone' | 'hours' | 'noPhone' | 'noHours' {
  if (particular === 'phone') return phone ? 'phone' : 'noPhone';
  if (particular === 'hours') return hours ? 'hours' : 'noHours';
  return address ? 'address' : 'phone';
}

function notHeld(title: string, ofUnit: boolean): Block[] {
  return [
    { type: 'lead', text: say('body.none', { title }) },
    ...(ofUnit ? [{ type: 'text' as const, text: say('body.notCommittee') }] : []),
    { type: 'actions', actions: [callHotline()] },
  ];
}

function callHotline() {
  return call(say('body.hotline'), hotlineNumber().label);
}

function call(label: string, number: string) {
  return {
    kind: 'call' as const,
    title: say('service.call', { label, number }),
    phone: number.replace(/[ .]/g, ''),
  };
}

/** The 94 by kind. */
function listReply(offices: readonly Office[], confidence: number): Reply<Answer> {
  const of = (kind: Office['kind']): string[] =>
    offices
      .filter((office) => office.kind === kind)
      .map(({ name }) => name.replace(/^(?:Phường|Xã|Đặc khu) /, ''));
  const [wards, communes, zones] = [of('ward'), of('commune'), of('special-zone')];
  return {
    blocks: [
      {
        type: 'lead',
        text: say('body.list', { all: offices.length, wards: wards.length, communes: communes.length }),
      },
      { type: 'case', title: say('body.list.wards'), items: [{ text: wards.join(', ') }] },
      { type: 'case', title: say('body.list.communes'), items: [{ text: communes.join(', ') }] },
      { type: 'text', text: say('body.list.zone', { names: zones.join(', ') }) },
      {
        type: 'source',
        name: say('body.list.source'),
        publisher: say('body.list.publisher'),
        asOf: '2025-06-16',
      },
    ],
    answer: { kind: 'office', confidence },
  };
}
