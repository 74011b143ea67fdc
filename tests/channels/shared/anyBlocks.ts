import fc from 'fast-check';
import type { Action, Block } from '../../../replies/blocks';

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3_000 }),
    fc.constant('Hồ sơ gồm: 1. '.repeat(300)),
  )
  .map((text) => text.normalize('NFC').trim() || 'x');
const item = fc.record({ text: words }, { requiredKeys: ['text'] });
const action = fc.oneof<fc.Arbitrary<Action>[]>(
  fc.record({ kind: fc.constant('ask' as const), title: words, says: words }),
  fc.record({ kind: fc.constantFrom('open' as const, 'map' as const), title: words, url: fc.webUrl() }),
  fc.record({
    kind: fc.constant('call' as const),
    title: words,
    phone: fc.constantFrom('1022', '0236 3 881 888', 'x'),
  }),
);

/** Blocks as the tree may say them, with words of any length. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof<fc.Arbitrary<Block>[]>(
    fc.record({ type: fc.constantFrom('lead' as const, 'text' as const), text: words }),
    fc.record({ type: fc.constant('list' as const), items: fc.array(item, { maxLength: 4 }) }),
    fc.record({
      type: fc.constant('choices' as const),
      options: fc.array(fc.record({ title: words, says: words }), { minLength: 1, maxLength: 5 }),
    }),
    fc.record({
      type: fc.constant('actions' as const),
      actions: fc.array(action, { minLength: 1, maxLength: 6 }),
    }),
    fc.record({ type: fc.constant('source' as const), name: words, url: fc.webUrl() }),
  ),
  { maxLength: 6 },
);
