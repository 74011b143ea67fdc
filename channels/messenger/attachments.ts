import type { Attachment } from 'botbuilder';
import type { Attachment as Sent } from './webhook';

/** The stickers behind Messenger's thumb button: the longer it is held, the larger the thumb. */
const THUMBS: readonly (string | undefined)[] = ['369239263222822', '369239343222814', '369239383222810'];

const contentTypes: Record<string, string> = { image: 'image/*', audio: 'audio/*', video: 'video/*' };

export function isThumb({ payload }: Sent): boolean {
  return THUMBS.includes(payload?.sticker_id);
}

/** What a person sent besides text, as neutral attachments; stickers (in both of their shapes) say nothing to a bot. */
export function attachmentsOf(sent: readonly Sent[]): Attachment[] {
  return sent
    .filter(({ type, payload }) => type !== 'sticker' && !payload?.sticker_id)
    .map(({ type, payload }) => ({
      contentType: contentTypes[type] ?? 'application/octet-stream',
      ...(payload?.url && { contentUrl: payload.url }),
      ...(payload?.title && { name: payload.title }),
    }));
}
