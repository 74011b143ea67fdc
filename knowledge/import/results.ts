import { fold, tidy } from '../../language/text';
import type { Note } from './defects';
import { isEmptyMarker } from './empty';
import { plainItem, withoutFileName } from './plain';

const resultCode = /\s*Mã\s*:\s*KQ[-.\w]*\s*$/;

/** Reads what comes out of a procedure. A result that starts in the middle of a word group lost its first word. */
export function readResults(given: readonly string[], note: Note): string[] {
  const read = given.flatMap((entry) => {
    const text = plainItem(withoutFileName(entry.replace(resultCode, ''), '', 'results', note));
    if (text === '' || isEmptyMarker(text)) {
      if (text !== '') note('empty-marker', 'results', text);
      return [];
    }
    if (/^\p{Ll}/u.test(tidy(entry))) {
      note('cut-off-result', 'results', text);
      return [];
    }
    return [text];
  });
  const distinct = [...new Map(read.map((text) => [fold(text), text])).values()];
  if (distinct.length < read.length) note('duplicate-part', 'results', `${read.length - distinct.length}`);
  return distinct;
}
