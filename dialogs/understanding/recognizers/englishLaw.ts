import { looksEnglish } from '../../../language/looksEnglish';
import { englishFacets } from '../entities/englishFacets';
import { asksOfLawInEnglish } from '../entities/lawCues';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { NAMED_IN_ENGLISH } from './english';
import { asksOfChoices, CERTAIN_LAW, lawAndHostility } from './lawAndHostility';

/** "Can my boss fire me without notice": asks what only the law says, whatever paper shares a word with it. */
export const englishLaw: Recognizer = {
  name: 'englishLaw',
  recognize(turn) {
    if (!looksEnglish(turn.text) || asksOfChoices(turn)) return null;
    const { law } = lawAndHostility(turn);
    if (!asksOfLawInEnglish(turn.text) && (law < CERTAIN_LAW || namesOne(turn))) return null;
    return { intent: { kind: 'generalLaw', confidence: law, english: true }, probability: law };
  },
};

/** Whether a procedure, or a service, is called by its name. */
function namesOne({ text, service, knowledge }: Turn): boolean {
  if ((service?.confidence ?? 0) >= NAMED_IN_ENGLISH) return true;
  const [best] = knowledge.english.find(englishFacets(text).rest, 1);
  return (best?.score ?? 0) >= NAMED_IN_ENGLISH;
}
