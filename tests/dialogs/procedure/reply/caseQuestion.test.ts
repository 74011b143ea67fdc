import { caseQuestion } from '../../../../dialogs/procedure/reply/caseQuestion';
import { sheetCase, sheetOf } from '../sheets';

const fee = (amount: number) => ({ amount, currency: 'VND' });
const sheet = (fees: number) =>
  sheetOf({
    questions: [
      {
        ask: 'Thẻ mới hay thẻ mất?',
        options: [
          { title: 'Mới', case: 'common' },
          { title: 'Mất', case: 'lost' },
        ],
      },
    ],
    cases: [
      sheetCase(),
      sheetCase({
        id: 'lost',
        when: 'Mất thẻ',
        papers: [{ name: 'Đơn báo mất' }],
        fees: Array.from({ length: fees }, (_, i) => fee(i)),
      }),
    ],
  });

test('which case it is, is asked where the papers depend on it and nothing has told it', () => {
  expect(caseQuestion(sheet(1), 'documents', undefined)).toMatchObject([
    { type: 'text', text: 'Thẻ mới hay thẻ mất?' },
    { type: 'choices' },
  ]);
  expect(caseQuestion(sheet(1), 'documents', sheet(1).cases[1])).toEqual([]);
});

test('it is not asked behind fees that are all told by case, but where they are too many for that', () => {
  expect(caseQuestion(sheet(6), 'fee', undefined)).toEqual([]);
  expect(caseQuestion(sheet(7), 'fee', undefined)).not.toEqual([]);
});
