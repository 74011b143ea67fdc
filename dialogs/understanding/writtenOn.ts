import type { Family } from '../../knowledge/families';
import type { Knowledge } from '../../knowledge/knowledge';
import { onceFor } from '../../knowledge/onceFor';
import type { Askable } from '../procedure/askable';
import { contentWords } from '../procedure/contentWords';
import bounds from '../procedure/data/bounds.json';
import { type AskedMatch, askedMatch } from '../procedure/asked';
import { boundAsked, countsBound } from '../procedure/decision/ofBound';
import { writtenOut } from '../procedure/writtenOut';
import { asksYesNo } from './entities/yesNo';

/** The question that a procedure's card has written down, where it asks the same; null where none does. */
export function matchOn(family: Family, text: string, knowledge: Knowledge): AskedMatch | null {
  const askable = askableOf(family, knowledge);
  const { models, finder } = knowledge;
  return askable && askedMatch(finder.analyzer.writtenOut(text), askable, models.asked, asksYesNo(text));
}

/** What questions are held against on a procedure's card; null where none is written, or it is stale. */
export function askableOf(family: Family, knowledge: Knowledge): Askable | null {
  return askablesOf(knowledge)(family);
}

const askablesOf = onceFor((knowledge: Knowledge) =>
  onceFor(({ main }: Family): Askable | null => {
    const card = fullCard(main.code, knowledge);
    return card && { title: card.title, officialName: main.name, asked: writtenOut(card.asked, knowledge) };
  }),
);

/** So much of what is said, beside what is counted, a name and a term must speak of. */
const BOUND_MIN_COVERAGE = 0.75;

/** Whether a term of a card counts what a question asks a bound of: "phòng karaoke rộng tối thiểu bao nhiêu mét vuông". */
export function tellsBound({ main }: Family, text: string, knowledge: Knowledge): boolean {
  const bound = boundAsked(text);
  const card = bound && fullCard(main.code, knowledge);
  if (!card) return false;
  const counted = new Set(bound.unit.split(' '));
  const said = [...contentWords(text)].filter((word) => !counted.has(word) && !boundWords.has(word));
  const name = contentWords(`${card.title} ${main.name}`);
  return [...card.conditions, ...card.warnings].some((term) => {
    const own = contentWords(term);
    const covered = said.filter((word) => name.has(word) || own.has(word)).length;
    const isNamed = said.some((word) => name.has(word));
    return isNamed && covered / said.length >= BOUND_MIN_COVERAGE && countsBound(term, text, bound);
  });
}

/** Words that ask for a bound: "tối thiểu", "trở lên". */
const boundWords = new Set(
  [...bounds.extremes, ...bounds.behind, ...bounds.from].flatMap((phrase) => phrase.split(' ')),
);

function fullCard(code: string, knowledge: Knowledge) {
  const held = knowledge.card(code);
  return held?.card.kind === 'full' && !held.stale ? held.card : null;
}
