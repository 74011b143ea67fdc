import { comparison } from '../../../../dialogs/understanding/recognizers/comparison';
import { birth, marriage, turn } from '../turns';

/** What the two procedures speak of. */
const spoken = new Set(['ket', 'hon', 'khai', 'sinh']);
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({
    uncovered: ([term]: { variants: [{ word: { unaccented: string } }] }[]) => ({
      words: spoken.has(term?.variants[0].word.unaccented ?? '') ? 0 : 1,
    }),
  }),
}));

const both = { current: birth.id, previousProcedures: [marriage.id] };
const told = (text: string, memory: object = both, subject = 0) => {
  const intent = comparison.recognize(turn({ text, memory, subject }))?.intent;
  return intent?.kind === 'answer'
    ? intent.targets.map(({ code, facets }) => `${code} ${facets.join()}`)
    : null;
};

describe('Two procedures that were told', () => {
  it.each([
    ['cái nào nhanh hơn', 'time'],
    ['thế cái nào lẹ hơn vậy', 'time'],
    ['bên nào rẻ hơn', 'fee'],
    ['cái nào ít giấy tờ hơn', 'documents'],
    ['làm cái nào trước', 'documents'],
  ])('"%s" is answered by the %s of both, the earlier first', (text, facet) =>
    expect(told(text)).toEqual([`${marriage.id} ${facet}`, `${birth.id} ${facet}`]),
  );

  it('are compared where they are the choices that are open', () =>
    expect(told('cái nào rẻ hơn', { choices: [birth.id, marriage.id] })).toEqual([
      `${birth.id} fee`,
      `${marriage.id} fee`,
    ]));

  it.each([
    ['làm cái nào trước', 'steps'],
    ['khám trước hay nộp đơn trước', 'steps,documents'],
  ])('of one alone "%s" asks for its %s', (text, facets) =>
    expect(told(text, { current: birth.id })).toEqual([`${birth.id} ${facets}`]),
  );

  it('are compared where both are named besides', () =>
    expect(told('kết hôn khai sinh cái nào nhanh hơn', both, 4)).toEqual([
      `${marriage.id} time`,
      `${birth.id} time`,
    ]));

  it('are not compared where one alone was told, something else is named, or nothing is compared', () => {
    expect(told('cái nào nhanh hơn', { current: birth.id })).toBeNull();
    expect(told('cái nào nhanh hơn', { previousProcedures: [marriage.id] })).toBeNull();
    expect(told('bao lâu')).toBeNull();
    expect(told('cái nào nhanh hơn', { current: birth.id, previousProcedures: ['9.999999'] })).toBeNull();
  });
});
