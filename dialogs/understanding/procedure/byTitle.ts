import type { Word } from '../../../language/words';
import { onceFor } from '../../../knowledge/onceFor';
import type { Candidate } from '../../../knowledge/search/finder';
import type { TurnAnalysis } from '../turnAnalysis';

/** An explanation, or what tells two of one name apart. */
const BRACKET = /\s*\([^)]*\)/gu;

/** Words that say less of a subject are politeness. */
const MIN_WEIGHT = 0.1;

/**
 * The one that is called just as its card is, and nothing else is said but a part that is asked for: "phiếu lý lịch tư pháp bao
 * nhiêu tiền". Others that people call so, too, would be asked back under that very title. Null where two bear it.
 */
export const calledByTitle = onceFor(
  ({
    search: { question, named },
    knowledge,
  }: Pick<TurnAnalysis, 'search' | 'knowledge'>): Candidate | null => {
    if (named.length === 0) return null;
    const { analyzer } = knowledge.finder;
    const coreOf = (words: readonly Word[]): string =>
      words.flatMap((word) => (analyzer.isFiller(word) ? [] : [word.unaccented])).join(' ');
    const { words: heard, facets, terms } = question;
    const ofSubject = heard.filter((_, i) => !facets.some(({ from, to }) => from <= i && i < to));
    const weighty = heard.filter((_, i) => (terms[i]?.weight ?? 0) >= MIN_WEIGHT);
    // "Cấp thẻ", "lệ phí trước bạ": what asks for a part, or says little, may stand in a title.
    const titlesOf = ({ family }: Candidate): string[] => {
      const card = knowledge.card(family.main.code)?.card;
      const own = card?.kind === 'full' ? [card.title, card.title.replace(BRACKET, '')] : [];
      return own.map((title) => coreOf(analyzer.words(title)));
    };
    const titled = [heard, ofSubject, weighty]
      .map(coreOf)
      .map((said) => named.filter((one) => titlesOf(one).includes(said)))
      .find((some) => some.length > 0);
    return titled?.length === 1 ? titled[0]! : null;
  },
);

/** What is called by its title stands before all others. */
export function titledFirst(analysis: TurnAnalysis, all: Candidate[]): Candidate[] {
  const titled = calledByTitle(analysis);
  return titled && all.includes(titled) ? [titled, ...all.filter((one) => one !== titled)] : all;
}
