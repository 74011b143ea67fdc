import { tidy } from '../../language/text';
import type { Note } from './defects';

const fileName = /[^\s;,()]*\.(?:docx?|xlsx?|pdf|rar|zip|odt|rtf)$/i;
const bullet =
  /^(?:[\s\-–—+*•·▪○.:;]+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]{1,2}|[ivx]{1,4})\s*[.)]\s*(?=\S)|\d{1,2}\s*-\s*(?=\p{L}))+/iu;
const trailing = /[\s;,.:]+$/;

/** One item of a list as plain words: no bullet or number before it, no stray stop or bracket after it. */
export function plainItem(given: string): string {
  const kept = tidy(given).replace(bullet, '').replace(trailing, '');
  return kept === '' ? '' : kept;
}

/** Takes off the name of an attached file that the export glued to the end of a text. */
export function withoutFileName(given: string, attached: string, field: string, note: Note): string {
  const text = tidy(given);
  const file = tidy(attached);
  if (file !== '' && text.endsWith(file) && text.length > file.length) {
    note('file-name-in-text', field, file);
    return text.slice(0, -file.length).trim();
  }
  const found = fileName.exec(text)?.[0];
  if (found === undefined || found.length === text.length) return text;
  note('file-name-in-text', field, found);
  // What is glued to a word starts after its last small letter before a capital: "…NĐ-CPMau so 03.docx" stays ambiguous, so the file name goes.
  return text.slice(0, -found.length).trim();
}
