import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { GivenRecord } from '../../../../knowledge/import/readers/jsonLines';
import { readJsonArray } from '../../../../knowledge/import/readers/jsonArray';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'json-array-'))));
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer, name = 'a.json'): Promise<GivenRecord[]> {
  const file = join(folder, name);
  await writeFile(file, content);
  const found: GivenRecord[] = [];
  for await (const one of readJsonArray(file)) found.push(one);
  return found;
}
const values = async (content: string | Buffer, name?: string): Promise<unknown[]> =>
  (await read(content, name)).map(({ value }) => value);

describe('one JSON array', () => {
  it.each<[string, string, unknown[]]>([
    ['nothing', '[]', []],
    ['nothing but space', ' \n[ \n ]\n', []],
    ['objects', '[{"a":1},{"b":[1,2]}]', [{ a: 1 }, { b: [1, 2] }]],
    ['a byte order mark', '\uFEFF[{"a":1}]', [{ a: 1 }]],
    ['brackets and commas in texts', '[{"a":"],}{["},{"b":"\\"],\\\\"}]', [{ a: '],}{[' }, { b: '"],\\' }]],
    ['what is no object', '[null, 1, "x", [2]]', [null, 1, 'x', [2]]],
  ])('with %s gives each of its elements', async (_, content, expected) =>
    expect(await values(content)).toEqual(expected),
  );

  it('counts its elements, and tells which is no JSON', async () => {
    const found = await read('[{"a":1}, {"a":}, ]');
    expect(found.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(found.map(({ problem }) => problem?.what.slice(0, 11))).toEqual([
      undefined,
      'is not JSON',
      'is not JSON',
    ]);
  });

  it.each([
    ['', /must hold one JSON array/],
    ['{"a":1}', /must hold one JSON array/],
    ['nonsense', /must hold one JSON array/],
    ['[{"a":1}', /its array has no end/],
    ['[{"a":"]', /its array has no end/],
    ['[{"a":1}] x', /something stands behind/],
    ['[1][2]', /something stands behind/],
    [`["${'x'.repeat(4 * 1024 * 1024)}"]`, /too long/],
  ])('%# that is none is refused by name', async (content, reason) =>
    expect(read(content)).rejects.toThrow(reason),
  );

  it('is the same however it is written and wherever a portion ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 4 })),
        fc.constantFrom(0, 1, '\t'),
        // Portions are of 64 kB: what stands before moves their ends.
        fc.integer({ min: 65_500, max: 65_560 }),
        async (elements, space, before) => {
          const text = JSON.stringify([...elements, 'ệ"\\'.repeat(20), { in: elements }], null, space);
          expect(await values(' '.repeat(before) + text)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('may be packed', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({ i, text: 'ệ,]'.repeat(10) }));
    expect(await values(gzipSync(JSON.stringify(many)), 'a.json.gz')).toEqual(many);
  });
});
