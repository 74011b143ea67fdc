import { askedFeatures } from '../../dialogs/procedure/askedFeatures';
import { writtenOut } from '../../dialogs/procedure/writtenOut';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Features } from '../../knowledge/search/models/embeddings';
import type { TextFeatures, TrainingExample } from '../embeddings/contrastive';
import { countOf, numberedFeatures } from '../embeddings/textFeatures';

/** A feature of fewer written questions teaches nothing. */
const MIN_FEATURE_COUNT = 2;
/** Pairs of neighbours are rare by nature. */
const PAIR_RARITY = 0.5;

/** Of a card: its written questions, each with what its wordings say. */
export type AskedCard = readonly (readonly Features[])[];

/** The full cards of the knowledge that answer questions. */
export function askedCards(knowledge: Knowledge): AskedCard[] {
  return knowledge.procedures.flatMap(({ code, name }) => {
    const held = knowledge.card(code);
    if (held?.card.kind !== 'full' || held.card.asked.length === 0) return [];
    const asked = writtenOut(held.card.asked, knowledge);
    const about = { title: held.card.title, officialName: name, asked };
    return [asked.map(({ q }) => q.map((wording) => askedFeatures(wording, about)))];
  });
}

/** What there is to learn from: written questions, lessons, and the features by number with their rarity. */
export interface AskedLessons {
  questions: TextFeatures[];
  lessons: TrainingExample[];
  features: string[];
  rarity: number[];
}

/** Each wording is a lesson: it asks what the other wordings of its question ask, and no other question of its card. */
export function askedLessons(cards: readonly AskedCard[]): AskedLessons {
  const all = cards.flat();
  const counts = countOf(all.map((wordings) => new Set(wordings.flatMap((one) => [...one.keys()]))));
  const { features, said } = numberedFeatures(counts, MIN_FEATURE_COUNT);
  const says = (wordings: readonly Features[]): TextFeatures => said(together(wordings));
  const lessons: TrainingExample[] = [];
  let from = 0;
  for (const card of cards) {
    const first = from;
    from += card.length;
    const others = card.map((_, i) => first + i);
    card.forEach((wordings, i) =>
      wordings.forEach((wording, k) => {
        if (wordings.length < 2 || card.length < 2) return;
        lessons.push({
          said: said(wording),
          positives: [{ family: first + i, says: says(wordings.toSpliced(k, 1)) }],
          hardNegatives: others.toSpliced(i, 1),
        });
      }),
    );
  }
  const rarity = features.map(
    (feature) =>
      Math.log(1 + all.length / (counts.get(feature) as number)) * (feature.includes(' ') ? PAIR_RARITY : 1),
  );
  return { questions: all.map(says), lessons, features, rarity };
}

/** What several wordings say: words said often count more, but ever less so. */
function together(wordings: readonly Features[]): Features {
  const counts = new Map<string, number>();
  for (const wording of wordings)
    for (const [feature, weight] of wording) counts.set(feature, (counts.get(feature) ?? 0) + weight);
  return wordings.length === 1
    ? counts
    : new Map([...counts].map(([feature, count]) => [feature, Math.log(1 + count)]));
}
