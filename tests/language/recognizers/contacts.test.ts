import fc from 'fast-check';
import { recognizeContacts } from '../../../language/recognizers/contacts';

const texts = (text: string): string[] =>
  recognizeContacts(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

describe('contacts', () => {
  it.each<[string, string[]]>([
    ['my number is +1 (415) 555-2671, thanks', ['phone +1 (415) 555-2671']],
    ['+82 10-1234-5678', ['phone +82 10-1234-5678']],
    ['call +49 30 901820 or a.b@example.org', ['email a.b@example.org', 'phone +49 30 901820']],
    ['thư tới lan.tran@example.com.vn nhé', ['email lan.tran@example.com.vn']],
    ['hồ sơ 1.004222 phí 50.000 đồng', []],
    ['quyết định 12/2023/QĐ-UBND ngày 20/10/2023', []],
    ['cấp 1 + 2 tuổi', []],
    ['@ nào', []],
  ])('in "%s"', (text, expected) => expect(texts(text)).toEqual(expected));

  it('lie within any text', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('+84 905 123 456', 'a@b.vn', '+', '@', ' '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        for (const { from, to } of recognizeContacts(text)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
