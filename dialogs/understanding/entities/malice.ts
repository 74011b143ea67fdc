import { phraseSet } from '../../../language/phraseMatcher';
import { hasDiacritics } from '../../../language/syllable';
import { words } from '../../../language/words';
import { acts, told } from '../../data/malice.json';

const phrases = {
  english: { acts: phraseSet(acts.english), told: phraseSet(told.english) },
  vietnamese: { acts: phraseSet(acts.vietnamese), told: phraseSet(told.vietnamese) },
};
const languages = ['english', 'vietnamese'] as const;

/**
 * The language in which a text asks for help with an act that harms others ("how to forge a passport"); undefined for
 * any other, and for those who tell or complain of one.
 */
export function maliceIn(text: string): (typeof languages)[number] | undefined {
  const said = words(text);
  return languages.find((language) => {
    if (language === 'english' && hasDiacritics(text)) return false;
    const meant = phrases[language].acts.matchLongest(said);
    // "Không bị phát hiện" is no complaint, though "bị" is a word of those.
    const isOfAct = (from: number): boolean => meant.some((act) => from >= act.from && from < act.to);
    return meant.length > 0 && phrases[language].told.matchLongest(said).every(({ from }) => isOfAct(from));
  });
}
