import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveModelsDir } from '../knowledge/dataDir';
import { modelFiles } from '../knowledge/modelBundle';
import { formatJsonModel } from '../knowledge/search/models/modelFile';
import { estimateConfidence } from '../knowledge/search/confidence';
import { readServices } from '../knowledge/services/readServices';
import { serviceFeatureNames, serviceFeatures } from '../knowledge/services/probability';
import { scoreOf, ServiceIndex } from '../knowledge/services/serviceIndex';
import { contentCount } from '../knowledge/services/termVector';
import { fold } from '../language/text';
import { ownQuestions, readQuestions } from './questions';
import { type Example, fitLogistic, probability } from './ranking/logistic';
import { shippedKnowledge } from './shippedKnowledge';

/** How people wrap what they ask for; the name stands for "…". */
const frames = [
  '…',
  '… thì báo ai',
  'cho em hỏi … với ạ',
  '… cả tuần nay, gọi số nào',
  'trước nhà tôi … hoài mà không ai xử lý',
  'ở đường Lê Duẩn … nguy hiểm lắm',
  'hôm qua tới giờ … trong xóm em, phản ánh chỗ nào',
  'gia đình tôi đang gặp chuyện …, bây giờ phải làm sao',
];
/** Every so manyth question about procedures is enough. */
const EVERY = 12;
/** Short questions about procedures are the likeliest to be taken for a service: all of them are learned from. */
const SHORT = 6;
/** Questions about nothing are taken where they are not like a service. */
const UNLIKE = 0.3;
const EVERY_UNRELATED = 4;

/** Learns how likely a service is meant: its own names, each found without itself, against questions on procedures. */
async function train(): Promise<void> {
  const services = await readServices();
  const index = new ServiceIndex(services);
  const { finder, models } = await shippedKnowledge();
  const example = (text: string, without?: string, id?: string): Example & { text: string } => {
    const matches = index.rank(text, without);
    const procedure = estimateConfidence(finder.find(text, 12), models.confidence);
    return {
      text,
      features: serviceFeatures(matches, contentCount(text), procedure),
      right: id !== undefined && matches[0]?.service.id === id,
    };
  };
  const examples: (Example & { text: string })[] = [];
  services.forEach(({ id, names }) =>
    names.forEach((name, i) => {
      const framed = (frames[i % frames.length] ?? '…').replace('…', name);
      examples.push(example(i % 2 === 0 ? framed : fold(framed), name, id));
    }),
  );
  const files = ownQuestions();
  const procedures = files.filter((file) => !/unrelated|oos|mixed/.test(file));
  readQuestions(procedures).forEach(({ q, codes }, i) => {
    if (codes.length > 0 && (i % EVERY === 0 || q.split(' ').length < SHORT)) examples.push(example(q));
  });
  readQuestions(files.filter((file) => /unrelated|oos/.test(file))).forEach(({ q }, i) => {
    const [best] = index.rank(q);
    if (i % EVERY_UNRELATED === 0 && best && scoreOf(best) < UNLIKE) examples.push(example(q));
  });
  const model = fitLogistic(examples, { rounds: 6_000, rate: 2, ridge: 0.0002 });
  const rounded = {
    bias: round(model.bias),
    weights: Object.fromEntries(serviceFeatureNames.map((name, i) => [name, round(model.weights[i] ?? 0)])),
  };
  writeFileSync(join(resolveModelsDir(), modelFiles.services), formatJsonModel(rounded));
  report(examples, (features) => probability(model, features));
}

function report(examples: readonly Example[], of: (features: readonly number[]) => number): void {
  const at = (right: boolean): number[] =>
    examples.filter((one) => one.right === right).map(({ features }) => of(features));
  const share = (all: readonly number[]): string =>
    (all.filter((value) => value >= 0.5).length / all.length).toFixed(4);
  console.log(
    `${examples.length} examples; of services found ${share(at(true))}, of others ${share(at(false))}.`,
  );
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

void train();
