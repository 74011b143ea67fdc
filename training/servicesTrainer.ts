import { estimateConfidence } from '../knowledge/search/confidence';
import { formatJsonModel } from '../knowledge/search/models/modelFile';
import type { Service } from '../knowledge/schema/service';
import { serviceFeatureNames, serviceFeatures } from '../knowledge/services/probability';
import { readServices } from '../knowledge/services/readServices';
import { packServices } from '../knowledge/services/packServices';
import { ServiceIndex } from '../knowledge/services/serviceIndex';
import { contentCount, sum, summed, termsOf } from '../knowledge/services/termVector';
import type { TermShares } from '../knowledge/services/wordLikelihood';
import { fold } from '../language/text';
import type { Question } from './evaluation/cases';
import { type Example, fitLogistic, probability } from './ranking/logistic';
import { englishNames, serviceLookAlikes } from './topics/otherTexts';
import { knowledgeInputs, questionInputs, rounded, type Trainer, type TrainingContext } from './trainer';

/** Questions about nothing are taken where they are not like anything that was said of a service. */
const UNLIKE = 0.3;
/** A term that comes less often says nothing about questions. */
const RARE = 3;

const hyperparameters = { rounds: 6_000, rate: 2, ridge: 0.0002 };

/**
 * Learns how likely a service is meant, against questions on procedures. What one author has written is judged by what
 * the others have: so it is known how sure words make that nobody knew.
 */
export const servicesTrainer: Trainer = {
  makes: ['services'],
  needs: ['diacritics', 'embeddings', 'ranker', 'confidence'],
  inputs: [...questionInputs, ...knowledgeInputs, 'knowledge/data/services', 'training/data/services'],
  hyperparameters,
  async train(context) {
    const services = await readServices();
    const asked = procedureQuestions(context.questions);
    // What services are weighed against comes from other questions than those that judge it.
    const elsewhere = termShares(
      [...asked.filter((_, i) => i % 2 === 1).map(({ q }) => q), ...englishNames()],
      services,
    );
    const examples = await examplesOf(services, elsewhere, {
      ...context,
      asked: asked.filter((_, i) => i % 2 === 0),
    });
    const { bias, weights } = fitLogistic(examples, hyperparameters);
    const found = (right: boolean): number => {
      const of = examples.filter((one) => one.right === right);
      const likely = of.filter(({ features }) => probability({ bias, weights }, features) >= 0.5);
      return rounded(likely.length / of.length);
    };
    const content = formatJsonModel({
      bias: rounded(bias),
      weights: Object.fromEntries(serviceFeatureNames.map((name, i) => [name, rounded(weights[i] ?? 0)])),
      elsewhere,
    });
    const metrics = { examples: examples.length, servicesFound: found(true), othersTaken: found(false) };
    return [{ model: 'services', content, metrics }];
  },
};

interface Judged extends TrainingContext {
  /** Questions on procedures that no term was counted in. */
  asked: readonly Question[];
}

async function examplesOf(
  services: readonly Service[],
  elsewhere: TermShares,
  { questions, asked, knowledge }: Judged,
): Promise<Example[]> {
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
  const authors = Math.max(...services.map((service) => writings(service).length));
  const judges = Array.from({ length: authors }, (_, author) =>
    judgedBy(
      indexOf(
        services.map((service) => without(service, author)),
        elsewhere,
      ),
    ),
  );
  const own = services.flatMap((service) =>
    writings(service).flatMap((texts, author) =>
      texts.map((text, i) => judges[author]!(typed(text, i), service.id)),
    ),
  );
  const index = indexOf(services, elsewhere);
  return [...own, ...othersThan(index, asked, questions).map((text) => judgedBy(index)(text))];
}

function indexOf(services: readonly Service[], elsewhere: TermShares): ServiceIndex {
  return new ServiceIndex(services, packServices(services, elsewhere));
}

/** What has been written of a service, a list an author. */
const writings = ({ names, said }: Service): readonly (readonly string[])[] => [names, ...said];

/** A service as it is known where one of its authors has not been read; the first of them wrote the English names, too. */
function without(service: Service, author: number): Service {
  const said = service.said.filter((_, i) => i + 1 !== author);
  return author === 0 ? { ...service, names: [], said, en: undefined } : { ...service, said };
}

/** Half of them as many people type. */
const typed = (text: string, i: number): string => (i % 2 === 0 ? text : fold(text));

const procedureQuestions = (questions: readonly Question[]): Question[] =>
  questions.filter(({ codes }) => codes.length > 0);

/** How often the terms of services come in questions on procedures; those that hardly come are left out. */
function termShares(asked: readonly string[], services: readonly Service[]): TermShares {
  const own = new Set(
    services.flatMap((service) =>
      writings(service).flatMap((texts) => texts.flatMap((text) => [...termsOf(text).keys()])),
    ),
  );
  const counts = summed(asked.map(termsOf));
  const total = sum(counts.values());
  return Object.fromEntries(
    [...counts]
      .filter(([term, count]) => own.has(term) && count >= RARE)
      .map(([term, count]) => [term, Number((count / total).toPrecision(2))]),
  );
}

/** What no service is meant by. */
function othersThan(
  index: ServiceIndex,
  asked: readonly Question[],
  questions: readonly Question[],
): string[] {
  const onNothing = questions
    .filter(({ expect }) => expect === 'none')
    .filter(({ q }) => (index.rank(q)[0]?.name ?? 0) < UNLIKE);
  return [...[...asked, ...onNothing].map(({ q }) => q), ...serviceLookAlikes()];
}
