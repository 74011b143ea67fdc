import { createHash } from 'node:crypto';

/**
 * A tree of typed arrays as one file: mark, digest of all that follows, length of the head, head (JSON: the key, and the tree
 * with the place of each array), arrays. Reading it takes nothing apart: the arrays are views on the bytes.
 */
const MARK = Buffer.from('CB1022 index 1\n\0', 'latin1');
const DIGEST_BYTES = 32;
const HEAD_AT = MARK.length + DIGEST_BYTES + 8;
/** Arrays begin at multiples of the largest element. */
const ALIGNMENT = 8;

const arrayTypes = { Uint8Array, Uint16Array, Int8Array, Int16Array, Int32Array, Float32Array, Float64Array };
type ArrayType = keyof typeof arrayTypes;
type TypedArray = InstanceType<(typeof arrayTypes)[ArrayType]>;

interface Place {
  type: ArrayType;
  at: number;
  length: number;
}
/** An array of numbers is told by its place, an object by its members, everything else by itself. */
type Shape = number | { array: Place } | { members: { [name: string]: Shape } } | { value: unknown };

/** @param tree typed arrays, and objects of them; what little else there is, is written as JSON: texts, numbers, lists */
export function packFile(key: string, tree: object): Buffer {
  const arrays: TypedArray[] = [];
  let end = 0;
  const shapeOf = (value: unknown): Shape => {
    if (typeof value === 'number') return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value };
    if (ArrayBuffer.isView(value)) {
      const array = value as TypedArray;
      const place = { type: array.constructor.name as ArrayType, at: end, length: array.length };
      arrays.push(array);
      end = aligned(end + array.byteLength);
      return { array: place };
    }
    const members = Object.entries(value).map(([name, own]) => [name, shapeOf(own)] as const);
    return { members: Object.fromEntries(members) };
  };
  const head = Buffer.from(JSON.stringify({ key, shape: shapeOf(tree) }));
  const arraysAt = aligned(HEAD_AT + head.length);
  const file = Buffer.alloc(arraysAt + end);
  MARK.copy(file);
  file.writeUInt32LE(head.length, MARK.length + DIGEST_BYTES);
  head.copy(file, HEAD_AT);
  let at = arraysAt;
  for (const array of arrays) {
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = aligned(at + array.byteLength);
  }
  digestOf(file).copy(file, MARK.length);
  return file;
}

/**
 * The tree that was packed under a key.
 * @returns what is wrong with the file, as text, when it is not whole or not of this key
 */
export function unpackFile(key: string, file: Buffer): object | string {
  if (file.length < HEAD_AT || !file.subarray(0, MARK.length).equals(MARK))
    return 'is no index of this version';
  const digest = file.subarray(MARK.length, MARK.length + DIGEST_BYTES);
  if (!digestOf(file).equals(digest)) return 'is damaged';
  const headLength = file.readUInt32LE(MARK.length + DIGEST_BYTES);
  const head = JSON.parse(file.toString('utf8', HEAD_AT, HEAD_AT + headLength)) as {
    key: string;
    shape: Shape;
  };
  if (head.key !== key) return 'was made of something else';
  // A view has to begin at a multiple of its element.
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  const arraysAt = bytes.byteOffset + aligned(HEAD_AT + headLength);
  const read = (shape: Shape): unknown => {
    if (typeof shape === 'number') return shape;
    if ('value' in shape) return shape.value;
    if ('members' in shape)
      return Object.fromEntries(Object.entries(shape.members).map(([name, own]) => [name, read(own)]));
    const { type, at, length } = shape.array;
    return new arrayTypes[type](bytes.buffer as ArrayBuffer, arraysAt + at, length);
  };
  return read(head.shape) as object;
}

function digestOf(file: Buffer): Buffer {
  return createHash('sha256')
    .update(file.subarray(MARK.length + DIGEST_BYTES))
    .digest();
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
