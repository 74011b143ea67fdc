import { termsOf } from '../../../knowledge/services/termVector';
import { packLikelihood, WordLikelihood } from '../../../knowledge/services/wordLikelihood';

const written = ['đèn đường tắt tối thui, bóng đèn hỏng', 'xe rác không ghé, rác đầy đường'];
const of = (text: string, elsewhere = {}): number[] =>
  new WordLikelihood(packLikelihood(written.map(termsOf), elsewhere)).of(termsOf(text));

test('words speak for the service that has them', () => {
  const [lamps, rubbish] = of('bóng đèn tối thui');
  expect(lamps).toBeGreaterThan(0);
  expect(rubbish).toBeLessThan(0);
});

test('a word that both have speaks for neither as loudly as one that only one has', () => {
  const [shared, own] = [of('đường'), of('bóng')].map(([lamps = 0, rubbish = 0]) => lamps - rubbish);
  expect(own).toBeGreaterThan(shared ?? 0);
});

test('what comes in questions on procedures speaks less for a service', () => {
  const common = Object.fromEntries([...termsOf('bóng đèn').keys()].map((term) => [term, 0.1]));
  expect(of('bóng đèn', common)[0]).toBeLessThan(of('bóng đèn')[0] ?? 0);
});

test('words that nobody has written tell nothing', () => {
  expect(of('khai sinh')).toEqual([0, 0]);
  expect(of('bóng đèn khai sinh')[0]).toBeGreaterThan(0);
});

test('what is said twice is no surer twice', () => {
  const [once, twice] = [of('bóng đèn tối thui'), of('bóng đèn tối thui, bóng đèn tối thui')].map(
    ([lamps = 0]) => lamps,
  );
  expect(twice).toBeLessThan(2 * (once ?? 0));
});
