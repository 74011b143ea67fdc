import { phraseSet, PhraseMatcher } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import data from '../../data/pointers.json';

/** So many words of what is pointed to are told: "giấy xác nhận tình trạng hôn nhân" and one more. */
const MAX_WORDS = 7;

const heads = phraseSet(data.heads);
const ends = phraseSet(data.ends);
/** "Giấy đó" by its head; "cái đó", which may be anything, by none. */
const pointers = new PhraseMatcher<string | null>(
  data.which.flatMap((which) => [
    ...data.heads.map((head): [string, string] => [`${head} ${which}`, head]),
    ...data.bare.map((bare): [string, null] => [`${bare} ${which}`, null]),
  ]),
);

/**
 * What asks in a story, with what "giấy đó", "cái đó" point to in their place: the last paper of that kind that was told
 * before. As it stands where nothing points, or nothing was told that may be meant.
 */
export function withPointedTo(asking: string, told: string): string {
  const asked = words(asking);
  const [pointer] = pointers.matchLongest(asked);
  if (!pointer) return asking;
  const meant = lastMentioned(told, pointer.value);
  if (!meant) return asking;
  const text = (some: readonly Word[]): string => some.map((one) => one.text).join(' ');
  return text([...asked.slice(0, pointer.from), ...meant, ...asked.slice(pointer.to)]);
}

/** "Thẻ đó", "cái này", and nothing else. */
export function isPointer(said: readonly Word[]): boolean {
  return pointers.matchLongest(said).some(({ from, to }) => from === 0 && to === said.length);
}

/** The words of the paper that was told last, of one kind or of any. */
function lastMentioned(told: string, kind: string | null): Word[] | null {
  for (const clause of told.split(/[.,;:!?\n]+/u).reverse()) {
    const said = words(clause);
    const pointing = pointers.matchLongest(said);
    const [last] = heads
      .matchLongest(said)
      .filter(({ phrase }) => kind === null || phrase.split(' ')[0] === kind.split(' ')[0])
      .filter(({ from }) => !pointing.some((one) => one.from === from))
      .reverse();
    const meant = last && untilEnd(said.slice(last.from));
    if (meant && meant.length > 1) return meant;
  }
  return null;
}

function untilEnd(said: readonly Word[]): Word[] {
  const [end] = ends.matchLongest(said.slice(1));
  return said.slice(0, Math.min(MAX_WORDS, end ? end.from + 1 : said.length));
}
