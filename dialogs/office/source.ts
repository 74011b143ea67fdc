import type { Office, OfficeSource } from '../../knowledge/schema/office';
import type { Block } from '../../replies/blocks';
import { hotlineNumbers } from '../text/hotline';
import { say } from '../text/say';

/** Where it was published what is said of these offices; an address of which that is not known is told as such. */
export function officeSources(offices: readonly Office[]): Block[] {
  const sources = new Map(
    offices.flatMap((office) => (office.sources ?? []).map((source) => [keyOf(source), source] as const)),
  );
  const undated = offices.some(
    ({ address, sources: of }) => address && !of?.some(({ about }) => about === 'address'),
  );
  return [
    ...(undated
      ? [
          {
            type: 'notice' as const,
            tone: 'info' as const,
            text: say('office.undated', { hotline: hotlineNumbers() }),
          },
        ]
      : []),
    ...[...sources.values()].map(({ about, publisher, url, asOf }): Block => ({
      type: 'source',
      name: say(`office.source.${about}`),
      publisher,
      ...(asOf ? { asOf } : {}),
      ...(url ? { url } : {}),
    })),
  ];
}

function keyOf({ about, publisher, url = '', asOf = '' }: OfficeSource): string {
  return [about, publisher, url, asOf].join(' ');
}
