import { choicePosition } from '../../../../dialogs/understanding/recognizers/choicePosition';
import { birth, marriage, turn } from '../turns';

const choices = [birth.id, marriage.id];

it.each([
  ['2', choices, marriage.id],
  ['cái đầu tiên', choices, birth.id],
  ['cuối', choices, marriage.id],
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

describe('A number that none of the choices has', () => {
  const asked = (text: string, memory: object) => choicePosition.recognize(turn({ text, memory }))?.intent;
  it.each(['3', 'số 10', 'so 10', 'cái thứ 7', 'chọn số 4 nha'])('"%s" asks again', (text) =>
    expect(asked(text, { choices, pendingFacets: ['fee'] })).toMatchObject({
      kind: 'clarify',
      families: [{ id: birth.id }, { id: marriage.id }],
      facets: ['fee'],
    }),
  );
  it.each(['số 10', 'so 2'])('"%s" with nothing offered asks which part is wanted', (text) =>
    expect(asked(text, { current: birth.id, previousProcedures: [marriage.id] })).toMatchObject({
      targets: [{ code: birth.id, facets: ['overview'], aside: true }],
    }),
  );
  it('is left to others while a ward is asked for, or where there is no number', () => {
    expect(asked('số 10', { choices, awaitingWard: true })).toBeUndefined();
    expect(asked('kết hôn', { choices })).toBeUndefined();
    expect(asked('số 10', {})).toBeUndefined();
  });
});
