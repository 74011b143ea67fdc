import type { Action, Block, ListItem, SourceBlock } from './blocks';
import vietnamese from './labels.json';

/** Labels that the rendering itself needs; Vietnamese unless told otherwise. */
export interface PlainTextLabels {
  source: string;
  call: string;
}

/** A reply as plain text, complete in itself: one paragraph a block. Buttons (`ask`) are left to the channel. */
export function plainText(blocks: readonly Block[], labels: PlainTextLabels = vietnamese): string {
  return withoutDoubleLinks(blocks)
    .map((block) => blockText(block, labels))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A link that the source line shows anyway stands there only. */
function withoutDoubleLinks(blocks: readonly Block[]): Block[] {
  const shown = blocks.flatMap((block) => (block.type === 'source' ? [block.page ?? block.url] : []));
  return blocks.map((block) =>
    block.type === 'actions'
      ? {
          ...block,
          actions: block.actions.filter((action) => action.kind !== 'open' || !shown.includes(action.url)),
        }
      : block,
  );
}

function blockText(block: Block, labels: PlainTextLabels): string {
  switch (block.type) {
    case 'lead':
    case 'text':
    case 'notice':
      return block.text;
    case 'list':
    case 'case':
      return [
        ...(block.title ? [withColon(block.title)] : []),
        ...itemLines(block.items, block.ordered),
      ].join('\n');
    case 'facts':
      return [
        ...(block.title ? [withColon(block.title)] : []),
        ...block.rows.map(({ label, value }) => `- ${label}: ${value}`),
      ].join('\n');
    case 'choices':
      return block.options.map(({ title }, i) => `${i + 1}. ${title}`).join('\n');
    case 'actions':
      return block.actions
        .map((action) => actionLine(action, labels))
        .filter(Boolean)
        .join('\n');
    case 'image':
      return '';
    case 'source':
      return sourceLine(block, labels);
  }
}

function withColon(title: string): string {
  return /[:?.!]$/.test(title) ? title : `${title}:`;
}

function itemLines(items: readonly ListItem[], ordered = false): string[] {
  return items.map(({ text, note, url }, i) => {
    const line = `${ordered ? `${i + 1}.` : '-'} ${text}${note ? ` (${note})` : ''}`;
    return url ? `${line}: ${url}` : line;
  });
}

function actionLine(action: Action, { call }: PlainTextLabels): string {
  switch (action.kind) {
    case 'call':
      return digitsOf(action.title).includes(action.phone)
        ? action.title
        : `${action.title} (${call} ${action.phone})`;
    case 'map':
    case 'open':
      return `${action.title}: ${action.url}`;
    case 'ask':
      return '';
  }
}

/** "0236 1022" is dialled as it stands there. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** One small line: "Nguồn: Đăng ký kết hôn · mã 1.000894 · 07/2026 · https://…". */
function sourceLine(
  { name, code, decision, publisher, asOf, url, page }: SourceBlock,
  { source }: PlainTextLabels,
) {
  const parts = [name, code, decision, publisher, asOf && dayFirst(asOf), page ?? url].filter(Boolean);
  return `${source}: ${parts.join(' · ')}`;
}

/** "2026-07" → "07/2026". */
function dayFirst(date: string): string {
  return date.split('-').reverse().join('/');
}
