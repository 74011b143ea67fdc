import type { Family } from '../../../knowledge/families';
import { englishFacets } from '../entities/englishFacets';
import { ofAnotherOfKind, pointsToHand } from '../entities/englishOnHand';
import { foundInEnglish } from '../entities/englishStory';
import type { Recognized, Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { procedureTarget } from '../turnAnalysis';
import { ANSWERED_IN_ENGLISH, NAMED_IN_ENGLISH } from './english';

/** So like a name must be what has happened to another thing of the kind in hand. */
const OF_KIND = 0.6;

/**
 * In a talk that is in English, what points to the matter in hand: "can my girlfriend submit it for me" is asked of it, and
 * "my wife lost hers" of what is done with a lost one.
 */
export const englishOnHand: Recognizer = {
  name: 'englishOnHand',
  recognize(turn) {
    const { text, memory, knowledge } = turn;
    const active = memory.current ? knowledge.family(memory.current) : undefined;
    if (!active || memory.language !== 'en' || !knowledge.english.isEnglish(text)) return null;
    return ofLost(turn, active) ?? ofHand(turn, active);
  },
};

function ofLost({ text, knowledge }: Turn, active: Family): Recognized | null {
  const title = active.members.flatMap(({ code }) => knowledge.english.titleOf(code) ?? [])[0] ?? '';
  const said = ofAnotherOfKind(text, title);
  const [first] = said === null ? [] : knowledge.english.find(said, 1);
  const family = first && knowledge.family(first.procedure);
  if (!first || !family || first.score < OF_KIND || family.id === active.id) return null;
  return answered(family, first.procedure, [], first.score);
}

const oneSentence = /^[^.?!]+[.?!\s]*$/u;

function ofHand({ text, memory, knowledge }: Turn, active: Family): Recognized | null {
  if (!pointsToHand(text)) return null;
  const { facets, rest } = englishFacets(text);
  const [first] = foundInEnglish(text, rest, { index: knowledge.english, limit: 1 });
  // "My landlord must declare my stay. How does he do that?": what stands in the same message is pointed to.
  const least = oneSentence.test(text) ? NAMED_IN_ENGLISH : ANSWERED_IN_ENGLISH;
  if ((first?.score ?? 0) >= least) return null;
  return answered(active, memory.current as string, facets, ANSWERED_IN_ENGLISH);
}

function answered(
  family: Family,
  code: string,
  facets: Parameters<typeof procedureTarget>[2],
  probability: number,
): Recognized {
  const target = { ...procedureTarget(family, code, facets, probability), english: true as const };
  return { intent: { kind: 'answer', targets: [target] }, probability };
}
