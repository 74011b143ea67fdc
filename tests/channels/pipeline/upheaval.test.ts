import { Upheaval } from '../../../channels/pipeline/upheaval';

const LEASE_MS = 5_000;

type Moment = number | { at: number; ahead: number };

/** Whether there was an upheaval, asked at the last of these moments (ms), while the storage answered at all others. */
function isRecent(answers: readonly Moment[], asked: Moment): boolean {
  let now = { at: 0, ahead: 0 };
  const upheaval = new Upheaval({ ticks: () => now.at, clock: () => now.at + now.ahead }, LEASE_MS);
  const goTo = (moment: Moment): void => {
    now = typeof moment === 'number' ? { at: moment, ahead: 0 } : moment;
  };
  for (const moment of answers) {
    goTo(moment);
    upheaval.answered();
  }
  goTo(asked);
  return upheaval.isRecent;
}

describe('A storage that was away', () => {
  it.each<[string, number[], number, boolean]>([
    ['is not known to have been before it has answered', [], 60_000, false],
    ['has not been at the start', [100], 200, false],
    ['has not been while it answers every second', [0, 1_000, 2_000, 3_000], 4_000, false],
    ['has not been for a silence that ends no hold', [0, 2_500], 2_600, false],
    ['is, once it is silent for longer', [0], 2_501, true],
    ['has been, right when it answers again', [0, 2_501], 2_501, true],
    ['has been, for two holds', [0, 4_000, 6_000, 8_000, 10_000, 12_000], 13_999, true],
    ['has not been any more afterwards', [0, 4_000, 6_000, 8_000, 10_000, 12_000], 14_000, false],
    ['has been, again', [0, 4_000, 6_000, 8_000, 10_000, 14_000], 14_500, true],
  ])('%s', (_, answers, asked, expected) => expect(isRecent(answers, asked)).toBe(expected));
});

describe('A clock that was set', () => {
  const forward = 60_000;
  it.each<[string, Moment[], Moment, boolean]>([
    ['forward: at once', [0], { at: 100, ahead: forward }, true],
    ['back: at once', [0], { at: 100, ahead: -forward }, true],
    ['by less than ends a hold', [0], { at: 100, ahead: 2_500 }, false],
    ['before the first answer', [], { at: 100, ahead: forward }, false],
    ['and goes on from there', [0, { at: 1_000, ahead: forward }], { at: 2_000, ahead: forward }, true],
    [
      'long ago',
      [0, ...Array.from({ length: 11 }, (_, i) => ({ at: 1_000 * (i + 1), ahead: forward }))],
      { at: 11_500, ahead: forward },
      false,
    ],
  ])('%s', (_, answers, asked, expected) => expect(isRecent(answers, asked)).toBe(expected));
});

it.each<[string, boolean, number, boolean]>([
  ['beside others may have begun in the middle of one, for two holds', true, 9_999, true],
  ['beside others knows by then', true, 10_000, false],
  ['alone leaves nothing to anybody', false, 0, false],
])('a process that works %s', (_, isShared, at, expected) => {
  let now = 0;
  const upheaval = new Upheaval({ ticks: () => now, clock: () => now }, LEASE_MS, { isShared });
  for (; now < at; now += 1_000) upheaval.answered();
  now = at;
  expect(upheaval.isRecent).toBe(expected);
});
