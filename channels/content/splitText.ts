/** Fitting texts into a platform's limits. Limits count UTF-16 units, which is never fewer than any platform counts. */

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Where a long text is best cut, from the best place to the worst. */
const seams = ['\n\n', '\n', /(?<=[.!?…;:])\s+/, /\s+/];

/** Cuts a text into pieces of at most `limit`, between paragraphs if possible, never inside a character. */
export function split(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cut(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest ? [...pieces, rest] : pieces;
}

/** At most `limit` long; what is left out shows as "…". */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, whole(text, limit - 1)).trimEnd()}…`;
}

/** The end of the first piece: at the last seam of the best kind that leaves the piece at least a third full. */
function cut(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const seam of seams) {
    const end = lastIndex(head, seam);
    if (end >= limit / 3) return end;
  }
  return Math.max(whole(text, limit), 1);
}

function lastIndex(text: string, seam: string | RegExp): number {
  if (typeof seam === 'string') return text.lastIndexOf(seam);
  return [...text.matchAll(new RegExp(seam, 'g'))].at(-1)?.index ?? -1;
}

/** The largest end of a whole character that is not beyond `limit`; inside one that is longer still, `limit` itself. */
function whole(text: string, limit: number): number {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return end || limit;
}
