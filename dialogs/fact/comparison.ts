import type { Fact } from '../../knowledge/schema/fact';
import { periodOf } from '../../knowledge/facts/held';
import { numberText } from '../text/format';
import { say, type SentenceName } from '../text/say';
import { approximate, areaShort } from './figure';
import { periodText } from './period';

/** Figures that count places, not amounts, have no unit: of these a difference means nothing. */
const NO_UNIT = '';
const DAY_MS = 86_400_000;
/** Periods that differ by no more count as equally long. */
const SAME_LENGTH_TOLERANCE_DAYS = 7;

/** A difference that was worked out, or why there is none. */
export interface Difference {
  isKnown: boolean;
  text: string;
}

/** The difference worked out from two figures. */
export function differenceOf(earlier: Fact, later: Fact): Difference {
  const reason = incomparable(earlier, later);
  if (reason) return { isKnown: false, text: say(reason) };
  const [before, after] = [earlier.value as number, later.value as number];
  const difference = withoutNoise(after - before);
  const words = {
    direction: say(difference < 0 ? 'fact.difference.lower' : 'fact.difference.higher'),
    amount: `${numberText(Math.abs(difference))}${later.unit === '%' ? '' : ` ${later.unit}`}`,
  };
  if (earlier.area !== later.area)
    return {
      isKnown: true,
      text: say('fact.difference.areas', {
        ...words,
        amount: `${numberText(Math.abs(difference))} ${later.unit}`,
        area: areaShort(later.area),
      }),
    };
  const period = periodText(later.period);
  if (later.unit === '%') return { isKnown: true, text: say('fact.difference.points', { ...words, period }) };
  const share = numberText(Math.round((Math.abs(difference) / before) * 1000) / 10);
  const isRounded = [earlier, later].some((fact) => approximate(fact) !== '');
  const name = isRounded ? 'fact.difference.shareRounded' : 'fact.difference.share';
  return { isKnown: true, text: say(name, { ...words, period, share }) };
}

function incomparable(earlier: Fact, later: Fact): SentenceName | null {
  if (typeof earlier.value !== 'number' || typeof later.value !== 'number' || earlier.unit === NO_UNIT)
    return 'fact.difference.none';
  if (earlier.unit !== later.unit) return 'fact.difference.units';
  if (earlier.area !== later.area && earlier.period !== later.period) return 'fact.difference.scopes';
  return areEquallyLong(earlier, later) ? null : 'fact.difference.lengths';
}

/** The noise of binary fractions taken off. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** Sums over times of one length, or counts taken on days. */
function areEquallyLong(a: Fact, b: Fact): boolean {
  const [one, two] = [periodOf(a), periodOf(b)];
  if (!one || !two) return false;
  const days = ({ from, to }: typeof one): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return Math.abs(days(one) - days(two)) <= SAME_LENGTH_TOLERANCE_DAYS;
}
