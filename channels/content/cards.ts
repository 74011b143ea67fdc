import type { Activity, Attachment, HeroCard } from 'botbuilder';
import { type Action, actionsOf } from './actions';

/** A hero or thumbnail card, as far as the other platforms can show one. */
export interface Card {
  title?: string;
  subtitle?: string;
  text?: string;
  image?: string;
  /** What a tap on the card itself opens. */
  url?: string;
  actions: Action[];
}

/** A picture or file by its address. */
export interface Media {
  type: 'image' | 'audio' | 'video' | 'file';
  url: string;
  name: string;
}

const cardType = /^application\/vnd\.microsoft\.card\.(hero|thumbnail)$/;

/** The cards of a reply, in order. */
export function cardsOf({ attachments = [] }: Partial<Activity>): Card[] {
  return attachments.filter(({ contentType }) => cardType.test(contentType)).map(cardOf);
}

/** The pictures and files of a reply that can be fetched from outside. */
export function mediaOf({ attachments = [] }: Partial<Activity>): Media[] {
  return attachments.flatMap(({ contentType, contentUrl, name }) => {
    if (cardType.test(contentType) || !contentUrl || !/^https?:\/\//.test(contentUrl)) return [];
    const kind = /^(image|audio|video)\//.exec(contentType)?.[1] as Media['type'] | undefined;
    return [{ type: kind ?? 'file', url: contentUrl, name: name ?? '' }];
  });
}

function cardOf({ content }: Attachment): Card {
  const { title, subtitle, text, images, buttons, tap } = (content ?? {}) as Partial<HeroCard>;
  const image = images?.find(({ url }) => /^https?:\/\//.test(url))?.url;
  const [opened] = actionsOf(tap ? [tap] : []);
  return {
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(text && { text }),
    ...(image && { image }),
    ...(opened?.kind === 'open' && { url: opened.url }),
    actions: actionsOf(buttons),
  };
}
