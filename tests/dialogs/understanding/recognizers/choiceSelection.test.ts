import { choiceSelection } from '../../../../dialogs/understanding/recognizers/choiceSelection';
import { birth, business, candidate, death, type Found, knowing, marriage, turn } from '../turns';

const offered = { choices: [birth.id, marriage.id] };
const asked = (found: Found) => {
  const knowledge = knowing({ finder: { findSiblings: () => found.siblings ?? [] } });
  return turn({ memory: offered, knowledge, ...found });
};
const chosen = (found: Found): string | null => {
  const { intent } = choiceSelection.recognize(asked(found)) ?? {};
  return intent?.kind === 'answer' ? (intent.targets[0]?.code ?? null) : null;
};

describe('A choice that is left to us', () => {
  it.each<[string, Found, string | null]>([
    ['is the first', { text: 'em không biết chọn cái nào' }, birth.id],
    [
      'is the likely one',
      { text: 'cái nào cũng được', memory: { ...offered, likely: marriage.id } },
      marriage.id,
    ],
    ['is none where none was offered', { text: 'sao cũng được', memory: {} }, null],
    [
      'is none beside what is in hand',
      { text: 'sao cũng được', memory: { ...offered, current: death.id } },
      null,
    ],
  ])('%s', (_, found, code) => expect(chosen(found)).toBe(code));
});

describe('A choice said in words', () => {
  it.each<[string, Found, string | null]>([
    ['the best of all', { candidates: [candidate(marriage), candidate(birth, { score: 2 })] }, marriage.id],
    ['alone among those found', { candidates: [candidate(marriage)] }, marriage.id],
    ['not among those found', { candidates: [candidate(death)] }, null],
    ['nothing found', { candidates: [] }, null],
    ['nothing offered', { memory: {}, candidates: [candidate(marriage)] }, null],
    ['half of its name', { candidates: [candidate(marriage, { familyCoverage: 0.5 })] }, marriage.id],
    ['less of its name', { candidates: [candidate(marriage, { familyCoverage: 0.49 })] }, null],
    [
      'just ahead enough of the other choice',
      { candidates: [candidate(marriage), candidate(birth, { score: 4.5 })] },
      marriage.id,
    ],
    [
      'hardly ahead of the other choice',
      { candidates: [candidate(marriage), candidate(birth, { score: 4.51 })] },
      null,
    ],
    [
      'near something else that was not offered',
      { candidates: [candidate(death, { score: 6.19 }), candidate(marriage)] },
      marriage.id,
    ],
    [
      'near what is in hand, which fits best',
      {
        memory: { ...offered, current: death.id },
        candidates: [candidate(death, { score: 5.5 }), candidate(marriage)],
      },
      null,
    ],
    [
      'before what is in hand',
      {
        memory: { ...offered, current: death.id },
        candidates: [candidate(marriage), candidate(death, { score: 4 })],
      },
      marriage.id,
    ],
    [
      'far behind something else',
      { candidates: [candidate(business, { score: 6.21 }), candidate(marriage)] },
      null,
    ],
  ])('%s', (_, found, code) => {
    expect(chosen(found)).toBe(code);
  });

  it('is as sure as the search, and never less than 0.6', () => {
    const sure = (confidence: number) =>
      choiceSelection.recognize(asked({ memory: offered, candidates: [candidate(birth)], confidence }))
        ?.probability;
    expect([sure(0.1), sure(0.8)]).toEqual([0.6, 0.8]);
  });

  it('is answered with the parts asked before it was known of what', () => {
    const memory = { ...offered, pendingFacets: ['fee' as const] };
    const { intent } = choiceSelection.recognize(asked({ memory, candidates: [candidate(birth)] })) ?? {};
    expect(intent).toMatchObject({ targets: [{ facets: ['fee'] }] });
  });
});
