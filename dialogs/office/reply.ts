import type { Body } from '../../knowledge/schema/body';
import type { Office } from '../../knowledge/schema/office';
import type { Block, ListBlock } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { handoff } from '../reply/commands';
import { hotlineNumbers } from '../text/hotline';
import { say } from '../text/say';
import type { OfficeIntent } from '../understanding/intents/office';
import { addressText, mapUrl, mergedText, officeTitle } from './office';
import { officeSources } from './source';

type Found = Extract<OfficeIntent, { role: 'answer' | 'hint' }>;

/** The answer on an office: name, address, what it was merged from, map. Personal telephone numbers are never told. */
export function officeReply(intent: OfficeIntent, bodies: readonly Body[] = []): Reply<Answer> {
  switch (intent.role) {
    case 'which':
      return noOffice(say('office.which'), intent.confidence);
    case 'unknown':
      return noOffice(
        say('office.unknown', { name: intent.name, hotline: hotlineNumbers() }),
        intent.confidence,
      );
    default:
      return found(intent, bodies);
  }
}

function noOffice(text: string, confidence: number): Reply<Answer> {
  return {
    blocks: [
      { type: 'lead', text },
      { type: 'actions', actions: [handoff()] },
    ],
    answer: { kind: 'none', confidence },
  };
}

function found(intent: Found, bodies: readonly Body[]): Reply<Answer> {
  const { offices, confidence } = intent;
  const [first] = offices;
  return {
    blocks: [
      ...(first && offices.length === 1 ? one(first, intent, contactOf(first, bodies)) : several(intent)),
      ...district(intent),
      ...officeSources(offices),
    ],
    answer: { kind: 'office', ...(first ? { office: first.code } : {}), confidence },
  };
}

/** What is held of the committee of a ward beside its address: number, hours, and who published them. */
function contactOf({ code }: Office, bodies: readonly Body[]): Body | undefined {
  const own = bodies.filter(({ serves }) => serves?.includes(code));
  return own.find(({ role }) => role === 'committee') ?? own.find(({ role }) => role === 'one-stop-shop');
}

function one(office: Office, { relation, said, asked }: Found, contact: Body | undefined): Block[] {
  const merged = mergedText(office);
  const map = mapUrl(office);
  const isMerged = relation === 'merged' && said !== office.name;
  const title = officeTitle(office);
  const address = addressText(office);
  const { phone, hours } = contact ?? {};
  const lead =
    asked === 'phone' && phone
      ? say('office.phone', { office: contact?.name ?? title, phone })
      : asked === 'hours' && hours
        ? say('office.hours', { office: contact?.name ?? title, hours })
        : asked === 'phone' || asked === 'hours'
          ? say(`office.missing.${asked}`, { hotline: hotlineNumbers() })
          : isMerged
            ? say('office.merged', { old: said, name: office.name })
            : say('office.lead', { office: title, address });
  const isAddressTold = !isMerged && asked !== 'phone' && asked !== 'hours';
  const rows = [
    ...(isAddressTold ? [] : [{ label: say('office.address'), value: address }]),
    ...(phone && asked !== 'phone' ? [{ label: say('body.phone.label'), value: phone }] : []),
    ...(hours && asked !== 'hours' ? [{ label: say('body.hours.label'), value: hours }] : []),
    ...(merged ? [{ label: say('office.mergedFrom'), value: merged }] : []),
  ];
  return [
    { type: 'lead', text: lead },
    ...(rows.length > 0 ? [{ type: 'facts' as const, ...(isAddressTold ? {} : { title }), rows }] : []),
    ...(!merged && asked === 'successor' ? [{ type: 'text' as const, text: say('office.unchanged') }] : []),
    ...(map
      ? [
          {
            type: 'actions' as const,
            actions: [{ kind: 'map' as const, title: say('button.map'), url: map }],
          },
        ]
      : []),
    ...(contact?.source ? [contactSource(contact.name, contact.source)] : []),
  ];
}

function contactSource(name: string, { publisher, asOf, url }: NonNullable<Body['source']>): Block {
  return { type: 'source', name, publisher, asOf, ...(url ? { url } : {}) };
}

function several({ offices, relation, said, asked }: Found): Block[] {
  const name =
    relation === 'district'
      ? 'office.several.district'
      : offices.every(({ mergedFrom }) => mergedFrom.includes(said))
        ? 'office.several.divided'
        : 'office.several.alike';
  const list: ListBlock = {
    type: 'list',
    items: offices.map((office) => {
      const merged = mergedText(office);
      const map = mapUrl(office);
      return {
        text: say('office.several.line', { office: officeTitle(office), address: addressText(office) }),
        ...(merged ? { note: say('office.several.merged', { units: merged }) } : {}),
        ...(map ? { url: map } : {}),
      };
    }),
  };
  return [
    { type: 'lead', text: say(name, { name: said, count: offices.length }) },
    list,
    ...(asked === 'phone' || asked === 'hours'
      ? [{ type: 'text' as const, text: say(`office.missing.${asked}`, { hotline: hotlineNumbers() }) }]
      : []),
  ];
}

/** Where the name was also a district's: the other units of it. */
function district({ district: units, offices }: Found): Block[] {
  const others = units.filter(({ code }) => !offices.some((office) => office.code === code));
  if (others.length === 0) return [];
  return [
    { type: 'text', text: say('office.alsoDistrict', { units: others.map(({ name }) => name).join(', ') }) },
  ];
}
