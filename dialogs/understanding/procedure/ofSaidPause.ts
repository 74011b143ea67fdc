import type { Candidate } from '../../../knowledge/search/finder';
import { phraseSet } from '../../../language/phraseMatcher';
import { unaccentedText, words } from '../../../language/words';
import pauses from '../../data/pauses.json';
import { allToldIn, type TurnAnalysis } from '../turnAnalysis';

const stops = pauses.stops.join('|');
const pause = new RegExp(
  `(?:^| )(?:(?:${stops}) (?:tam |khoang |chung |them ){0,2}${pauses.howLong}|(?:${stops}) tam|tam (?:${stops}))(?![a-z])` +
    `(?! (?:${pauses.notSo.join('|')})(?![a-z]))`,
);
const ends = phraseSet(pauses.ends);
const lasts = phraseSet(pauses.pauses);

/** Whether something is said to stop for a while: "nghỉ bán 20 ngày", "tạm đóng cửa"; not since when it has stood still. */
export function saysPause(text: string): boolean {
  return pause.test(unaccentedText(words(text)));
}

/** "Nghỉ bán 20 ngày có phải báo không": what pauses is meant, and nothing that ends for good. */
export function ofSaidPause(analysis: TurnAnalysis, all: Candidate[]): Candidate[] {
  const [first] = all;
  if (!first || !names(ends, first) || !saysPause(allToldIn(analysis))) return all;
  const meant = all.find((candidate) => names(lasts, candidate));
  return meant ? [meant, ...all.filter((one) => one !== meant && !names(ends, one))] : all;
}

function names(what: typeof ends, { family }: Candidate): boolean {
  return what.matchLongest(words(family.main.name)).length > 0;
}
