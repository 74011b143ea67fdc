import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { knowledgeInUse, type KnowledgeInUse } from '../../app/knowledgeInUse';
import { silent } from '../../bots/log';
import type { KnowledgeCounts } from '../../bots/worker/protocol';
import { createMetrics, type Metrics } from '../../http/metrics';
import { applyImport } from '../../knowledge/releases/applyImport';
import { contentsOf } from '../../knowledge/releases/contents';
import { noRecords } from '../../knowledge/schema/records';
import type { Storage } from '../../storage/collection';
import { temporaryStorage } from '../helpers/storage';
import { procedure } from '../knowledge/import/procedures';
import { shippedFolder } from '../knowledge/releases/shippedFolder';

let storage: Storage;
let dataDir: string;
let shippedDir: string;
let dispose: () => Promise<void>;
let metrics: Metrics;
let inUse: KnowledgeInUse | undefined;
let fails: boolean;
let lines: [fields: Record<string, unknown>, message: string][];
beforeEach(async () => {
  ({ storage, dataDir, dispose } = await temporaryStorage());
  shippedDir = await shippedFolder(dataDir, 'v1', [procedure({ code: '1.001193', name: 'Khai sinh' })]);
  metrics = createMetrics({ channels: [], kinds: [], facets: [], version: '' });
  fails = false;
  lines = [];
});
afterEach(async () => {
  await inUse?.stopWatching();
  inUse = undefined;
  await dispose();
});

const note = (fields: Record<string, unknown>, message: string) => void lines.push([fields, message]);
async function begin(): Promise<KnowledgeInUse> {
  const worker = {
    loadKnowledge: () =>
      fails
        ? Promise.reject(new Error('The index cannot be built.'))
        : Promise.resolve({ procedures: 1, staleCards: 0 } as KnowledgeCounts),
  };
  const log = { ...silent, warn: note, error: note };
  const clock = Date.now;
  inUse = await knowledgeInUse({
    ...{ storage, worker, metrics, log, clock },
    ...{ dataDir, shippedDir, lookEveryMs: 5 },
  });
  return inUse;
}
const bring = (name: string) =>
  applyImport(
    storage,
    { ...noRecords(), procedures: [procedure({ code: '9.000001', name })] },
    { replace: false, now: Date.now() },
  );
const counted = async (outcome: string): Promise<number> => {
  const [, count] =
    new RegExp(`chatbot_imports_total\\{outcome="${outcome}"\\} (\\d+)`).exec(
      await metrics.registry.metrics(),
    ) ?? [];
  return Number(count);
};
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('what is known at the start is told; a release that comes is taken in and counted', async () => {
  const { known } = await begin();
  const first = known().release;
  expect(await metrics.registry.metrics()).toMatch(
    /chatbot_knowledge_newest_record_timestamp_seconds\{kind="facts"\} 17\d{8}\n/,
  );
  expect(await counted('taken')).toBe(0);
  const { release } = await bring('Mới');
  await until(async () => (await counted('taken')) === 1);
  expect(release).not.toBe(first);
  expect(known().release).toBe(release);
});

test('a release that cannot be made ready is counted, and the one in use stays', async () => {
  const { known } = await begin();
  const first = known().release;
  fails = true;
  await bring('Mới');
  await until(async () => (await counted('failed')) > 0);
  expect(known().release).toBe(first);
  expect(lines.at(-1)?.[1]).toBe('Looking for new knowledge failed; the one in use stays.');
});

test('imports that are left beside it are counted, as they are answered', async () => {
  await begin();
  await mkdir(join(dataDir, 'incoming'), { recursive: true });
  await writeFile(join(dataDir, 'incoming', 'bad.json'), '{"replace":true,"procedures":[{}]}');
  await writeFile(join(dataDir, 'incoming', 'nothing.json'), '{"replace":false}');
  await until(async () => (await counted('refused')) === 1 && (await counted('unchanged')) === 1);
  expect(await counted('taken')).toBe(0);
});

test('what was lost of the knowledge is told, with `alert` where staff must act', async () => {
  await (await begin()).stopWatching();
  await bring('Của thành phố');
  await (await contentsOf(storage)).remove({ 'record.code': { $in: ['1.001193', '9.000001'] } });
  await begin();
  expect(lines).toEqual([
    [
      { alert: true },
      'Records of the knowledge were lost from the storage; 1 were put in again from what ships. Of what the city had imported is lost: 1 (procedures/9.000001). Import its files again, or stop the bot and restore a backup.',
    ],
  ]);
  lines = [];
  await (await contentsOf(storage)).remove({ 'record.code': '1.001193' });
  await inUse?.stopWatching();
  await begin();
  expect(lines).toEqual([
    [{}, 'Records of the knowledge were lost from the storage; 1 were put in again from what ships.'],
  ]);
});
