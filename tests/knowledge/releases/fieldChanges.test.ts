import { fieldChanges } from '../../../knowledge/releases/fieldChanges';
import type { Procedure } from '../../../knowledge/schema/procedure';
import { procedure } from '../import/procedures';

const held = (...records: Procedure[]) => records.map((record) => ({ origin: 'shipped' as const, record }));
const record = '1.000001';

describe('what the staff is told of an import, member by member', () => {
  test.each<[string, Procedure, Procedure, object[]]>([
    ['nothing of what stays', procedure(), procedure(), []],
    [
      'text as it stands',
      procedure({ name: 'Cũ' }),
      procedure({ name: 'Mới' }),
      [{ record, member: 'name', before: 'Cũ', after: 'Mới' }],
    ],
    [
      'lists one after the other',
      procedure({ results: ['Giấy'] }),
      procedure({ results: ['Giấy', 'Bản sao'] }),
      [{ record, member: 'results', before: 'Giấy', after: 'Giấy; Bản sao' }],
    ],
    [
      'what is new has no before',
      procedure(),
      procedure({ rowHash: 'abc' }),
      [{ record, member: 'rowHash', after: 'abc' }],
    ],
    [
      'the fingerprint of the row not where something else has changed',
      procedure({ name: 'Cũ', rowHash: 'abc' }),
      procedure({ name: 'Mới', rowHash: 'def' }),
      [{ record, member: 'name', before: 'Cũ', after: 'Mới' }],
    ],
    [
      'amounts and times as they are read',
      procedure({ submissions: [{ way: 'online', fee: 'free' }] }),
      procedure({
        submissions: [
          {
            way: 'online',
            fee: { amount: 8000, currency: 'VND' },
            time: { value: 3, unit: 'working-day' },
          },
          { way: 'post', fee: { amount: 5, currency: 'USD' }, feeNote: 'gửi bảo đảm' },
        ],
      }),
      [
        {
          record,
          member: 'submissions',
          before: 'online, fee free',
          after: 'online, fee 8.000 đồng, time 3 working-day; post, fee 5 USD, feeNote gửi bảo đảm',
        },
      ],
    ],
    [
      'what is gone has no after',
      procedure({ rowHash: 'abc' }),
      procedure(),
      [{ record, member: 'rowHash', before: 'abc' }],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(fieldChanges(held(before), held(after))).toStrictEqual(expected);
  });

  test('nothing of records that came or went, nor of the one that is the very same', () => {
    const other = procedure({ code: '1.000002' });
    expect(fieldChanges(held(procedure()), held(other))).toEqual([]);
    expect(fieldChanges(held(other), held(other))).toEqual([]);
  });

  test('four hundred characters are told whole, what is longer is cut and says so', () => {
    const [whole, long] = ['a'.repeat(400), 'a'.repeat(401)];
    const [change] = fieldChanges(held(procedure({ name: whole })), held(procedure({ name: long })));
    expect(change?.before).toBe(whole);
    expect(change?.after).toBe(`${'a'.repeat(399)}…`);
  });
});
