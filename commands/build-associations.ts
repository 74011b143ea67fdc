import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../knowledge/dataFolder';
import { readEverydayNames } from '../knowledge/everyday';
import { groupFamilies } from '../knowledge/family';
import { indexedFamily } from '../knowledge/search/indexed';
import { addFeatures } from '../knowledge/search/meaning';
import { Reader } from '../knowledge/search/reader';
import { readShippedProcedures } from '../knowledge/shipped';
import { readVocabulary } from '../knowledge/vocabulary';
import { type SparseRows, strongestDirections } from './associations/svd';

const directions = 120;
const rounds = 6;
/** A feature of fewer families teaches nothing about what goes together. */
const fewestFamilies = 5;
/** Official names and everyday names count alike; the texts around them less. */
const weights = { name: 2, everyday: 1, context: 0.3 } as const;

/** `npm run build:associations`: learns which words go together and writes knowledge/data/associations.tsv. */
async function build(): Promise<void> {
  const reader = new Reader(readVocabulary());
  const families = groupFamilies(await readShippedProcedures(), await readEverydayNames());
  const documents = families.map((family) => {
    const { names, everyday, context } = indexedFamily(family, reader);
    const features = new Map<string, number>();
    for (const phrase of names) addFeatures(features, phrase, weights.name);
    for (const phrase of everyday) addFeatures(features, phrase, weights.everyday);
    for (const word of context) addFeatures(features, [word], weights.context);
    return features;
  });
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const feature of document.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= fewestFamilies)
    .map(([feature]) => feature)
    .sort();
  const column = new Map(kept.map((feature, i) => [feature, i]));
  const rarity = kept.map((feature) => Math.log(1 + documents.length / (counts.get(feature) ?? 1)));
  const rows: SparseRows = documents.map((document) => {
    const row = [...document].flatMap(([feature, count]) => {
      const at = column.get(feature);
      return at === undefined ? [] : [[at, (1 + Math.log(1 + count)) * (rarity[at] as number)] as const];
    });
    const length = Math.hypot(...row.map(([, value]) => value)) || 1;
    return row.map(([at, value]) => [at, value / length] as const);
  });
  const basis = strongestDirections(rows, kept.length, { directions, rounds, random: repeatable() });
  const lines = kept.map((feature, i) => {
    const vector = basis.map((direction) => (direction[i] as number) * (rarity[i] as number));
    const scale = Math.max(...vector.map(Math.abs)) / 127 || 1;
    const steps = Int8Array.from(vector, (value) => Math.round(value / scale));
    return `${feature}\t${scale.toPrecision(4)}\t${Buffer.from(steps.buffer).toString('base64')}`;
  });
  writeFileSync(join(dataFolder(), 'associations.tsv'), `${lines.join('\n')}\n`);
  console.log(`${lines.length} words and pairs from ${families.length} families, ${directions} directions.`);
}

/** Always the same sequence, so that the file only changes when the knowledge does. */
function repeatable(seed = 1022): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 30 - 1;
  };
}

void build();
