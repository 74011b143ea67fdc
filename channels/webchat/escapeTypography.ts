import type { Attachment } from 'botbuilder';

/** What Web Chat's Markdown would turn into ©, ®, ℗, ™ and ±. A link's address is left alone. */
const SYMBOLS = /(?<![\]\\])(?:\((?=(?:c|r|p|tm)\))|\+(?=-))/gi;

/** Markdown that Web Chat shows as it is written: "điểm (c)" of a record must not become "điểm ©". */
export function escapeTypographicReplacements(markdown: string): string {
  return markdown.replace(SYMBOLS, '\\$&');
}

/** The same for the words on a card. */
export function escapeCard(attachment: Attachment): Attachment {
  const { content } = attachment as { content: unknown };
  if (typeof content !== 'object' || content === null) return attachment;
  const shown: Record<string, unknown> = { ...content };
  for (const key of ['title', 'subtitle', 'text'])
    if (typeof shown[key] === 'string') shown[key] = escapeTypographicReplacements(shown[key]);
  return { ...attachment, content: shown };
}
