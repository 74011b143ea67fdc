import type { TurnAnalysis } from '../turnAnalysis';
import { tellsCircumstance } from './tellsCircumstance';

/** So few words tell what has happened, and not to what. */
const FEW_WORDS = 2;

/** "Hết hạn rồi", "bị gãy rồi": what has happened, of no thing that is named. */
export function tellsOfNothingNamed({ text, subjectTermCount, search }: TurnAnalysis): boolean {
  return subjectTermCount <= FEW_WORDS && search.named.length === 0 && tellsCircumstance(text);
}
