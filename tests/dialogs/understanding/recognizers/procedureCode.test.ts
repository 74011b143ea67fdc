import { procedureCode } from '../../../../dialogs/understanding/recognizers/procedureCode';
import { birth, turn } from '../turns';

describe('The code of a procedure', () => {
  it.each([
    ['1.000001', birth.id],
    ['mã 1.000001 phí bao nhiêu', birth.id],
    ['9.999999', undefined],
    ['11.000001', undefined],
    ['1.0000012', undefined],
    ['1.1.000001', undefined],
    ['khai sinh', undefined],
  ])('in "%s"', (text, code) => {
    const { intent } = procedureCode.recognize(turn({ text, facets: ['fee'] })) ?? {};
    expect(intent?.kind === 'answer' ? intent.targets[0]?.code : undefined).toBe(code);
    if (intent?.kind === 'answer') expect(intent.targets[0]?.facets).toEqual(['fee']);
  });
});
