import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { picked, Spools } from '../../../knowledge/import/spool';

let folder: string;
let spools: Spools;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spool-'));
  spools = new Spools(folder, 100);
});
afterEach(async () => {
  spools.close();
  await rm(folder, { recursive: true });
});

test('gives back what was put in, in order and by place, whatever it was and whenever it is asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 60 }), fc.array(fc.nat({ max: 70 })), (all, places) => {
      const spool = spools.open<unknown>();
      const asJson = all.map((one) => JSON.parse(JSON.stringify(one)) as unknown);
      all.forEach((one, i) => {
        spool.add(one);
        expect(spool.at(i)).toEqual(asJson[i]);
      });
      expect(spool.length).toBe(all.length);
      expect([...spool]).toEqual(asJson);
      expect(places.map((place) => spool.at(place))).toEqual(places.map((place) => asJson[place]));
      expect(spool.at(-1)).toBeUndefined();
      spool.close();
    }),
    { numRuns: 60 },
  );
});

test('holds a little in memory, the rest on a file that has no name', async () => {
  const spool = spools.open<{ n: number; text: string }>();
  for (let n = 0; n < 1_000; n++) {
    spool.add({ n, text: 'Đăng ký khai sinh' });
    expect(spools.held).toBeLessThan(5);
  }
  expect(await readdir(folder)).toEqual([]);
  expect(spool.at(500)?.n).toBe(500);
  spools.close();
  expect(() => spool.at(1)).toThrow('closed');
});

test('a table that fits into memory needs no file', () => {
  const small = new Spools(join(folder, 'none'));
  const spool = small.open<string>();
  spool.add('ấ');
  expect([...spool]).toEqual(['ấ']);
  expect(() => {
    for (let i = 0; i < 30; i++) spool.add('x'.repeat(100_000));
  }).toThrow('ENOENT');
});

test('some of a list, by their places', () => {
  const some = picked(['a', 'b', 'c'], [2, 0, 7]);
  expect([some.length, some.at(0), some.at(1), some.at(2), some.at(9)]).toEqual([
    3,
    'c',
    'a',
    undefined,
    undefined,
  ]);
  expect([...some]).toEqual(['c', 'a', undefined]);
});
