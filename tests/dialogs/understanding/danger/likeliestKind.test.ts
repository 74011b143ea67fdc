import {
  childNumber,
  likeliestKind,
  secondNumber,
} from '../../../../dialogs/understanding/danger/likeliestKind';
import type { DangerKind } from '../../../../dialogs/understanding/danger/kinds';

const kinds: DangerKind[] = ['medical', 'poisoning', 'crime'];

describe('The likeliest kind of danger', () => {
  it.each([
    ['two kinds for which one number is called outweigh a third', [0.3, 0.25, 0.4], 'medical'],
    ['of those of one number the likelier counts', [0.2, 0.45, 0.3], 'poisoning'],
    ['one that is likelier than both', [0.2, 0.2, 0.5], 'crime'],
  ] as const)('%s', (_, probabilities, kind) => {
    expect(likeliestKind(kinds, probabilities)).toBe(kind);
  });
});

it.each<[string, DangerKind[], number[], DangerKind]>([
  [
    'a number that comes as well helps in both',
    ['medical', 'drowning', 'crime'],
    [0.4, 0.45, 0.15],
    'medical',
  ],
  [
    'it counts a little less than the first',
    ['disaster', 'entrapment', 'crime'],
    [0.9, 0.05, 0.05],
    'disaster',
  ],
])('%s', (_, of, probabilities, kind) => {
  expect(likeliestKind(of, probabilities)).toBe(kind);
});

it.each<[DangerKind, boolean, string | undefined]>([
  ['child-abuse', true, '113'],
  ['domestic-violence', true, '111'],
  ['domestic-violence', false, undefined],
  ['fire', true, undefined],
])('%s, of a child: %s, may be one for %s too', (kind, ofChild, number) => {
  expect(childNumber(kind, ofChild)).toBe(number);
});

describe('A second number', () => {
  it.each([
    ['is told when it may be the right one', [0.3, 0.2, 0.4], 'medical', '113'],
    ['is not told when it hardly is', [0.8, 0.15, 0.05], 'medical', undefined],
    ['is not that of another kind with the same number', [0.4, 0.5, 0.05], 'poisoning', undefined],
  ] as const)('%s', (_, probabilities, found, number) => {
    expect(secondNumber(kinds, probabilities, found)).toBe(number);
  });
});
