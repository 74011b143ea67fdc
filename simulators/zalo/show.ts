import type { Attachment, Message } from '../../channels/zalo/message';

/** What tapping a button sends. */
export interface Tap {
  title: string;
  payload: string;
}

/** A message as lines for a terminal, and what can be tapped in it; numbers go on from `first`. */
export function show(message: Message, first: number): { lines: string[]; taps: Tap[] } {
  const taps: Tap[] = [];
  const lines = [...(message.text?.split('\n') ?? []), ...attached(message.attachment)];
  function attached(attachment: Attachment | undefined): string[] {
    if (!attachment) return [];
    if (attachment.type === 'file') return [`(file) ${attachment.payload.token}`];
    if (!('buttons' in attachment.payload))
      return attachment.payload.elements.map(({ url }) => `(image) ${url}`);
    return attachment.payload.buttons.map((button) => {
      if (button.type === 'oa.query.hide')
        return `  [/${first + taps.push({ title: button.title, payload: button.payload }) - 1} ${button.title}]`;
      const target = button.type === 'oa.open.url' ? button.payload.url : button.payload.phone_code;
      return `  [${button.title}: ${target}]`;
    });
  }
  return { lines, taps };
}
