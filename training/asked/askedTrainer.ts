import { dot, type Embedding } from '../../knowledge/search/models/embeddings';
import { type Hyperparameters, trainEmbeddings } from '../embeddings/contrastive';
import { embeddingModelOf, formatEmbeddings, inSteps, type LearnedEmbeddings } from '../embeddings/learn';
import { seededRandom } from '../seededRandom';
import { rounded, SEED, type Trainer } from '../trainer';
import { type AskedCard, askedCards, askedLessons } from './material';

/** Of other cards' questions many ask the same: only those of one card are held against each other. */
const course: Hyperparameters = {
  dimensions: 64,
  epochs: 12,
  batchSize: 128,
  inBatchNegatives: 0,
  hardNegatives: 14,
  learningRate: 0.1,
  temperature: 0.1,
  featureDropout: 0.2,
};

/** One card in so many is left out to see what is made of it. */
const ONE_LEFT_OF = 4;
/** Figures are told for questions that are as near as this: what yes or no answers is answered from about here on. */
const LIKE = 0.68;

/**
 * Learns which questions on one procedure ask the same, from the wordings of those that its card answers: "nhờ người nhà
 * đi thay" and "chồng nộp giùm" point the same way, whatever the procedure.
 */
export const askedTrainer: Trainer = {
  makes: ['asked'],
  needs: ['diacritics'],
  inputs: ['knowledge/data/cards/full', 'knowledge/data/vocabulary/shorthand.json'],
  hyperparameters: course,
  async train({ knowledge, log }) {
    const cards = askedCards(await knowledge());
    const others = learn(cards.filter((_, i) => i % ONE_LEFT_OF > 0));
    const metrics = score(
      cards.filter((_, i) => i % ONE_LEFT_OF === 0),
      others,
    );
    log(`asked: of cards left out ${JSON.stringify(metrics)}`);
    return [{ model: 'asked', content: formatEmbeddings(learn(cards)), metrics }];
  },
};

function learn(cards: readonly AskedCard[]): LearnedEmbeddings {
  const { questions, lessons, features, rarity } = askedLessons(cards);
  const table = trainEmbeddings(questions, lessons, rarity, seededRandom(SEED), course);
  return inSteps(table, features, course.dimensions);
}

/**
 * Each wording is held against the other wordings of its card. Shares of those that are answered by their own question,
 * by another, and that would be answered by another were their own not there.
 */
function score(
  cards: readonly AskedCard[],
  learned: LearnedEmbeddings,
): Record<'wordings' | 'found' | 'wrong' | 'strayed', number> {
  const model = embeddingModelOf(learned);
  const counts = { wordings: 0, found: 0, wrong: 0, strayed: 0 };
  for (const card of cards) {
    const meanings = card.map((wordings) => wordings.map((wording) => model.of(wording)));
    meanings.forEach((own, i) => {
      if (own.length < 2) return;
      own.forEach((meant, k) => {
        const likenesses = meanings.map((one, j) => nearest(meant, j === i ? one.toSpliced(k, 1) : one));
        const ofOwn = likenesses[i] as number;
        const ofOther = Math.max(-1, ...likenesses.toSpliced(i, 1));
        counts.wordings += 1;
        if (Math.max(ofOwn, ofOther) >= LIKE) counts[ofOwn >= ofOther ? 'found' : 'wrong'] += 1;
        if (ofOther >= LIKE) counts.strayed += 1;
      });
    });
  }
  const share = (count: number): number => rounded(count / counts.wordings);
  return {
    wordings: counts.wordings,
    found: share(counts.found),
    wrong: share(counts.wrong),
    strayed: share(counts.strayed),
  };
}

function nearest(meant: Embedding, wordings: readonly Embedding[]): number {
  return Math.max(...wordings.map((wording) => dot(meant, wording)));
}
