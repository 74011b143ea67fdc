import { onceFor } from '../../../knowledge/onceFor';
import { topicFeatures, topicProbabilities } from '../../../language/topicClassifier';
import type { Turn } from '../turn';

/** A general question of law, or a prompt to do harm, that is as likely as this is certain. */
export const CERTAIN_LAW = 0.97;

type Heard = Pick<Turn, 'text' | 'knowledge'>;

/** How likely a general question of law is meant, and a hostile prompt, 0 to 1. */
export const lawAndHostility = onceFor(({ text, knowledge }: Heard): { law: number; hostile: number } => {
  const [, law = 0, hostile = 0] = topicProbabilities(knowledge.models.generalLaw, topicFeatures(text));
  return { law, hostile };
});

/** So few words beside choices that are open ask of these: "ai được mua", "lương 12 triệu được không". */
const FEW_WORDS = 2;

export function asksOfChoices({ memory, aboutProcedures }: Turn): boolean {
  const { facets, search } = aboutProcedures;
  if (!memory.choices || memory.current || facets.length === 0) return false;
  const said = search.question.terms.filter(
    ({ weight, variants: [own] }) => weight >= 1 && !/^\d/.test(own?.word.text ?? ''),
  );
  return said.length <= FEW_WORDS;
}
