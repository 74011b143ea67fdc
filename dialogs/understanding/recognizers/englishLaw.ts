import { looksEnglish } from '../../../language/looksEnglish';
import { asksOfLawInEnglish } from '../entities/lawCues';
import type { Recognizer } from '../recognizer';
import { asksOfChoices, lawAndHostility } from './lawAndHostility';

/** "Can my boss fire me without notice": asks what only the law says, whatever paper shares a word with it. */
export const englishLaw: Recognizer = {
  name: 'englishLaw',
  recognize(turn) {
    if (!looksEnglish(turn.text) || !asksOfLawInEnglish(turn.text) || asksOfChoices(turn)) return null;
    const { law } = lawAndHostility(turn);
    return { intent: { kind: 'generalLaw', confidence: law, english: true }, probability: law };
  },
};
