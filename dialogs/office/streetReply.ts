import type { Street } from '../../knowledge/schema/street';
import type { Action, Block } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { say } from '../text/say';
import type { StreetIntent } from '../understanding/intents/street';
import { addressText, mapUrl, officeTitle } from './office';

/** The ward of a street; of a street through several each with its part, as the source has it. */
export function streetReply({ name, places, confidence }: StreetIntent): Reply<Answer> {
  const [only, ...others] = places;
  const isWhole = only !== undefined && others.length === 0;
  return {
    blocks: [
      ...(isWhole ? inOne(name, only) : inSeveral(name, places)),
      ...sources(places.flatMap(({ streets }) => streets)),
    ],
    answer: { kind: 'office', ...(isWhole ? { office: only.office.code } : {}), confidence },
  };
}

type Place = StreetIntent['places'][number];

function inOne(name: string, { office, streets }: Place): Block[] {
  const stretch = stretches(streets);
  const map = mapUrl(office);
  const actions: Action[] = map ? [{ kind: 'map', title: say('button.map'), url: map }] : [];
  return [
    {
      type: 'lead',
      text: stretch
        ? say('street.part', { street: name, stretch, ward: office.name })
        : say('street.one', { street: name, ward: office.name }),
    },
    ...(stretch ? [{ type: 'text' as const, text: say('street.restNotHeld') }] : []),
    { type: 'facts', rows: [{ label: officeTitle(office), value: addressText(office) }] },
    ...(actions.length > 0 ? [{ type: 'actions' as const, actions }] : []),
  ];
}

function inSeveral(name: string, places: readonly Place[]): Block[] {
  return [
    { type: 'lead', text: say('street.several', { street: name, count: places.length }) },
    {
      type: 'list',
      items: places.map(({ office, streets }) => {
        const stretch = stretches(streets);
        return { text: office.name, ...(stretch ? { note: stretch } : {}) };
      }),
    },
    ...(places.some(({ streets }) => stretches(streets) === '')
      ? [{ type: 'text' as const, text: say('street.noStretch') }]
      : []),
  ];
}

function stretches(streets: readonly Street[]): string {
  return streets.flatMap(({ stretch }) => stretch ?? []).join('; ');
}

function sources(streets: readonly Street[]): Block[] {
  const byKey = new Map(
    streets.map(({ source }) => [`${source.publisher} ${source.url ?? ''} ${source.asOf}`, source] as const),
  );
  return [...byKey.values()].map(({ publisher, url, asOf }): Block => ({
    type: 'source',
    name: say('street.source'),
    publisher,
    asOf,
    ...(url ? { url } : {}),
  }));
}
