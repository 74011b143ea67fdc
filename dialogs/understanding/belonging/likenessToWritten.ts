import type { Family } from '../../../knowledge/families';
import { dot } from '../../../knowledge/search/models/embeddings';
import { askedFeatures, meaningsOf } from '../../procedure/askedFeatures';
import { askableOf } from '../writtenOn';
import type { TurnAnalysis } from '../turnAnalysis';

/** How near a message comes to the questions that the card of a procedure answers, about 0 to 1; 0 without a card. */
export function likenessToWritten({ text, knowledge }: TurnAnalysis, family: Family): number {
  const askable = askableOf(family, knowledge);
  if (!askable) return 0;
  const { models, finder } = knowledge;
  const meant = models.asked.of(askedFeatures(finder.analyzer.writtenOut(text), askable));
  const written = askable.asked.flatMap((asked) => meaningsOf(asked, askable, models.asked));
  return Math.max(0, ...written.map((one) => dot(meant, one)));
}
