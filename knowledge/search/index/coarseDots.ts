import type { Embedding } from '../models/embeddings';
import { dotProgram, FOUR, SIDE_BY_SIDE } from './dotProgram';

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** The part of WebAssembly that is used here; the types of Node leave it out. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object, imports: { m: { m: Memory } }) => { exports: unknown };
};

type Dots = (from: number, to: number, out: number) => void;

const PAGE = 65_536;
const FLOAT = Float32Array.BYTES_PER_ELEMENT;
/** Half of the last digit of a single float. */
const ROUNDING = 2 ** -24;
/** The smallest single float: what is nearer to nought is lost. */
const SMALLEST = 2 ** -149;

/** Compares one vector with many in single precision: several times as quick as to the last digit, and wrong by little. */
export class CoarseDots {
  /** What `compare` has found, by number. */
  readonly found: Float32Array;
  private readonly query: Float32Array;
  private readonly run: () => void;
  /** How far what is found may be off, for a vector of length one. */
  private readonly error: number;

  /** @param values the vectors, one behind the other; they are copied */
  constructor(values: Float32Array, dimensions: number) {
    const count = values.length / dimensions;
    // Vectors are filled up to whole fours, and so is their number: noughts add nothing.
    const bytes = filled(dimensions * FLOAT, FOUR);
    const to = bytes * (1 + filled(count, SIDE_BY_SIDE));
    const size = to + filled(count, SIDE_BY_SIDE) * FLOAT;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
    const copy = new Float32Array(memory.buffer, bytes, (to - bytes) / FLOAT);
    let longest = 0;
    for (let i = 0; i < count; i++) {
      const vector = values.subarray(i * dimensions, (i + 1) * dimensions);
      copy.set(vector, (i * bytes) / FLOAT);
      longest = Math.max(longest, lengthOf(vector));
    }
    this.query = new Float32Array(memory.buffer, 0, dimensions);
    this.found = new Float32Array(memory.buffer, to, count);
    this.error = 2 * (dimensions + 1) * ROUNDING * longest;
    const module = new WebAssembly.Module(dotProgram(bytes));
    const { dots } = new WebAssembly.Instance(module, { m: { m: memory } }).exports as { dots: Dots };
    this.run = () => dots(bytes, to, to);
  }

  /** Compares with each. @returns by how much at most what is found is off */
  compare(vector: Embedding): number {
    this.query.set(vector);
    this.run();
    return this.error * lengthOf(vector) + vector.length * SMALLEST;
  }
}

function lengthOf(vector: Embedding): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

function filled(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}
