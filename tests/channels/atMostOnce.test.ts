import { atMostOnce } from '../../channels/atMostOnce';

it('lets something be said once in a while, and tells how often it was held back', () => {
  let now = 0;
  const may = atMostOnce(60_000, () => now);
  expect([may(), may(), may()]).toEqual([0, null, null]);
  now = 60_000;
  expect([may(), may()]).toEqual([2, null]);
});
