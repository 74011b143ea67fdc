import { likeliestKind } from '../../../../dialogs/understanding/danger/likeliestKind';
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
