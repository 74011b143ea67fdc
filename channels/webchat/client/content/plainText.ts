import type { ListItem } from '../../../../replies/blocks';
import type { AnswerView, Piece } from './answerView';
import { inlineText, type Part } from './markdown';

/** An answer as text, for copying and sharing. */
export function plainText(view: AnswerView): string {
  return view.pieces
    .map(pieceText)
    .filter((text) => text !== '')
    .join('\n\n');
}

const ANNOUNCED = 220;

/** The beginning of an answer, for being read out; the rest is walked through by who wants it. */
export function shortText(view: AnswerView): string {
  const spoken = view.pieces.filter(({ type }) => ['notice', 'lead', 'text', 'markdown'].includes(type));
  const lead = spoken.findIndex(({ type }) => type === 'lead');
  const pieces = lead >= 0 ? spoken.slice(0, lead + 1) : spoken.slice(0, 1);
  const text = pieces.map(pieceText).join(' ').replace(/\s+/g, ' ').trim();
  if (text.length <= ANNOUNCED) return text;
  const end = text.lastIndexOf(' ', ANNOUNCED);
  return `${text.slice(0, end > 0 ? end : ANNOUNCED)}…`;
}

function pieceText(piece: Piece): string {
  switch (piece.type) {
    case 'lead':
    case 'text':
    case 'notice':
      return piece.text;
    case 'markdown':
      return piece.parts.map(partText).join('\n\n');
    case 'list':
    case 'case':
      return [
        ...(piece.title ? [`${piece.title}:`] : []),
        ...piece.items.map((item, i) => itemText(item, piece.ordered ? i : undefined)),
      ].join('\n');
    case 'facts':
      return [
        ...(piece.title ? [`${piece.title}:`] : []),
        ...piece.rows.map(({ label, value }) => `${label}: ${value}`),
      ].join('\n');
    case 'choices':
      return piece.options.map(({ title }, i) => `${i + 1}. ${title}`).join('\n');
    case 'actions':
      return piece.actions
        .map((action) =>
          action.kind === 'call'
            ? `${action.title}: ${action.phone}`
            : action.kind === 'ask'
              ? ''
              : `${action.title}: ${action.url}`,
        )
        .filter(Boolean)
        .join('\n');
    case 'image':
      return piece.alt;
    case 'source':
      return [piece.name, piece.code, piece.publisher, piece.asOf, piece.page ?? piece.url]
        .filter(Boolean)
        .join(' · ');
  }
}

function itemText({ text, note, url }: ListItem, place?: number): string {
  const words = [text, note && `(${note})`, url].filter(Boolean).join(' ');
  return place === undefined ? `- ${words}` : `${place + 1}. ${words}`;
}

function partText(part: Part): string {
  if (part.kind === 'paragraph') return part.lines.map(inlineText).join('\n');
  return part.items
    .map((item, i) => `${part.ordered ? `${part.start + i}.` : '-'} ${inlineText(item)}`)
    .join('\n');
}
