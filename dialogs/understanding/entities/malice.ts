import type { DiacriticRestorer } from '../../../language/diacritics';
import { hasDiacritics } from '../../../language/syllable';
import { type PhraseMatch, phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import data from '../../data/malice.json';

const phrases = {
  english: { acts: phraseSet(data.acts.english), told: phraseSet(data.told.english) },
  vietnamese: { acts: phraseSet(data.acts.vietnamese), told: phraseSet(data.told.vietnamese) },
};
const notMeant = phraseSet(data.harmless);
const languages = ['english', 'vietnamese'] as const;

/**
 * The language in which a text asks for help with an act that harms others ("how to forge a passport"); undefined for
 * any other, and for those who tell or complain of one.
 * @param marks those that a text was likely meant to bear decide: "cong an cap xa" names the police, and "ăn cắp" no more
 * than "gia hạn" does "giả"
 */
export function maliceIn(
  text: string,
  marks: Pick<DiacriticRestorer, 'restore'>,
): (typeof languages)[number] | undefined {
  const typed = words(text);
  return languages.find((language) => {
    if (language === 'english' && hasDiacritics(text)) return false;
    const { acts } = phrases[language];
    // Nearly every text names no act whatever its marks, and needs none put back.
    if (acts.matchLongest(typed).length === 0) return false;
    const said = language === 'english' ? typed : keepingTyped(typed, words(marks.restore(text)));
    const innocent = notMeant.matchLongest(said);
    const meant = acts
      .matchLongest(said)
      .filter(isWrittenIn(said))
      .filter(({ from }) => innocent.every((one) => one.from !== from));
    // "Không bị phát hiện" is no complaint, though "bị" is a word of those.
    const isOfAct = (from: number): boolean => meant.some((act) => from >= act.from && from < act.to);
    return meant.length > 0 && phrases[language].told.matchLongest(said).every(({ from }) => isOfAct(from));
  });
}

/** Marks that somebody typed stay: "khống" is no "không". */
function keepingTyped(typed: readonly Word[], restored: readonly Word[]): readonly Word[] {
  return restored.map((word, i) => (typed[i]?.hasDiacritics ? typed[i] : word));
}

/** Whether a phrase stands in a text with the very marks that it has. */
function isWrittenIn(said: readonly Word[]): (match: PhraseMatch<true>) => boolean {
  return ({ phrase, from }) => words(phrase).every(({ accent }, i) => said[from + i]?.accent === accent);
}
