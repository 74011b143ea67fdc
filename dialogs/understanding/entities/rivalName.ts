import { nameVector } from '../../../knowledge/names/nameProbability';
import { onceFor } from '../../../knowledge/onceFor';
import type { KnownName } from '../../../knowledge/schema/knownName';
import { predictProbability } from '../../../knowledge/search/models/boostedTrees';
import type { TurnAnalysis } from '../turnAnalysis';

/** The known name that the search likes best, and how likely it is what is meant, beside all that is held: 0 to 1. */
export interface RivalName {
  known: KnownName;
  probability: number;
}

type Asked = Pick<TurnAnalysis, 'text' | 'search' | 'estimate' | 'knowledge'>;

/** Names and procedures are searched alike; which of both is meant was learned (`training/namesTrainer.ts`). */
export const rivalName = onceFor(({ text, search, estimate, knowledge }: Asked): RivalName | null => {
  const { nameFinder, knownNames, models } = knowledge;
  const found = nameFinder.find(text);
  const [best] = found.candidates;
  const known = best && knownNames.byId(best.family.id);
  const features = known && nameVector(found, { search, estimate }, models.confidence.words);
  return features ? { known, probability: predictProbability(models.names, features) } : null;
});
