import { estimateConfidence } from '../knowledge/search/confidence';
import { formatJsonModel } from '../knowledge/search/models/modelFile';
import { serviceFeatureNames, serviceFeatures } from '../knowledge/services/probability';
import { readServices } from '../knowledge/services/readServices';
import { scoreOf, ServiceIndex } from '../knowledge/services/serviceIndex';
import { contentCount } from '../knowledge/services/termVector';
import { fold } from '../language/text';
import { type Example, fitLogistic, probability } from './ranking/logistic';
import { knowledgeInputs, questionInputs, rounded, type Trainer, type TrainingContext } from './trainer';

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

const hyperparameters = { rounds: 6_000, rate: 2, ridge: 0.0002 };

/** Learns how likely a service is meant: its own names, each found without itself, against questions on procedures. */
export const servicesTrainer: Trainer = {
  makes: ['services'],
  needs: ['diacritics', 'embeddings', 'ranker', 'confidence'],
  inputs: [...questionInputs, ...knowledgeInputs, 'knowledge/data/services'],
  hyperparameters,
  async train(context) {
    const examples = await examplesOf(context);
    const { bias, weights } = fitLogistic(examples, hyperparameters);
    const found = (right: boolean): number => {
      const of = examples.filter((one) => one.right === right);
      const likely = of.filter(({ features }) => probability({ bias, weights }, features) >= 0.5);
      return rounded(likely.length / of.length);
    };
    const content = formatJsonModel({
      bias: rounded(bias),
      weights: Object.fromEntries(serviceFeatureNames.map((name, i) => [name, rounded(weights[i] ?? 0)])),
    });
    const metrics = { examples: examples.length, servicesFound: found(true), othersTaken: found(false) };
    return [{ model: 'services', content, metrics }];
  },
};

async function examplesOf({ questions, knowledge }: TrainingContext): Promise<Example[]> {
  const services = await readServices();
  const index = new ServiceIndex(services);
  const { finder, models } = await knowledge();
  const example = (text: string, without?: string, id?: string): Example => {
    const matches = index.rank(text, without);
    const procedure = estimateConfidence(finder.find(text, 12), models.confidence);
    return {
      features: serviceFeatures(matches, contentCount(text), procedure),
      right: id !== undefined && matches[0]?.service.id === id,
    };
  };
  const ofServices = services.flatMap(({ id, names }) =>
    names.map((name, i) => {
      const framed = (frames[i % frames.length] ?? '…').replace('…', name);
      return example(i % 2 === 0 ? framed : fold(framed), name, id);
    }),
  );
  const ofProcedures = questions
    .filter(({ codes }) => codes.length > 0)
    .filter(({ q }, i) => i % EVERY === 0 || q.split(' ').length < SHORT)
    .map(({ q }) => example(q));
  const ofNothing = questions
    .filter(({ expect }) => expect === 'none')
    .filter(({ q }, i) => {
      const [best] = index.rank(q);
      return i % EVERY_UNRELATED === 0 && best && scoreOf(best) < UNLIKE;
    })
    .map(({ q }) => example(q));
  return [...ofServices, ...ofProcedures, ...ofNothing];
}
