import type { ImageBlock } from '../../../../../replies/blocks';
import { safeUrl } from '../../content/safe';

/** A picture of the bot's own server; others are not loaded. */
export function Picture({ block: { url, alt } }: { block: ImageBlock }) {
  const source = safeUrl(url);
  if (source === undefined || source.startsWith('tel:')) return null;
  // Where the bot is reached under another name than it knows, its pictures are here all the same.
  const here = new URL(source, document.baseURI);
  return (
    <a class="picture" href={here.href} target="_blank" rel="noopener noreferrer">
      <img src={here.href} alt={alt} loading="lazy" />
    </a>
  );
}
