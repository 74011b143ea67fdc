import type { Activity, Attachment, CardAction } from 'botbuilder';
import type { Action, Block } from '../../replies/blocks';
import { plainText } from '../../replies/plainText';
import { buttonsOf, type Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { say } from '../text/say';

/**
 * Words of the Bot Framework protocol. Its SDK has them as values, too, and takes 20 MB with it: the thread that speaks to
 * the channels makes activities as well, and needs nothing else of it.
 */
const protocol = {
  message: 'message',
  messageBack: 'messageBack',
  openUrl: 'openUrl',
  heroCard: 'application/vnd.microsoft.card.hero',
};

/** Cards carry no more link buttons than this on any platform. */
const MAX_LINKS = 3;

/**
 * A reply as an activity: blocks for channels that can show them (`channelData.blocks`), and a complete rendering in
 * `text`, so that any client of the Direct Line can show it.
 */
export function toActivity({ blocks, answer }: Reply<Answer>): Partial<Activity> {
  const buttons = buttonsOf(blocks);
  const attachments = [...linkCard(blocks), ...images(blocks)];
  return {
    type: protocol.message,
    text: plainText(blocks, { source: say('label.source'), call: say('label.call') }),
    textFormat: 'plain',
    channelData: { answer, blocks },
    ...(buttons.length > 0
      ? {
          suggestedActions: {
            to: [],
            actions: buttons.map(({ title, says }): CardAction => ({
              type: protocol.messageBack,
              title,
              displayText: title,
              text: says,
              value: says,
            })),
          },
        }
      : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

type LinkAction = Extract<Action, { kind: 'open' | 'map' }>;

/** Links as one card, for clients that show no blocks. */
function linkCard(blocks: readonly Block[]): Attachment[] {
  const links = blocks
    .flatMap((block) => (block.type === 'actions' ? block.actions : []))
    .filter((action): action is LinkAction => action.kind === 'open' || action.kind === 'map')
    .slice(0, MAX_LINKS);
  const [first] = links;
  if (!first) return [];
  const source = blocks.find((block) => block.type === 'source');
  const title = source?.type === 'source' ? source.name : first.title;
  const buttons = links.map((link): CardAction => ({
    type: protocol.openUrl,
    title: link.title,
    value: link.url,
  }));
  return [{ contentType: protocol.heroCard, content: { title, buttons } }];
}

function images(blocks: readonly Block[]): Attachment[] {
  return blocks.flatMap((block) =>
    block.type === 'image' ? [{ contentType: 'image/png', contentUrl: block.url, name: block.alt }] : [],
  );
}
