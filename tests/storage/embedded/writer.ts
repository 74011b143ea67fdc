/** A process of its own for the tests: `writer.ts DATA_DIR [hold]` opens the folder and writes, or only holds it. */
import { openStorage } from '../../../storage/open';

async function main(dataDir: string, mode?: string): Promise<void> {
  const storage = await openStorage({ dataDir });
  process.stdout.write(`open ${process.pid}\n`);
  if (mode === 'hold') {
    setInterval(() => undefined, 1_000);
    return;
  }
  const counters = await storage.collection({ name: 'counters' });
  for (let n = 1; ; n++) {
    await counters.upsert(`c${n % 5}`, { $set: { n, filling: 'x'.repeat(200) } });
    process.stdout.write(`kept ${n}\n`);
  }
}

const [dataDir = '', mode] = process.argv.slice(2);
main(dataDir, mode).catch((error: Error) => {
  process.stdout.write(`${error.name}: ${error.message}\n`);
  process.exitCode = 1;
});
