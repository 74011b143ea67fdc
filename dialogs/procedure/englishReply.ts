import type { CardEnglish } from '../../knowledge/schema/card';
import type { Facet } from '../../knowledge/schema/procedure';
import type { Block, ListItem } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { hotlineNumber } from '../text/hotline';
import { asksValidity, validityLines } from './englishValidity';
import { type EnglishSentenceName, sayEnglish } from '../text/sayEnglish';

/** The same reply for who asks in English: told in English where the card can, else led in by one line. */
export function inEnglish(
  reply: Reply<Answer>,
  facets: readonly Facet[],
  title: string,
  card: CardEnglish | undefined,
  question = '',
): Reply<Answer> {
  if (!card) {
    const text = sayEnglish('procedure.onlyVietnamese', { title, hotline: hotlineNumber().label });
    const rest = reply.blocks.map((block): Block =>
      block.type === 'lead' ? { ...block, type: 'text' } : block,
    );
    return { ...reply, blocks: [{ type: 'lead', text }, ...rest] };
  }
  const isOfValidity = facets.includes('result') && asksValidity(question);
  const told = facets.flatMap((facet) =>
    isOfValidity && facet === 'result' ? validityBlocks(card) : facetBlocks(facet, card),
  );
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

function validityBlocks(card: CardEnglish): Block[] {
  const lines = validityLines(card);
  return lines.length > 0
    ? [{ type: 'list', title: sayEnglish('procedure.result'), items: lines.map((text) => ({ text })) }]
    : [{ type: 'text', text: sayEnglish('procedure.noValidity', { hotline: hotlineNumber().label }) }];
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

/** More characters of papers do not fit on a phone: then those of single situations are counted. */
const PAPERS_MAX_CHARACTERS = 900;

function paperBlocks(card: CardEnglish): Block[] {
  const whole = listOf(card.documents);
  if (card.documents.length === 0) return [];
  const length = whole.reduce((sum, { text, note = '' }) => sum + text.length + note.length, 0);
  const shown = length <= PAPERS_MAX_CHARACTERS ? card.documents : everybodys(card).documents;
  const count = card.documents.length - shown.length;
  return [
    { type: 'list', title: sayEnglish('procedure.documents'), items: listOf(shown) },
    ...(count > 0
      ? [
          {
            type: 'text' as const,
            text: sayEnglish('procedure.morePapers', { count, hotline: hotlineNumber().label }),
          },
        ]
      : []),
  ];
}

function listOf(documents: CardEnglish['documents']): ListItem[] {
  return documents.map(({ name, vi, onlyIf }) => ({
    text: `${name} (${vi})`,
    ...(onlyIf ? { note: onlyIf } : {}),
  }));
}

function facetBlocks(facet: Facet, card: CardEnglish): Block[] {
  if (facet === 'overview') return overview.flatMap((one) => facetBlocks(one, everybodys(card)));
  if (facet === 'documents') return paperBlocks(card);
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
