import type { Message } from '../../channels/messenger/message';

/** What tapping a button or chip sends. */
export type Tap = { kind: 'chip' | 'postback'; title: string; payload: string };

/** A message as lines for a terminal, and what can be tapped in it; numbers go on from `first`. */
export function show(message: Message, first: number): { lines: string[]; taps: Tap[] } {
  const taps: Tap[] = [];
  const tappable = (tap: Tap): string => `[/${first + taps.push(tap) - 1} ${tap.title}]`;
  const lines = [
    ...(message.text?.split('\n') ?? []),
    ...attached(message.attachment, tappable),
    ...(message.quick_replies ?? []).map(
      ({ payload, title }) => `  ${tappable({ kind: 'chip', title, payload })}`,
    ),
  ];
  return { lines, taps };
}

function attached(attachment: Message['attachment'], tappable: (tap: Tap) => string): string[] {
  if (!attachment) return [];
  if (attachment.type !== 'template') return [`(${attachment.type}) ${attachment.payload.url}`];
  const cards =
    attachment.payload.template_type === 'button'
      ? [{ head: attachment.payload.text, buttons: attachment.payload.buttons }]
      : attachment.payload.elements.map(({ title, subtitle, buttons = [] }) => ({
          head: [title, subtitle].filter(Boolean).join('\n'),
          buttons,
        }));
  return cards.flatMap(({ head, buttons }) => [
    ...head.split('\n'),
    ...buttons.map((button) => {
      if (button.type === 'postback') return `  ${tappable({ kind: 'postback', ...button })}`;
      return `  [${button.title}: ${button.type === 'web_url' ? button.url : button.payload}]`;
    }),
  ]);
}
