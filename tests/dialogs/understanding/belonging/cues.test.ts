import { cueFeatures, cueOdds } from '../../../../dialogs/understanding/belonging/cues';

test('words, pairs, and what a message begins and ends with, without marks', () =>
  expect(cueFeatures('Còn phí').sort()).toEqual(
    ['^con', '^con phi', 'con', 'con phi', 'phi', 'phi$'].sort(),
  ));

test('a message without words shows nothing', () => expect(cueFeatures('?')).toEqual([]));

test('each belonging has its odds by the words that are known', () => {
  const nothing = { bias: -1, weights: {} };
  const cues = { hand: { bias: 0.5, weights: { phi: 2, '^con': -1 } }, other: nothing, none: nothing };
  expect(cueOdds('còn phí', cues)).toEqual({ hand: 1.5, other: -1, none: -1 });
});
