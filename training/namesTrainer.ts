import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MEANT } from '../dialogs/understanding/recognizers/knownName';
import type { Knowledge } from '../knowledge/knowledge';
import { nameModelFile, nameVector } from '../knowledge/names/nameProbability';
import { estimateConfidence } from '../knowledge/search/confidence';
import { predictProbability } from '../knowledge/search/models/boostedTrees';
import { formatJsonModel } from '../knowledge/search/models/modelFile';
import type { Question } from './evaluation/cases';
import { trainBoostedTrees } from './ranking/boosting';
import type { Example } from './ranking/logistic';
import { knowledgeInputs, questionInputs, rounded, type Trainer } from './trainer';

const FOLDER = join('training', 'data', 'names');
/** One in so many questions on procedures is enough, beside those that no other model has learned from. */
const EVERY = 4;
const PARTS = 5;

const hyperparameters = { trees: 120, depth: 3 };

/** One that is judged, and what keeps it apart: all that is said of one name stays in one part. */
interface Judged extends Example {
  part: number;
  isKnown: boolean;
}

/**
 * Learns how likely a known name is meant, against what is held. From whole messages alone: what people call a name is
 * short, and would teach that whatever is short means one. Messages for which the search likes another name teach
 * nothing: neither that name nor what is held is meant.
 */
export const namesTrainer: Trainer = {
  makes: ['names'],
  needs: ['diacritics', 'embeddings', 'ranker', 'confidence'],
  inputs: [...questionInputs, ...knowledgeInputs, 'knowledge/data/names', 'knowledge/data/called', FOLDER],
  hyperparameters,
  async train({ questions, knowledge, log }) {
    const judge = judgeOf(await knowledge());
    const judged = [
      ...lines('known.jsonl', KnownMessage).map(({ q, known }) => judge(q, known)),
      ...lines('held.jsonl', HeldMessage).map(({ q }) => judge(q)),
      ...others(questions).map(({ q }) => judge(q)),
    ].flatMap((one) => one ?? []);
    log(`names: ${judged.length} messages judged`);
    const examples = judged.filter(teaches);
    const metrics = { examples: examples.length, ...leftOut(judged) };
    const model = trainBoostedTrees(examples, hyperparameters);
    return [{ model: 'names', content: formatJsonModel(nameModelFile(model)), metrics }];
  },
};

const KnownMessage = z.strictObject({ q: z.string().min(1), known: z.string().min(1) });
const HeldMessage = z.strictObject({ q: z.string().min(1) });

function lines<Line>(file: string, schema: z.ZodType<Line>): Line[] {
  const all = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  return all.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)));
}

/** Questions that mean no known name; of those on one procedure some. */
function others(questions: readonly Question[]): Question[] {
  return questions.filter(({ expect }, i) => expect !== 'answer' || i % EVERY === 0);
}

function judgeOf({ finder, nameFinder, models }: Knowledge): (text: string, id?: string) => Judged | null {
  return (text, id) => {
    const search = finder.find(text);
    const found = nameFinder.find(text);
    const estimate = estimateConfidence(search, models.confidence);
    const features = nameVector(found, { search, estimate }, models.confidence.words);
    if (!features) return null;
    const right = id !== undefined && found.candidates[0]?.family.id === id;
    return { features, right, part: partOf(id ?? text), isKnown: id !== undefined };
  };
}

const teaches = ({ isKnown, right }: Judged): boolean => right || !isKnown;

function partOf(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return sum % PARTS;
}

/** How it does on names, and on questions, that it has not learned from. */
function leftOut(judged: readonly Judged[]): {
  namesFound: number;
  namesMistaken: number;
  heldTaken: number;
} {
  const taken = Array.from({ length: PARTS }, (_, part) => {
    const model = trainBoostedTrees(
      judged.filter((one) => one.part !== part && teaches(one)),
      hyperparameters,
    );
    return judged.filter((one) => one.part === part && predictProbability(model, one.features) >= MEANT);
  }).flat();
  const share = (some: readonly Judged[], isKnown: boolean): number =>
    rounded(some.length / judged.filter((one) => one.isKnown === isKnown).length);
  return {
    namesFound: share(
      taken.filter(({ right }) => right),
      true,
    ),
    namesMistaken: share(
      taken.filter(({ isKnown, right }) => isKnown && !right),
      true,
    ),
    heldTaken: share(
      taken.filter(({ isKnown }) => !isKnown),
      false,
    ),
  };
}
