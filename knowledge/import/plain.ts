import { tidy } from '../../language/text';
import type { Note } from './defects';

const bullet =
  /^(?:[\s\-–—+*•▪○.:;]+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]{1,2}|[ivx]{1,4})\s*[.)]\s*(?=\S)|\d{1,2}\s*-\s*(?=\p{L}))+/iu;
const trailing = /[\s;,.:]+$/;

/** One item of a list as plain words: no bullet or number before it, no stray stop after it. */
export function plainItem(given: string): string {
  return tidy(given).replace(bullet, '').replace(trailing, '');
}

const extension = /\.(?:docx?|xlsx?|pdf|rar|zip|odt|rtf)$/i;
/** Where one word ends and another starts without a space: "hôMau", "NĐ-CPMus", "(NA17)101-", "Nam000574". */
const seam =
  /(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})|(?<=[)”"’;])(?=[\p{L}\d])|(?<=\p{Ll}\.)(?=\p{Lu}\p{Ll})|(?<=\d\p{Lu}{0,2})(?=\p{Lu}\p{Ll})/gu;
const longestFileName = 14;

/**
 * Takes off the name of an attached file that the export glued to the end of a text ("Tờ khai theo mẫuMau 01.docx").
 * The file starts at the last seam without a space; a text without a seam is the file's own name and loses its ending.
 * @param attached the name of the file where the source gives it apart
 */
export function withoutFileName(given: string, attached: string, field: string, note: Note): string {
  let text = tidy(given);
  while (extension.test(text)) {
    note('file-name-in-text', field, text.slice(-60));
    text = cut(text, tidy(attached));
  }
  return text;
}

function cut(text: string, attached: string): string {
  const file =
    /^[\p{Lu}\d]/u.test(attached) && text.endsWith(attached) ? text.length - attached.length : undefined;
  if (file !== undefined && file > 0 && text[file - 1] !== ' ') return text.slice(0, file).trim();
  const words = text.split(' ');
  for (let last = words.length - 1; last >= Math.max(0, words.length - longestFileName); last--) {
    const word = (words[last] ?? '').replace(extension, '');
    const at = [...word.matchAll(seam)][0]?.index;
    if (at !== undefined && at > 0) return [...words.slice(0, last), word.slice(0, at)].join(' ').trim();
  }
  return text.replace(extension, '').trim();
}
