import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { facetFeatures } from '../../dialogs/understanding/entities/facetFeatures';
import { facetsAsked } from '../../dialogs/understanding/entities/facets';
import { facetSlots } from '../../dialogs/understanding/entities/facetSlots';
import { asksYesNo } from '../../dialogs/understanding/entities/yesNo';
import { type FacetClassifiers, facetModelsOf } from '../../knowledge/facetModels';
import { type Facet, facets } from '../../knowledge/schema/procedure';
import { formatJsonModel } from '../../knowledge/search/models/modelFile';
import type { AnalyzedQuery } from '../../knowledge/search/queryAnalyzer';
import { fold } from '../../language/text';
import { trainLinearClassifier } from '../ranking/textClassifier';
import { knowledgeInputs, questionInputs, type Trainer, type TrainingContext } from '../trainer';

const folder = join('training', 'data', 'facets');

/** One sentence with the facets that it asks for; files are named by whose manner of writing it is. */
const FacetSentence = z.strictObject({ q: z.string().trim().min(1), facets: z.array(z.enum(facets)) });

interface Example {
  author: string;
  query: AnalyzedQuery;
  facets: readonly Facet[];
  weight: number;
}

/** What a sentence written for this counts, against a question that was labelled with one facet at most. */
const SENTENCE_WEIGHT = 3;
/** One labelled question in so many is learned from. */
const EVERY = 4;

function readSentences(): { author: string; q: string; facets: Facet[] }[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ author: file, ...FacetSentence.parse(JSON.parse(line)) })),
    );
}

/** Sentences with and without accents, and labelled questions; of those without a facet only what asks no yes or no. */
async function examplesOf({ questions, knowledge }: TrainingContext): Promise<Example[]> {
  const { finder } = await knowledge();
  const read = (q: string): AnalyzedQuery => finder.find(q, 1).question;
  const sentences = readSentences().flatMap(({ author, q, facets: asked }) =>
    [q, fold(q)].map((text) => ({ author, query: read(text), facets: asked, weight: SENTENCE_WEIGHT })),
  );
  const labelled = questions
    .filter(({ q, facet }, i) => i % EVERY === 0 && (facet || !asksYesNo(q)))
    .map(({ q, facet }) => ({ author: '', query: read(q), facets: facet ? [facet] : [], weight: 1 }));
  return [...sentences, ...labelled];
}

const learned = facets.filter((facet) => facet !== 'overview');

function learn(examples: readonly Example[]): FacetClassifiers {
  const rows = examples.map(({ query }) => facetFeatures(query));
  return Object.fromEntries(
    learned.map((facet) => [
      facet,
      trainLinearClassifier(
        examples.map(({ facets: asked, weight }, i) => ({
          features: rows[i] as string[],
          right: asked.includes(facet),
          weight,
        })),
      ),
    ]),
  );
}

/** Shares of sentences whose author the models have never read. */
function score(examples: readonly Example[]): Record<string, number> {
  const authors = [...new Set(examples.map(({ author }) => author))].filter(Boolean);
  const judged = authors.flatMap((left) => {
    const models = facetModelsOf(learn(examples.filter(({ author }) => author !== left)));
    return examples
      .filter(({ author }) => author === left)
      .map(({ query, facets: asked }) => {
        const named = facetsAsked(query.facets, query.words, []);
        return { asked, named, found: facetSlots(query, named, models) };
      });
  });
  const share = (list: readonly boolean[]): number =>
    Math.round((list.filter(Boolean).length / list.length) * 1000) / 1000;
  const asking = judged.filter(({ asked }) => asked.length > 0);
  const silent = judged.filter(({ asked }) => asked.length === 0);
  return {
    all: share(asking.map(({ asked, found }) => asked.every((facet) => found.includes(facet)))),
    exact: share(
      asking.map(
        ({ asked, found }) => asked.every((f) => found.includes(f)) && found.length === asked.length,
      ),
    ),
    byWordsAlone: share(asking.map(({ asked, named }) => asked.every((facet) => named.includes(facet)))),
    conditions: share(
      asking
        .filter(({ asked }) => asked.includes('conditions'))
        .map(({ found }) => found.includes('conditions')),
    ),
    noneWhereNone: share(silent.map(({ found }) => found.every((facet) => facet === 'overview'))),
  };
}

/** Weights below this move no decision. */
const MIN_WEIGHT = 0.1;

function withoutSmall(models: FacetClassifiers): FacetClassifiers {
  return Object.fromEntries(
    Object.entries(models).map(([facet, { bias, weights }]) => [
      facet,
      {
        bias,
        weights: Object.fromEntries(
          Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT),
        ),
      },
    ]),
  );
}

/** Learns which parts of a procedure a question asks for. */
export const facetsTrainer: Trainer = {
  makes: ['facets'],
  needs: ['diacritics'],
  inputs: [...questionInputs, ...knowledgeInputs, 'training/data/facets'],
  hyperparameters: { sentenceWeight: SENTENCE_WEIGHT, everyLabelledQuestion: EVERY, minWeight: MIN_WEIGHT },
  async train(context) {
    const examples = await examplesOf(context);
    const content = formatJsonModel(withoutSmall(learn(examples)));
    return [{ model: 'facets', content, metrics: score(examples) }];
  },
};
