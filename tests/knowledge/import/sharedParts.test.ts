import { sharedParts } from '../../../knowledge/import/sharedParts';
import { procedure } from './procedures';

const record = (code: string) =>
  procedure({
    code,
    documents: [{ name: 'Tờ khai' }, { name: `Giấy ${code}` }],
    submissions: [{ way: 'online', fee: { amount: 8000, currency: 'VND' } }],
  });

test('records say what they said, and parts that are alike are one', () => {
  const share = sharedParts();
  const [one, other] = [share(record('1.000001')), share(record('1.000002'))];
  expect([one, other]).toEqual([record('1.000001'), record('1.000002')]);
  expect(other.submissions).toBe(one.submissions);
  expect(other.documents[0]).toBe(one.documents[0]);
  expect(other.documents[1]).not.toBe(one.documents[1]);
});

test('a text and a list of the same letters are told apart', () => {
  const share = sharedParts();
  expect(share({ a: '["x"]', b: ['x'], c: 'x' })).toEqual({ a: '["x"]', b: ['x'], c: 'x' });
});
