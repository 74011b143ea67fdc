import { choicePosition } from '../../../../dialogs/understanding/recognizers/choicePosition';
import { birth, marriage, turn } from '../turns';

const choices = [birth.id, marriage.id];

it.each([
  ['2', choices, marriage.id],
  ['cái đầu tiên', choices, birth.id],
  ['cuối', choices, marriage.id],
  ['3', choices, undefined],
  ['kết hôn', choices, undefined],
  ['2', undefined, undefined],
  ['1', ['9.999999'], undefined],
])('"%s" among %j means %s', (text, offered, code) => {
  const memory = offered ? { choices: offered, pendingFacets: ['fee' as const] } : {};
  const found = choicePosition.recognize(turn({ text, memory }));
  expect(found).toEqual(
    (code && {
      intent: {
        kind: 'answer',
        targets: [expect.objectContaining({ code, facets: ['fee'], confidence: 1 })],
      },
      probability: 1,
    }) ||
      null,
  );
});

describe('Where nothing was offered', () => {
  const at = (text: string, memory: object) => choicePosition.recognize(turn({ text, memory }))?.intent;
  it('the first is the one thing that was told', () => {
    expect(at('cái đầu tiên', { current: birth.id })).toMatchObject({ targets: [{ code: birth.id }] });
  });
  it('there is no second, and of several that were told none is meant', () => {
    expect(at('cái thứ hai', { current: birth.id })).toBeUndefined();
    expect(at('cái đầu tiên', { current: birth.id, previousProcedures: [marriage.id] })).toBeUndefined();
  });
});
