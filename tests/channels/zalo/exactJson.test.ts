import fc from 'fast-check';
import { exactJson } from '../../../channels/zalo/exactJson';

describe('JSON with long numbers', () => {
  it.each<[string, unknown]>([
    ['{"id":2400000000000000001}', { id: '2400000000000000001' }],
    ['[-2400000000000000001, 12]', ['-2400000000000000001', 12]],
    ['{"id":"2400000000000000001"}', { id: '2400000000000000001' }],
    ['{"timestamp":1700000000000}', { timestamp: 1_700_000_000_000 }],
    [
      '{"text":"số 2400000000000000001 \\" 2400000000000000002"}',
      { text: 'số 2400000000000000001 " 2400000000000000002' },
    ],
    ['{"text":"2400000000000000001\\\\"}', { text: '2400000000000000001\\' }],
    ['{"share":0.12345678901234567}', { share: 0.12345678901234567 }],
    ['{"big":12345678901234567.5}', { big: 12345678901234567.5 }],
    ['{"a":1,"a":2}', { a: 2 }],
    ['{"__proto__":{"a":1}}', JSON.parse('{"__proto__":{"a":1}}')],
    ['[1,]', undefined],
    ['{"a":1}{', undefined],
    ['hello', undefined],
    ['', undefined],
  ])('%s', (text, value) => {
    expect(exactJson(text)).toEqual(value);
  });

  it('is read as any other where its numbers are short', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value, (_, part: unknown) =>
          typeof part === 'number' ? Math.trunc(part % 1_000) : part,
        );
        expect(exactJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is read to its end, whatever stands in it', () => {
    exactJson(`{"a":"${'\\'.repeat(200_000)}`);
    exactJson(`"${'1'.repeat(200_000)}`);
    exactJson('"\\"'.repeat(60_000));
    exactJson(`"${'\\"'.repeat(120_000)}`);
    expect(exactJson('['.repeat(200_000))).toBeUndefined();
    expect(exactJson(`"${'1'.repeat(2_000)}"`)).toHaveLength(2_000);
  });
});
