import { estimateConfidence } from '../knowledge/search/confidence';
import { formatJsonModel } from '../knowledge/search/models/modelFile';
import type { Service } from '../knowledge/schema/service';
import { serviceFeatureNames, serviceFeatures } from '../knowledge/services/probability';
import { readServices } from '../knowledge/services/readServices';
import { scoreOf, ServiceIndex } from '../knowledge/services/serviceIndex';
import { contentCount } from '../knowledge/services/termVector';
import { fold } from '../language/text';
import type { Question } from './evaluation/cases';
import { type Example, fitLogistic, probability } from './ranking/logistic';
import { serviceLookAlikes } from './topics/otherTexts';
import { knowledgeInputs, questionInputs, rounded, type Trainer, type TrainingContext } from './trainer';

/** Every so manyth question about procedures is enough; of short ones, the likeliest to be taken for a service, more. */
const EVERY = 8;
const SHORT = { words: 6, every: 2 };
/** Questions about nothing are taken where they are not like a service. */
const UNLIKE = 0.3;

const hyperparameters = { rounds: 6_000, rate: 2, ridge: 0.0002 };

/**
 * Learns how likely a service is meant, against questions on procedures. What one author has written is judged by what
 * another has, names by what people said and the other way round: so it is known how sure words make that nobody knew.
 */
export const servicesTrainer: Trainer = {
  makes: ['services'],
  needs: ['diacritics', 'embeddings', 'ranker', 'confidence'],
  inputs: [...questionInputs, ...knowledgeInputs, 'knowledge/data/services', 'training/data/services'],
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
  const { finder, models } = await knowledge();
  const judgedBy =
    (index: ServiceIndex) =>
    (text: string, id?: string): Example => {
      const matches = index.rank(text);
      const procedure = estimateConfidence(finder.find(text, 12), models.confidence);
      return {
        features: serviceFeatures(matches, contentCount(text), procedure),
        right: id !== undefined && matches[0]?.service.id === id,
      };
    };
  const named = new ServiceIndex(services.map(namedOnly));
  const [byNames, bySaid] = [judgedBy(named), judgedBy(new ServiceIndex(services.map(saidOnly)))];
  const own = services.flatMap(({ id, names, said }) => [
    ...said.map((text, i) => byNames(typed(text, i), id)),
    ...names.map((text, i) => bySaid(typed(text, i), id)),
  ]);
  const others = othersThan(named, questions).map((text, i) => (i % 2 === 0 ? byNames : bySaid)(text));
  return [...own, ...others];
}

/** As one author knows the services: by their names, or by what people said. */
const namedOnly = (service: Service): Service => ({ ...service, said: [] });
const saidOnly = (service: Service): Service => ({
  ...service,
  names: service.said,
  said: [],
  en: undefined,
});

/** Half of them as many people type. */
const typed = (text: string, i: number): string => (i % 2 === 0 ? text : fold(text));

/** What no service is meant by. */
function othersThan(index: ServiceIndex, questions: readonly Question[]): string[] {
  const onProcedures = questions
    .filter(({ codes }) => codes.length > 0)
    .filter(({ q }, i) => i % EVERY === 0 || (i % SHORT.every === 0 && q.split(' ').length < SHORT.words));
  const onNothing = questions
    .filter(({ expect }) => expect === 'none')
    .filter(({ q }) => {
      const [best] = index.rank(q);
      return best !== undefined && scoreOf(best) < UNLIKE;
    });
  return [...[...onProcedures, ...onNothing].map(({ q }) => q), ...serviceLookAlikes()];
}
