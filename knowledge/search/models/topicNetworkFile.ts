import { FeatureWeights, FIFTIETHS } from '../../../language/featureWeights';
import type { NetworkUnit, TopicNetwork } from '../../../language/topicNetwork';
import { ModelFileError, readModelLines } from './modelFile';

/** Weights of features are written as they are kept, one byte each. */
const { parts: PARTS } = FIFTIETHS;
const MOST = 127;

/**
 * Reads a network: a line of topics, one of their bias, one of the starts of the units, one for each unit of what it says
 * to the topics; then one feature a line with its weights for the units, a byte each (`feature<TAB>base64`; zeros at the
 * end are left out).
 * @throws ModelFileError naming the line that cannot be read
 */
export function readTopicNetwork(file: string): TopicNetwork {
  const lines = readModelLines(file);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const topics = (lines[0] ?? '').split('\t');
  const numbersOf = (at: number, count?: number): number[] => {
    const numbers = (lines[at] ?? '').split('\t').map(Number);
    if (numbers.some(Number.isNaN) || (count !== undefined && numbers.length !== count))
      throw misread(file, at, `${count ?? 'some'} numbers, parted by tabs`, lines[at]);
    return numbers;
  };
  const bias = numbersOf(1, topics.length);
  const units = numbersOf(2).map((start, unit): NetworkUnit => ({
    start,
    says: numbersOf(FIRST_UNIT + unit, topics.length),
  }));
  const from = FIRST_UNIT + units.length;
  const size = { topics: units.length, count: Math.max(0, lines.length - from), ...FIFTIETHS };
  return {
    topics,
    bias,
    units,
    weights: FeatureWeights.of(entriesOf(lines, from, size.topics, file), size),
  };
}

/** Where the units begin, behind topics, bias and starts. */
const FIRST_UNIT = 3;

function* entriesOf(
  lines: readonly string[],
  from: number,
  units: number,
  file: string,
): Generator<readonly [string, Float64Array]> {
  const own = new Float64Array(units);
  // One for all lines, with room to see that one is too long.
  const bytes = Buffer.alloc(units + 3);
  for (let at = from; at < lines.length; at++) {
    const [feature = '', written = ''] = (lines[at] as string).split('\t');
    const length = bytes.write(written, 'base64');
    if (length === 0 || length > units)
      throw misread(file, at, `"feature<TAB>base64" of at most ${units} bytes`, lines[at]);
    own.fill(0);
    for (let unit = 0; unit < length; unit++) own[unit] = bytes.readInt8(unit) / PARTS;
    // A copy: a part of the line would keep the whole of it.
    yield [Buffer.from(feature).toString(), own];
  }
}

function misread(file: string, at: number, expected: string, found = ''): ModelFileError {
  return new ModelFileError(`${file}:${at + 1}: expected ${expected}, found "${found}"; train it again`);
}

/** The file of a network; features in alphabetical order, so that two can be compared line by line. */
export function formatTopicNetwork({ topics, bias, units, weights }: TopicNetwork): string {
  const rows = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, own]) => `${feature}\t${packed(own)}`);
  const head = [topics, bias, units.map(({ start }) => start), ...units.map(({ says }) => says)];
  return `${[...head.map((line) => line.join('\t')), ...rows].join('\n')}\n`;
}

function packed(weights: readonly number[]): string {
  const bytes = weights.map((weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight * PARTS))));
  const last = bytes.findLastIndex((byte) => byte !== 0);
  return Buffer.from(Int8Array.from(bytes.slice(0, Math.max(1, last + 1))).buffer).toString('base64');
}
