import { unaccentedText, type Word } from '../../../language/words';
import { onceFor } from '../../../knowledge/onceFor';
import type { Candidate } from '../../../knowledge/search/finder';
import type { TurnAnalysis } from '../turnAnalysis';
import { leading } from './leading';

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
    const { words: heard, facets, terms } = question;
    const ofSubject = heard.filter((_, i) => !facets.some(({ from, to }) => from <= i && i < to));
    const weighty = heard.filter((_, i) => (terms[i]?.weight ?? 0) >= MIN_WEIGHT);
    const titled = named.flatMap((candidate) => {
      const card = knowledge.card(candidate.family.main.code)?.card;
      return card?.kind === 'full' ? [{ candidate, title: analyzer.words(card.title) }] : [];
    });
    // "Thôi quốc tịch": what is politeness elsewhere tells what is done where it stands in a title.
    const isTitle = (said: readonly Word[], title: readonly Word[]): boolean => {
      const own = new Set(title.map(({ unaccented }) => unaccented));
      const left = said.filter((word) => own.has(word.unaccented) || !analyzer.isFiller(word));
      return unaccentedText(left) === unaccentedText(title);
    };
    // "Cấp thẻ", "lệ phí trước bạ": what asks for a part, or says little, may stand in a title.
    const called = [heard, ofSubject, weighty]
      .map((said) => titled.filter(({ title }) => isTitle(said, title)))
      .find((some) => some.length > 0);
    return called?.length === 1 ? called[0]!.candidate : null;
  },
);

/** What is called by its title stands before all others. */
export function titledFirst(analysis: TurnAnalysis, all: Candidate[]): Candidate[] {
  const titled = calledByTitle(analysis);
  return titled && all.includes(titled) ? leading(titled, all) : all;
}
