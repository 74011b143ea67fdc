import { adviceOn } from '../../training/manifest';
import { staleModelsIn } from '../../training/trainAll';

test('no model that ships is much older than its data, or another than the one that was learned', () => {
  const stale = staleModelsIn();
  // A few changed phrases are told, and no reason to learn anew.
  if (stale.length > 0) console.warn(adviceOn(stale));
  const outdated = stale.filter(({ isOutdated }) => isOutdated);
  expect(adviceOn(outdated)).toBe('');
});
