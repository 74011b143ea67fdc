import provinces from '../../../knowledge/import/data/provinces.json';
import { outside, phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import data from '../../data/places.json';

const names = phraseSet([...provinces.names.filter((name) => name !== 'Đà Nẵng'), ...data.called]);
const before = phraseSet(data.before);
const asking = phraseSet(data.asking);

/** Where in a message provinces stand that somebody lives in, comes from or goes to: "quê Quảng Ngãi", "về Quảng Nam". */
function placesIn(said: readonly Word[]): { from: number; to: number }[] {
  const openers = before.matchLongest(said);
  return names
    .matchLongest(said)
    .filter(({ from }) => openers.some(({ to }) => to === from))
    .map(({ from, to }) => ({ from, to }));
}

/** Whether somebody is told to live in, to come from or to go to another province. */
export function tellsPlace(text: string): boolean {
  return placesIn(words(text)).length > 0;
}

/** What is said beside the provinces and what leads to them: "hộ khẩu ở Gia Lai" names no register. */
export function withoutPlaces(text: string): string {
  const said = words(text);
  return outside(said, [...placesIn(said), ...before.matchLongest(said)])
    .map((word) => word.text)
    .join(' ');
}

/** "… thì đăng ký bên nào": which of the places is asked. */
export function asksWhichPlace(text: string): boolean {
  return asking.matchLongest(words(text)).length > 0;
}
