import { type Belonging, type BelongingModel, belongings } from '../../../knowledge/belongingModel';
import { wordFeatures } from '../../../knowledge/search/models/textClassifier';
import { words } from '../../../language/words';

/** Words and pairs of neighbours, with those that a message begins and ends with: "còn", "xong rồi", "… luôn hả". */
export function cueFeatures(text: string): string[] {
  const said = words(text);
  const [first, second] = said;
  const last = said.at(-1);
  if (!first || !last) return [];
  const opening = second ? [`^${first.unaccented} ${second.unaccented}`] : [];
  return [...wordFeatures(said), `^${first.unaccented}`, ...opening, `${last.unaccented}$`];
}

/** By its words alone: the log-odds of each belonging. */
export function cueOdds(text: string, cues: BelongingModel['cues']): Record<Belonging, number> {
  const features = cueFeatures(text);
  const odds = (of: Belonging): number =>
    features.reduce((sum, feature) => sum + (cues[of].weights[feature] ?? 0), cues[of].bias);
  return Object.fromEntries(belongings.map((of) => [of, odds(of)])) as Record<Belonging, number>;
}
