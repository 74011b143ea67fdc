import type { Activity } from 'botbuilder';

/** A picture or file by its address. */
export interface Media {
  type: 'image' | 'audio' | 'video' | 'file';
  url: string;
  name: string;
}

const CARD_TYPE = /^application\/vnd\.microsoft\.card\./;

/** The pictures and files of a reply that can be fetched from outside. */
export function mediaOf({ attachments = [] }: Partial<Activity>): Media[] {
  return attachments.flatMap(({ contentType, contentUrl, name }) => {
    if (CARD_TYPE.test(contentType) || !contentUrl || !/^https?:\/\//.test(contentUrl)) return [];
    const kind = /^(image|audio|video)\//.exec(contentType)?.[1] as Media['type'] | undefined;
    return [{ type: kind ?? 'file', url: contentUrl, name: name ?? '' }];
  });
}

/** A picture or file where it cannot be shown: what it is, and where. */
export function mediaLine({ name, url }: Media): string {
  return name ? `${name}: ${url}` : url;
}
