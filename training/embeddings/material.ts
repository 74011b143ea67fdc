import type { Family } from '../../knowledge/families';
import type { Knowledge } from '../../knowledge/knowledge';
import { indexedFamily } from '../../knowledge/search/index/indexedFamily';
import { featuresOfFamily, featuresOfPhrase } from '../../knowledge/search/models/embeddings';
import type { Indexed } from '../../knowledge/search/index/phraseIndex';
import type { Question } from '../evaluation/cases';
import type { TrainingExample, TextFeatures } from './contrastive';
import { countOf, numberedFeatures } from './textFeatures';

/** A feature of fewer families and questions teaches nothing about what goes together. */
const MIN_FEATURE_COUNT = 3;
/** How many families are held against each lesson because they are easily taken for it. */
const MAX_HARD_NEGATIVES = 24;

/** What there is to learn from: families, lessons, and the features by number with their rarity. */
export interface TrainingSet {
  families: TextFeatures[];
  lessons: TrainingExample[];
  features: string[];
  rarity: number[];
}

/** Questions, and every name that a family is called by. */
export function trainingSetOf(
  knowledge: Knowledge,
  questions: readonly Question[],
  random: () => number,
): TrainingSet {
  const { families, finder } = knowledge;
  const numbers = new Map(families.map(({ id }, i) => [id, i]));
  const indexed = families.map((family) => indexedFamily(family, finder.analyzer));
  const heard = questions.flatMap(({ q, codes, expect }) => {
    const right = codes.flatMap((code) => numbers.get(knowledge.family(code)?.id ?? '') ?? []);
    if (expect !== 'answer' || right.length === 0) return [];
    return {
      features: finder.trainingFeatures(q),
      near: finder.lexicalNeighbours(q, MAX_HARD_NEGATIVES),
      right,
    };
  });
  const documents = indexed.map(featuresOfFamily);
  const texts = [...documents, ...heard.map(({ features: own }) => own)];
  const counts = countOf(texts.map((text) => text.keys()));
  const { features, said } = numberedFeatures(counts, MIN_FEATURE_COUNT);
  const says = documents.map(said);
  const fromQuestions = heard.map(({ features: own, near, right }): TrainingExample => ({
    said: said(own),
    positives: right.map((family) => ({ family, says: says[family] as TextFeatures })),
    hardNegatives: near,
  }));
  const fromNames = indexed.flatMap((one, family) =>
    otherwise(one).map(({ phrase, rest }): TrainingExample => ({
      said: said(featuresOfPhrase(phrase)),
      positives: [{ family, says: said(featuresOfFamily(rest)) }],
      hardNegatives: sameField(families, family, random),
    })),
  );
  return {
    families: says,
    lessons: [...fromQuestions, ...fromNames].filter(({ said: { features: own } }) => own.length > 1),
    features,
    rarity: features.map((feature) => Math.log(1 + families.length / (counts.get(feature) ?? 1))),
  };
}

/** Each name of a family beside what else it is called: a name must be recognised by the others. */
function otherwise({ names, everyday }: Indexed) {
  if (names.length + everyday.length < 2) return [];
  return [
    ...names.map((phrase, i) => ({ phrase, rest: { names: names.toSpliced(i, 1), everyday } })),
    ...everyday.map((phrase, i) => ({ phrase, rest: { names, everyday: everyday.toSpliced(i, 1) } })),
  ];
}

/** Some other families of the same field. */
function sameField(families: readonly Family[], family: number, random: () => number): number[] {
  const { field } = (families[family] as Family).main;
  const others = families.flatMap(({ main }, i) => (main.field === field && i !== family ? [i] : []));
  const many = others.length > MAX_HARD_NEGATIVES;
  return Array.from({ length: many ? MAX_HARD_NEGATIVES : others.length }, (_, i) =>
    many ? (others[Math.floor(random() * others.length)] as number) : (others[i] as number),
  );
}
