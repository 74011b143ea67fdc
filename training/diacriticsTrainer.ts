import { bearsDiacritics, countDiacritics } from '../language/diacritics';
import { knowledgeInputs, questionInputs, type Trainer } from './trainer';

const hyperparameters = {
  /** How much people's own sentences count beside official and everyday names. */
  questionWeight: 3,
  nameWeight: 1,
  /** What was seen less often may be a slip. */
  minCount: 3,
};

/** Counts which marks syllables bear, alone and beside each other. */
export const diacriticsTrainer: Trainer = {
  makes: ['diacritics'],
  needs: [],
  inputs: [...questionInputs, ...knowledgeInputs],
  hyperparameters,
  async train({ questions, knowledge }) {
    const { questionWeight, nameWeight, minCount } = hyperparameters;
    const { families } = await knowledge();
    const texts = [
      ...questions.map(({ q }) => [q, questionWeight] as const),
      ...families
        .flatMap(({ members, everyday }) => [...members.map(({ name }) => name), ...everyday])
        .map((text) => [text, nameWeight] as const),
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
