import { bearsDiacritics, countDiacritics } from '../language/diacritics';
import { textsIn } from './textsIn';
import { knowledgeInputs, questionInputs, type Trainer } from './trainer';

/** People's sentences that are no labelled questions. */
const spoken = ['training/data/danger', 'training/data/facets', 'training/data/law'];
/** What clerks say, and names of places and matters. */
const written = [
  'knowledge/data/cards',
  'knowledge/data/bodies',
  'knowledge/data/facts',
  'knowledge/data/names',
  'knowledge/data/offices.jsonl',
  'knowledge/data/services',
];

const hyperparameters = {
  /** How much people's own sentences count beside names and what clerks write. */
  spokenWeight: 3,
  writtenWeight: 1,
  /** What was seen less often may be a slip. */
  minCount: 3,
};

/** Counts which marks syllables bear, alone and beside each other. */
export const diacriticsTrainer: Trainer = {
  makes: ['diacritics'],
  needs: [],
  inputs: [...questionInputs, ...knowledgeInputs, ...spoken, ...written],
  hyperparameters,
  async train({ questions, knowledge }) {
    const { spokenWeight, writtenWeight, minCount } = hyperparameters;
    const { families } = await knowledge();
    const texts = [
      ...[...questions.map(({ q }) => q), ...spoken.flatMap(textsIn)].map((q) => [q, spokenWeight] as const),
      ...families
        .flatMap(({ members, everyday }) => [...members.map(({ name }) => name), ...everyday])
        .concat(written.flatMap(textsIn))
        .map((text) => [text, writtenWeight] as const),
    ].filter(([text]) => bearsDiacritics(text));
    const single = new Map<string, number>();
    const pairs = new Map<string, Map<string, number>>();
    for (const [text, times] of texts) countDiacritics(text, times, single, pairs);
    const lines = [
      ...[...single].map(([form, count]) => [form, count] as const),
      ...[...pairs].flatMap(([left, after]) =>
        [...after].map(([right, count]) => [`${left} ${right}`, count] as const),
      ),
    ]
      .filter(([, count]) => count >= minCount)
      .map(([what, count]) => `${what}\t${count}`)
      .sort();
    return [
      {
        model: 'diacritics',
        content: `${lines.join('\n')}\n`,
        metrics: { syllablesAndPairs: lines.length, texts: texts.length },
      },
    ];
  },
};
