import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexCache } from '../../knowledge/cache/indexCache';
import { resolveModelsDir } from '../../knowledge/dataDir';
import { keptModels } from '../../knowledge/keptModels';
import { loadModels, type ModelBundle, modelFiles } from '../../knowledge/modelBundle';
import { logOdds } from '../../knowledge/search/models/textClassifier';
import { topicFeatures, topicProbabilities } from '../../language/topicClassifier';
import { networkProbabilities } from '../../language/topicNetwork';
import { words } from '../../language/words';

const text = 'làm giấy khai sinh cho con mất bao nhiêu tiền, nhà đang cháy';
/** Something of every model. */
function saidBy(models: ModelBundle): unknown {
  const read = new Map(words(text).map(({ unaccented }) => [unaccented, 1]));
  const odds = [...models.facets.bias];
  for (const feature of read.keys()) models.facets.weights.addTo(odds, feature);
  return [
    models.diacritics.restore('sinh con roi lam giay to gi'),
    models.embeddings.of(read),
    models.asked.of(read),
    networkProbabilities(models.danger, topicFeatures(text)),
    topicProbabilities(models.generalLaw, topicFeatures(text)),
    models.danger.topics,
    [models.facets.facets, odds],
    [
      logOdds(models.confidence.words.scope, words(text)),
      logOdds(models.confidence.words.broad, words(text)),
    ],
    [models.confidence.right, models.confidence.inScope, models.confidence.answer, models.confidence.offer],
    [models.ranker, models.services, models.belonging, models.names, models.answering],
  ];
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kept-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const cache = (): IndexCache => new IndexCache({ folder, basis: 'code', ending: '.models' });

test('models say the same as they were read, when they are kept and when they come from there', () => {
  const read = loadModels();
  for (let i = 0; i < 2; i++) {
    const kept = keptModels(cache());
    expect(Object.keys(kept).sort()).toEqual(Object.keys(read).sort());
    expect(saidBy(kept)).toEqual(saidBy(read));
    expect(readdirSync(folder)).toHaveLength(1);
  }
});

test('of other files others are kept, and one that is broken is refused by its name', () => {
  const own = join(folder, 'own');
  cpSync(resolveModelsDir(), own, { recursive: true });
  keptModels(cache(), own);
  writeFileSync(join(own, modelFiles.generalLaw), 'none\tlaw\n0\t1\ncon\t1:2\n');
  expect(keptModels(cache(), own).generalLaw.topics).toEqual(['none', 'law']);
  writeFileSync(join(own, modelFiles.generalLaw), 'none\tlaw\n0\t1\ncon\t9:2\n');
  expect(() => keptModels(cache(), own)).toThrow(/general-law\.tsv:3/);
  rmSync(join(own, modelFiles.generalLaw));
  expect(() => keptModels(cache(), own)).toThrow(/general-law\.tsv cannot be read/);
});
