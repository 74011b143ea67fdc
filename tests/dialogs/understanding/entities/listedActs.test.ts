import fc from 'fast-check';
import { listedActs } from '../../../../dialogs/understanding/entities/listedActs';

describe('several acts on one thing', () => {
  test.each([
    ['cấp, cấp lại thẻ mất bao lâu', ['cấp thẻ mất bao lâu', 'cấp lại thẻ mất bao lâu']],
    ['phí cấp mới và gia hạn giấy phép', ['phí cấp mới giấy phép', 'phí gia hạn giấy phép']],
    ['đổi hoặc cấp lại thẻ căn cước', ['đổi thẻ căn cước', 'cấp lại thẻ căn cước']],
    ['cấp, đổi, cấp lại thẻ', ['cấp thẻ', 'đổi thẻ', 'cấp lại thẻ']],
  ])('%s', (text, questions) => expect(listedActs(text)?.questions).toEqual(questions));

  test.each([
    'cấp lại thẻ mất bao lâu',
    'khai sinh và khai tử',
    'cấp và đổi không',
    'cấp xã và cấp tỉnh',
    '',
  ])('not in: %s', (text) => expect(listedActs(text)).toBeNull());

  it('is one question for each act', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const found = listedActs(`cấp, cấp lại ${text}`);
        return found === null || found.questions.length === found.acts.length;
      }),
    ));
});
