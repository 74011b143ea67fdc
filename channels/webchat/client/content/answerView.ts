import type { Action, Block, Choice } from '../../../../replies/blocks';
import type { Activity, Attachment, CardAction } from '../transport/wire';
import { inlineText, parseMarkdown, type Part } from './markdown';

/** What is shown of an answer: blocks, or the parts of a text in markdown from a bot that sends none. */
export type Piece = Block | { type: 'markdown'; parts: Part[] };

/** A button that says something to the bot. */
export type Prompt = Choice;

export interface AnswerView {
  pieces: Piece[];
  /** Questions that suggest themselves; shown under the last answer alone. */
  prompts: Prompt[];
  /** Code of the procedure that was answered. */
  procedure?: string;
  kind?: string;
}

const BLOCKS = new Set([
  'lead',
  'text',
  'list',
  'case',
  'facts',
  'choices',
  'actions',
  'notice',
  'image',
  'source',
]);
const NUMBERED = /^\d{1,2}\. /;

/** Reads an activity of the bot for showing it. */
export function answerView(activity: Activity): AnswerView {
  const data = activity.channelData ?? {};
  const answer = (data['answer'] ?? {}) as Record<string, unknown>;
  const blocks = readBlocks(data['blocks']);
  const shown = blocks.length > 0 ? fromBlocks(blocks, activity) : fromText(activity);
  return {
    ...shown,
    ...(typeof answer['procedure'] === 'string' && { procedure: answer['procedure'] }),
    ...(typeof answer['kind'] === 'string' && { kind: answer['kind'] }),
  };
}

function readBlocks(blocks: unknown): Block[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.filter(
    (block): block is Block =>
      typeof block === 'object' && block !== null && BLOCKS.has((block as { type?: string }).type ?? ''),
  );
}

/** What asks the bot something goes under the answer; everything else stays where it is. */
function fromBlocks(blocks: readonly Block[], activity: Activity): Pick<AnswerView, 'pieces' | 'prompts'> {
  const prompts: Prompt[] = [];
  const pieces = blocks.flatMap((block): Piece[] => {
    if (block.type !== 'actions') return [block];
    const actions = block.actions.filter((action) => {
      if (action.kind === 'ask') prompts.push({ title: action.title, says: action.says });
      return action.kind !== 'ask';
    });
    return actions.length > 0 ? [{ ...block, actions }] : [];
  });
  const choices = new Set(
    blocks.flatMap((block) => (block.type === 'choices' ? block.options.map((one) => one.says) : [])),
  );
  const known = new Set([...choices, ...prompts.map(({ says }) => says)]);
  const further = suggested(activity).filter(({ says }) => !known.has(says));
  return { pieces, prompts: blocks.some(({ type }) => type === 'actions') ? prompts : further };
}

function fromText(activity: Activity): Pick<AnswerView, 'pieces' | 'prompts'> {
  const { text = '', textFormat, attachments = [] } = activity;
  const parts: Part[] =
    textFormat === 'plain'
      ? [{ kind: 'paragraph', lines: text.split('\n').map((line) => [{ kind: 'text', text: line }]) }]
      : parseMarkdown(text);
  const buttons = suggested(activity);
  const choices = buttons.filter(({ title }) => NUMBERED.test(title));
  const pieces: Piece[] = [];
  if (text.trim() !== '') pieces.push({ type: 'markdown', parts: withoutChoices(parts, choices) });
  if (choices.length > 1)
    pieces.push({
      type: 'choices',
      options: choices.map(({ title, says }, i) => ({
        title: fullTitle(parts, i) ?? title.replace(NUMBERED, ''),
        says,
      })),
    });
  const prompts = choices.length > 1 ? buttons.filter((one) => !choices.includes(one)) : buttons;
  for (const attachment of attachments) pieces.push(...fromAttachment(attachment, prompts));
  return { pieces, prompts };
}

/** A numbered list that stands as buttons too is shown once, as buttons. */
function withoutChoices(parts: Part[], choices: readonly Prompt[]): Part[] {
  if (choices.length < 2) return parts;
  return parts.filter((part) => !isChoiceList(part, choices.length));
}

function isChoiceList(part: Part, count: number): boolean {
  return part.kind === 'list' && part.ordered && part.items.length === count;
}

/** Buttons are short; the list in the text has the whole name. */
function fullTitle(parts: readonly Part[], place: number): string | undefined {
  const list = parts.find((part) => part.kind === 'list' && part.ordered);
  const item = list?.kind === 'list' ? list.items[place] : undefined;
  return item && inlineText(item);
}

function suggested({ suggestedActions }: Activity): Prompt[] {
  return (suggestedActions?.actions ?? []).flatMap((action) => prompt(action) ?? []);
}

function prompt({ type, title = '', value, text }: CardAction): Prompt | null {
  if (!['imBack', 'postBack', 'messageBack'].includes(type)) return null;
  const says = type === 'messageBack' && text !== undefined ? text : value;
  return typeof says === 'string' && title !== '' ? { title, says } : null;
}

function fromAttachment(
  { contentType = '', contentUrl, name = '', content }: Attachment,
  prompts: Prompt[],
): Piece[] {
  if (contentType.startsWith('image/') && contentUrl !== undefined)
    return [{ type: 'image', url: contentUrl, alt: name }];
  if (!/^application\/vnd\.microsoft\.card\.(hero|thumbnail)$/.test(contentType)) return [];
  const card = (content ?? {}) as {
    title?: string;
    text?: string;
    buttons?: CardAction[];
    images?: { url?: string; alt?: string }[];
  };
  const links: Action[] = [];
  for (const button of card.buttons ?? []) {
    if (button.type === 'openUrl' && typeof button.value === 'string')
      links.push({ kind: 'open', title: button.title ?? button.value, url: button.value });
    else if (button.type === 'call' && typeof button.value === 'string')
      links.push({
        kind: 'call',
        title: button.title ?? button.value,
        phone: button.value.replace(/^tel:/, ''),
      });
    else prompts.push(...[prompt(button) ?? []].flat());
  }
  const words = [
    card.title !== undefined && card.title !== '' ? `**${card.title}**` : '',
    card.text ?? '',
  ].filter(Boolean);
  return [
    ...(card.images ?? []).flatMap(({ url, alt }): Piece[] =>
      url === undefined ? [] : [{ type: 'image', url, alt: alt ?? '' }],
    ),
    ...(words.length > 0 ? [{ type: 'markdown' as const, parts: parseMarkdown(words.join('\n\n')) }] : []),
    ...(links.length > 0 ? [{ type: 'actions' as const, actions: links }] : []),
  ];
}
