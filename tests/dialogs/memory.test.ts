import {
  activate,
  activateFact,
  freshMemory,
  inLanguage,
  type Memory,
  offer,
  withoutChoices,
  withWard,
} from '../../dialogs/memory';

const memory = (parts: Partial<Memory>): Memory => ({ ...freshMemory(), ...parts });

describe('a procedure taken in hand', () => {
  it('comes with its parts and its case, and takes the place of choices, figure and questions left open', () => {
    const before = memory({
      choices: ['a'],
      fact: { topic: 'population' },
      pendingFacets: ['fee'],
      awaitingWard: true,
      consecutiveFallbacks: 2,
    });
    expect(activate(before, 'b', ['time'], 'lost')).toEqual(
      memory({ current: 'b', inCase: 'lost', facets: ['time'] }),
    );
  });

  it('puts the one before behind it, newest first, each once, no more than five', () => {
    const before = memory({ current: 'f', previousProcedures: ['e', 'd', 'c', 'b', 'a'] });
    expect(activate(before, 'g', []).previousProcedures).toEqual(['f', 'e', 'd', 'c', 'b']);
    expect(activate(before, 'd', []).previousProcedures).toEqual(['f', 'e', 'c', 'b']);
  });

  it('is not behind itself when it is asked of again', () => {
    const before = memory({ current: 'a', inCase: 'lost', previousProcedures: ['b'] });
    const after = activate(before, 'a', ['fee']);
    expect(after.previousProcedures).toEqual(['b']);
    expect(after).not.toHaveProperty('inCase');
  });
});

it('choices take the place of what was in hand, which can be gone back to', () => {
  const after = offer(memory({ current: 'a', inCase: 'x', consecutiveFallbacks: 1 }), ['b', 'c'], ['fee']);
  expect(after).toEqual(
    memory({
      choices: ['b', 'c'],
      offeredBefore: ['b', 'c'],
      pendingFacets: ['fee'],
      previousProcedures: ['a'],
    }),
  );
  // The likely one is known as long as these are open.
  expect(offer(after, ['b', 'd'], [], 'd')).toMatchObject({ likely: 'd', offeredBefore: ['b', 'd', 'c'] });
  expect(offer(offer(after, ['b'], [], 'b'), ['d'], [])).not.toHaveProperty('likely');
});

it('none of the choices: nothing is in hand, and the one before can be gone back to', () => {
  expect(withoutChoices(memory({ current: 'a', choices: ['b'] }))).toEqual(
    memory({ previousProcedures: ['a'] }),
  );
});

it('a figure takes the place of procedure and choices', () => {
  const fact = { topic: 'population', period: '2025' };
  const before = memory({ current: 'a', choices: ['b'], pendingFacets: ['fee'], awaitingWard: true });
  expect(activateFact(before, fact)).toEqual(memory({ fact, previousProcedures: ['a'] }));
});

it.each<[string, string[][], string | undefined]>([
  ['one ward', [['20242']], '20242'],
  ['one of two that may be meant', [['20242', '20243']], undefined],
  ['two that were named', [['20242'], ['20243']], undefined],
  ['one, and several that may be meant', [['20242'], ['1', '2']], '20242'],
  ['none', [], undefined],
])('%s is remembered', (_, hints, ward) => {
  const offices = hints.map((codes) => ({ offices: codes.map((code) => ({ code })) }));
  expect(withWard(freshMemory(), undefined, ...offices).ward).toBe(ward);
});

it('the language of the last reply is remembered as long as it is not Vietnamese', () => {
  expect(inLanguage(freshMemory(), true).language).toBe('en');
  expect(inLanguage(memory({ language: 'en' }), false)).not.toHaveProperty('language');
});
