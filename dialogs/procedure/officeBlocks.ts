import type { Knowledge } from '../../knowledge/knowledge';
import { resolveOffice } from '../../knowledge/offices/resolveOffice';
import type { Block } from '../../replies/blocks';
import { mapUrl, officeTitle } from '../office/office';
import { say } from '../text/say';
import type { ProcedureTarget } from '../understanding/intent';
import type { Counter } from './counter';

/** The office of the person's own ward or commune, for what is filed there; or the question which one that is. */
export function officeBlocks(
  target: ProcedureTarget,
  counter: Counter | null,
  knowledge: Knowledge,
): Block[] {
  // "Mẹ lãnh tiền ở Điện Bàn, chừ ra ở với em, có bị cắt không": where somebody lives is told, and nobody asks the way.
  const isTold = target.facets.every(
    (facet) => facet === 'conditions' || facet === 'time' || facet === 'fee',
  );
  if (!counter || isTold) return [];
  if (counter === 'police') return policeBlocks(target, knowledge);
  const { office, facets } = target;
  if (!office)
    return facets.includes('place') ? [{ type: 'text', text: say('procedure.place.askWard') }] : [];
  const [only] = office.offices;
  if (!only || office.offices.length > 1)
    return [
      {
        type: 'list',
        title: say('procedure.place.severalWards', { name: office.said }),
        items: office.offices.map((one) => ({
          text: officeTitle(one),
          ...(one.address ? { note: one.address } : {}),
        })),
      },
    ];
  const map = mapUrl(only);
  return [
    {
      type: 'facts',
      rows: [{ label: officeTitle(only), value: only.address ?? say('procedure.place.noAddress') }],
    },
    ...(map
      ? [
          {
            type: 'actions' as const,
            actions: [{ kind: 'map' as const, title: say('button.map'), url: map }],
          },
        ]
      : []),
  ];
}

/** The police of the ward or commune that was named: its address, or that it is not held; never the committee's. */
function policeBlocks({ office }: ProcedureTarget, { bodies }: Knowledge): Block[] {
  const [ward, ...others] = office?.offices ?? [];
  const found = ward && others.length === 0 ? resolveOffice('police', ward, bodies) : null;
  if (found?.kind === 'body' && found.body.address)
    return [{ type: 'facts', rows: [{ label: found.body.name, value: found.body.address }] }];
  return found?.kind === 'not-held'
    ? [{ type: 'text', text: say('procedure.place.policeNoAddress', { title: found.title }) }]
    : [];
}
