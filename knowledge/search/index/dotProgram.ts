/**
 * A program for WebAssembly that compares one vector with many, four numbers of four vectors at once: JavaScript has no words
 * for that. It is put together here from the instructions of the specification
 * (https://webassembly.github.io/spec/core/binary/).
 */

/** Numbers of the specification: sections, types, kinds of what is imported and exported. */
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 };
const [I32, V128, FUNCTION, NOTHING] = [0x7f, 0x7b, 0x60, 0x40];
const KIND = { function: 0, memory: 2 };
const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

const loop = (body: readonly number[]): number[] => [0x03, NOTHING, ...body, END];
const END = 0x0b;
const againIf = [0x0d, 0];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const number = (value: number): number[] => [0x41, ...signed(value)];
const add = 0x6a;
const isBelow = 0x49;
const addFloats = 0x92;
const storeFloat = (offset: number): number[] => [0x38, 2, ...unsigned(offset)];
const loadFour = (offset: number): number[] => [0xfd, 0x00, 4, ...unsigned(offset)];
const allFour = [0xfd, 0x11];
const lane = (at: number): number[] => [0xfd, 0x1f, at];
const addFours = [0xfd, 0xe4, 0x01];
const multiplyFours = [0xfd, 0xe6, 0x01];

/** Vectors that are compared side by side: their sums do not wait for each other. */
export const SIDE_BY_SIDE = 4;
/** Bytes of four numbers. */
export const FOUR = 16;

/** What the program keeps: where it reads the vectors, where they end, where it writes; place in the one vector; sums. */
const [AT, TO, OUT, PLACE, SUM] = [0, 1, 2, 3, 4];
const sums = Array.from({ length: SIDE_BY_SIDE }, (_, i) => SUM + i);
const moveOn = (local: number, bytes: number): number[] => [
  ...get(local),
  ...number(bytes),
  add,
  ...set(local),
];

/**
 * The bytes of a module that takes the memory `m.m` and gives `dots(from, to, out)`: the dot products, as single floats, of
 * the vector at 0 with each from `from` up to `to`, all addresses. @param bytes of a vector, a multiple of 16; vectors come
 * in fours
 */
export function dotProgram(bytes: number): Uint8Array<ArrayBuffer> {
  const part = [
    ...sums.flatMap((sum, i) => [
      ...get(sum),
      ...get(PLACE),
      ...loadFour(0),
      ...get(AT),
      ...loadFour(i * bytes),
      ...multiplyFours,
      ...addFours,
      ...set(sum),
    ]),
    ...moveOn(AT, FOUR),
    ...moveOn(PLACE, FOUR),
    ...[...get(PLACE), ...number(bytes), isBelow, ...againIf],
  ];
  const whole = (sum: number): number[] => [0, 1, 2, 3].flatMap((at) => [...get(sum), ...lane(at)]);
  const four = [
    ...[...number(0), ...set(PLACE)],
    ...sums.flatMap((sum) => [...number(0), ...allFour, ...set(sum)]),
    ...loop(part),
    ...sums.flatMap((sum, i) => [
      ...get(OUT),
      ...whole(sum),
      addFloats,
      addFloats,
      addFloats,
      ...storeFloat(4 * i),
    ]),
    ...moveOn(OUT, FOUR),
    ...moveOn(AT, (SIDE_BY_SIDE - 1) * bytes),
    ...[...get(AT), ...get(TO), isBelow, ...againIf],
  ];
  const locals = list([
    [1, I32],
    [SIDE_BY_SIDE, V128],
  ]);
  const body = [...locals, ...loop(four), END];
  return Uint8Array.from([
    ...header,
    ...section(SECTION.type, [[FUNCTION, ...list([[I32], [I32], [I32]]), 0]]),
    ...section(SECTION.import, [[...name('m'), ...name('m'), KIND.memory, 0, 0]]),
    ...section(SECTION.function, [[0]]),
    ...section(SECTION.export, [[...name('dots'), KIND.function, 0]]),
    ...section(SECTION.code, [[...unsigned(body.length), ...body]]),
  ]);
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = list(entries);
  return [id, ...unsigned(content.length), ...content];
}

function list(entries: readonly (readonly number[])[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()];
}

function name(text: string): number[] {
  return list([...text].map((letter) => [letter.charCodeAt(0)]));
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** As `unsigned`, with a bit for the sign. */
function signed(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)];
}
