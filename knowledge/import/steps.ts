import { tidy } from '../../language/text';
import type { Note } from './defects';
import { isEmptyMarker } from './empty';

const numbered = /(?:^|\s)Bước\s*(\d{1,2})\s*[:.)-]?\s*/gi;

/**
 * The steps of a procedure, one text a step. Numbered steps ("Bước 1: …") run 1, 2, 3 …, anew for each
 * case; in any other order they are scrambled, and as nobody can know what belongs where, none is kept.
 */
export function readSteps(given: string, note: Note): string[] {
  const text = given.replace(/\r/g, '').trim();
  if (text === '') return [];
  if (isEmptyMarker(text)) {
    note('empty-marker', 'steps', text);
    return [];
  }
  const marks = [...text.matchAll(numbered)];
  if (marks.length === 0)
    return text
      .split(/\n+/)
      .map(tidy)
      .filter((line) => line !== '');
  if (
    marks.some((mark, i) => Number(mark[1]) !== 1 && Number(mark[1]) !== Number(marks[i - 1]?.[1] ?? 0) + 1)
  ) {
    note('scrambled-steps', 'steps', marks.map((mark) => mark[1]).join(' '));
    return [];
  }
  const before = tidy(text.slice(0, marks[0]?.index ?? 0));
  const steps = marks.map((mark, i) =>
    tidy(text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length)),
  );
  return [before, ...steps].filter((step) => step !== '');
}
