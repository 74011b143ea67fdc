import { phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import data from '../../data/telling.json';
import announcing from '../../data/announcing.json';
import vocabulary from '../../data/asking.json';
import wishing from '../../data/wishing.json';
import { asksYesNo } from './yesNo';

/** Longer messages tell of a matter. */
const MAX_WORDS = 12;

const opening = phraseSet(data.opening);
const state = phraseSet(data.state);
const asks = phraseSet([...announcing, ...vocabulary, ...data.asking]);
const wishes = phraseSet([...wishing.own, ...wishing.ofOthers]);
const units = new Set(data.units.map((unit) => words(unit)[0]?.text));
const unmarkedUnits = new Set(data.units.map((unit) => words(unit)[0]?.unaccented));
const numbers = new Set(data.numbers);

/**
 * Whether a short message only tells how things are with somebody ("làm 3 năm rưỡi", "ba nó không ở đây", "xe biển số Quảng
 * Nam"): it asks for nothing, and wishes nothing.
 */
export function tellsCircumstance(text: string): boolean {
  const said = words(text);
  if (said.length === 0 || said.length > MAX_WORDS || text.includes('?')) return false;
  if (asksYesNo(text) || asks.matchLongest(said).length > 0 || wishes.matchLongest(said).length > 0)
    return false;
  return (
    opening.matchLongest(said).some(({ from }) => from === 0) ||
    state.matchLongest(said).length > 0 ||
    tellsQuantity(said)
  );
}

const either = /\s(?:hay|hoặc)(?:\s(?:là|phải))?\s/iu;

/** "Photo sẵn mang tới hay ở đó photo": which of two, in a few words. */
export function asksWhichOfTwo(text: string): boolean {
  return either.test(text) && words(text).length <= MAX_WORDS;
}

/** "2 tầng", "ba đứa", "80m2". */
function tellsQuantity(said: readonly Word[]): boolean {
  return said.some(({ text }, at) => {
    if (/^\d+(?:m2|m|t|tr|km|kg)$/u.test(text)) return true;
    const unit = said[at + 1]?.text;
    if (/^\d+$/u.test(text)) return units.has(unit) || unmarkedUnits.has(unit);
    return numbers.has(text) && units.has(unit);
  });
}
