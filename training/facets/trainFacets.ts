import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { facetFeatures } from '../../dialogs/understanding/entities/facetFeatures';
import { facetsAsked } from '../../dialogs/understanding/entities/facets';
import { facetSlots } from '../../dialogs/understanding/entities/facetSlots';
import { asksYesNo } from '../../dialogs/understanding/entities/yesNo';
import { resolveModelsDir } from '../../knowledge/dataDir';
import type { FacetModels } from '../../knowledge/facetModels';
import { type Facet, facets } from '../../knowledge/schema/procedure';
import type { AnalyzedQuery } from '../../knowledge/search/queryAnalyzer';
import { fold } from '../../language/text';
import { ownQuestions, readQuestions } from '../questions';
import { trainLinearClassifier } from '../ranking/textClassifier';
import { shippedKnowledge } from '../shippedKnowledge';

const folder = join('training', 'data', 'facets');

/** One sentence with the facets that it asks for; files are named by whose manner of writing it is. */
export const FacetSentence = z.strictObject({ q: z.string().trim().min(1), facets: z.array(z.enum(facets)) });

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
async function examplesOf(): Promise<Example[]> {
  const { finder } = await shippedKnowledge();
  const read = (q: string): AnalyzedQuery => finder.find(q, 1).question;
  const sentences = readSentences().flatMap(({ author, q, facets: asked }) =>
    [q, fold(q)].map((text) => ({ author, query: read(text), facets: asked, weight: SENTENCE_WEIGHT })),
  );
  const questions = readQuestions(ownQuestions())
    .filter(({ q, facet }, i) => i % EVERY === 0 && (facet || !asksYesNo(q)))
    .map(({ q, facet }) => ({ author: '', query: read(q), facets: facet ? [facet] : [], weight: 1 }));
  return [...sentences, ...questions];
}

const learned = facets.filter((facet) => facet !== 'overview');

function learn(examples: readonly Example[]): FacetModels {
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
    const models = learn(examples.filter(({ author }) => author !== left));
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

function withoutSmall(key: string, value: unknown): unknown {
  return typeof value === 'number' && key !== 'bias' && Math.abs(value) < MIN_WEIGHT ? undefined : value;
}

async function main(): Promise<void> {
  const examples = await examplesOf();
  writeFileSync(
    join(resolveModelsDir(), 'facets.json'),
    `${JSON.stringify(learn(examples), withoutSmall, 1).replace(/^ +/gmu, '')}\n`,
  );
  if (process.argv.includes('--score')) console.log(score(examples));
}

if (require.main === module) void main();
