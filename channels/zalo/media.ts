import type { Media } from '../content/media';
import type { OutboundMessage } from './message';

const pictures = /\.(?:jpe?g|png)$/i;
const otherPictures = /\.(?:gif|webp|svg|avif|bmp|tiff?)$/i;
const files = /\.(?:pdf|docx?|csv)$/i;

/** Whether Zalo can show it: JPEG and PNG by address, PDF, Word and CSV as files. Anything else goes as a link. */
export function isShowable({ type, url, name }: Media): boolean {
  const path = pathOf(url);
  if (type === 'image') return pictures.test(path) || !otherPictures.test(path);
  return type === 'file' && (files.test(name) || files.test(path));
}

export function attached({ type, url, name }: Media): OutboundMessage {
  if (type === 'file') return { message: {}, file: { url, name: fileName(url, name) } };
  const elements: [{ media_type: 'image'; url: string }] = [{ media_type: 'image', url }];
  return { message: { attachment: { type: 'template', payload: { template_type: 'media', elements } } } };
}

/** Zalo tells the kind of a file by the ending of its name. */
function fileName(url: string, name: string): string {
  if (files.test(name)) return name;
  return pathOf(url).split('/').at(-1) || name;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
