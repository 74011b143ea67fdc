import type { CardEnglish } from '../../knowledge/schema/card';
import type { Facet } from '../../knowledge/schema/procedure';
import type { Block } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { hotlineNumber } from '../text/hotline';
import { type EnglishSentenceName, sayEnglish } from '../text/sayEnglish';

/** The same reply for who asks in English: told in English where the card can, else led in by one line. */
export function inEnglish(
  reply: Reply<Answer>,
  facets: readonly Facet[],
  title: string,
  card: CardEnglish | undefined,
): Reply<Answer> {
  if (!card) {
    const text = sayEnglish('procedure.onlyVietnamese', { title, hotline: hotlineNumber().label });
    const rest = reply.blocks.map((block): Block =>
      block.type === 'lead' ? { ...block, type: 'text' } : block,
    );
    return { ...reply, blocks: [{ type: 'lead', text }, ...rest] };
  }
  const told = facets.flatMap((facet) => facetBlocks(facet, card));
  const missing: Block[] = [
    { type: 'text', text: sayEnglish('procedure.missing', { hotline: hotlineNumber().label }) },
  ];
  return {
    ...reply,
    blocks: [
      {
        type: 'lead',
        text: facets.includes('overview') ? `${card.title}: ${card.summary}` : `${card.title}.`,
      },
      ...(told.length > 0 ? told : missing),
      ...moreInCases(facets, card),
      ...reply.blocks.filter(({ type }) => type === 'source'),
    ],
  };
}

function moreInCases(facets: readonly Facet[], { documents }: CardEnglish): Block[] {
  const special = documents.filter(({ onlyIf }) => onlyIf).length;
  return facets.includes('overview') && special > 0 && special < documents.length
    ? [{ type: 'text', text: sayEnglish('procedure.moreInCases', { count: special }) }]
    : [];
}

const overview: readonly Facet[] = ['documents', 'fee', 'time', 'place'];

/** A summary names the papers of all; those of single situations are told when papers are asked for. */
function everybodys(card: CardEnglish): CardEnglish {
  const documents = card.documents.filter(({ onlyIf }) => !onlyIf);
  return documents.length === 0 ? card : { ...card, documents };
}

function facetBlocks(facet: Facet, card: CardEnglish): Block[] {
  if (facet === 'overview') return overview.flatMap((one) => facetBlocks(one, everybodys(card)));
  if (facet === 'documents')
    return card.documents.length === 0
      ? []
      : [
          {
            type: 'list',
            title: sayEnglish('procedure.documents'),
            items: card.documents.map(({ name, vi, onlyIf }) => ({
              text: `${name} (${vi})`,
              ...(onlyIf ? { note: onlyIf } : {}),
            })),
          },
        ];
  const lines: Partial<Record<Facet, readonly string[]>> = {
    fee: card.fee,
    time: card.time,
    conditions: card.conditions,
    steps: card.steps,
    result: card.result,
    place: card.place ? [card.place] : [],
  };
  const own = lines[facet] ?? [];
  if (own.length === 0) return [];
  const label = sayEnglish(`procedure.${facet}` as EnglishSentenceName);
  return [{ type: 'list', title: label, items: own.map((text) => ({ text })) }];
}
