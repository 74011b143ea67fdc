import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chart, folderMb, type Minute, minuteLine } from '../../../commands/soak/minutes';

const minute = (parts: Partial<Minute>): Minute => ({
  minute: 1,
  memoryMb: 200,
  diskMb: 1.25,
  p50: 3.4,
  p99: 9.6,
  failed: 0,
  ...parts,
});

it('tells a minute in one line', () => {
  expect(minuteLine(minute({ minute: 7, failed: 2 }))).toBe(
    '  7 min: 200 MB in memory, 1.3 MB on disk, answers p50 3 ms, p99 10 ms, 2 failed',
  );
});

it.each<[string, number[], string]>([
  ['flat', [200, 200, 200], '███'],
  ['growing', [0, 100, 200], '▁▅█'],
  ['nothing', [0, 0], '▁▁'],
])('draws a %s series', (_, values, bars) => {
  const [row] = chart(values.map((memoryMb) => minute({ memoryMb }))).split('\n');
  expect(row?.split(' ').filter(Boolean)[1]).toBe(bars);
});

it('adds the files of a folder up, in folders too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  await mkdir(join(folder, 'store'));
  await writeFile(join(folder, 'a'), Buffer.alloc(1024 * 1024));
  await writeFile(join(folder, 'store', 'b'), Buffer.alloc(512 * 1024));
  expect(await folderMb(folder)).toBe(1.5);
  await rm(folder, { recursive: true });
});
