import type { Belongs } from '../../../../dialogs/understanding/belonging/belongingOf';
import { belonging } from '../../../../dialogs/understanding/recognizers/belonging';
import type { Family } from '../../../../knowledge/families';
import { birth, business, candidate, death, marriage, type Found, turn } from '../turns';

let weighed: Partial<Belongs> = {};
jest.mock('../../../../dialogs/understanding/belonging/belongingOf', () => ({
  belongingOf: (): Partial<Belongs> => weighed,
}));

jest.mock('../../../../dialogs/understanding/ofNoProcedure', () => ({
  ofNoProcedure: () => ({ intent: { kind: 'fallback', confidence: 0 }, probability: 1 }),
}));

const rated =
  (...all: [Family, number][]): Belongs['others'] =>
  () =>
    all.map(([family, probability]) => ({ family, probability }));

/** Marriage is what the message alone finds; of siblings death comes before marriage. */
const pool = (siblings: readonly Family[] = []): Belongs['pool'] => ({
  hand: birth,
  spokenOf: [birth],
  alone: [candidate(marriage), candidate(business)],
  withMatter: [],
  withAct: [],
  siblings: siblings.map((family) => candidate(family)),
  families: [birth, marriage, business, death],
});

function meant(
  belongs: Partial<Belongs>,
  current: string | undefined = birth.id,
  found: Found = {},
): string | null {
  weighed = {
    hand: 0,
    other: 0,
    none: 0,
    picks: rated([birth, 1]),
    others: rated([marriage, 0.9]),
    pool: pool(),
    ...belongs,
  };
  const intent = belonging.recognize(
    turn({ ...found, memory: { ...(current ? { current } : {}), ...found.memory } }),
  )?.intent;
  if (intent?.kind !== 'answer') return intent?.kind ?? null;
  return intent.targets.map(({ code, doubtful }) => `${code}${doubtful ? ' doubtful' : ''}`).join();
}

describe('To which procedure a message belongs', () => {
  it.each<[string, Partial<Belongs>, string | null]>([
    ['the one in hand, where that is likely', { hand: 0.8, other: 0.2 }, birth.id],
    ['another, where that is', { hand: 0.2, other: 0.8 }, marriage.id],
    [
      'another that is less likely: it is said which was taken for granted',
      { other: 0.8, others: rated([marriage, 0.5], [business, 0.1]) },
      `${marriage.id} doubtful`,
    ],
    ['nothing that is clear, where both are likely', { hand: 0.7, other: 0.5 }, null],
    ['no procedure, where that is likeliest', { hand: 0.3, other: 0.2, none: 0.6 }, 'fallback'],
    ['nothing that is clear, where that is hardly likelier', { hand: 0.3, other: 0.2, none: 0.4 }, null],
    ['none of others that are alike', { other: 0.8, others: rated([marriage, 0.5], [business, 0.4]) }, null],
    ['none of unlikely others', { other: 0.8, others: rated([marriage, 0.3]) }, null],
  ])('is %s', (_, belongs, code) => expect(meant(belongs)).toBe(code));

  it.each<[string, Found, string | null]>([
    ['the sibling that misses least of what was said, where it goes on', { continues: true }, death.id],
    ['what the message alone finds, where it does not', {}, marriage.id],
    ['nothing that a correction says', { text: 'nhầm rồi, ý em là kết hôn' }, null],
  ])('is %s', (_, found, code) =>
    expect(meant({ other: 0.8, pool: pool([death, marriage]) }, birth.id, found)).toBe(code),
  );

  it.each<[string, Belongs['picks'], string]>([
    [
      'the one that is picked, and what was taken for granted is said',
      rated([marriage, 0.7], [birth, 0.1]),
      `${marriage.id} doubtful`,
    ],
    ['all of them again, where two are alike', rated([marriage, 0.5], [birth, 0.4]), 'clarify'],
    ['all of them again, where none is likely', rated([marriage, 0.2], [birth, 0]), 'clarify'],
  ])('of open choices is %s', (_, picks, code) =>
    expect(meant({ hand: 0.8, picks }, '', { memory: { choices: [birth.id, marriage.id] } })).toBe(code),
  );

  it('is not asked with nothing in hand', () => expect(meant({ hand: 0.9 }, '')).toBeNull());
});
