import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppendLog } from '../../../storage/embedded/appendLog';
import { writeBeside } from '../../../storage/embedded/rewrite';

let folder: string;
let file: string;
let log: AppendLog;
const content = (): Promise<string> => readFile(file, 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'));
  file = join(folder, 'log.jsonl');
  log = new AppendLog(file);
});
afterEach(async () => {
  await log.close().catch(() => undefined);
  await rm(folder, { recursive: true });
});

it('has the lines in their order once it is flushed, however many come at once', async () => {
  const lines = Array.from({ length: 200 }, (_, i) => `line ${i}`);
  await Promise.all(
    lines.map((line) => {
      log.append(line);
      return log.flushed();
    }),
  );
  expect(await content()).toBe(`${lines.join('\n')}\n`);
});

it('has nothing to wait for when nothing was appended', async () => {
  await log.flushed();
  await expect(content()).rejects.toThrow('ENOENT');
});

it('goes on in the file that an exclusive job leaves, with what came meanwhile', async () => {
  log.append('old');
  const job = log.exclusively(async () => {
    expect(await content()).toBe('old\n');
    log.append('meanwhile');
    await writeFile(`${file}~`, 'new\n');
    await rename(`${file}~`, file);
  });
  await job;
  log.append('after');
  await log.flushed();
  expect(await content()).toBe('new\nmeanwhile\nafter\n');
});

it('writes nothing more after a failure, until it is reopened', async () => {
  log.append('kept');
  await log.flushed();
  await rename(file, `${file}.aside`);
  await writeFile(file, 'another\n');
  log.append('lost');
  await expect(log.flushed()).rejects.toThrow('another file');
  log.append('lost too');
  await expect(log.flushed()).rejects.toThrow('another file');
  await expect(log.flushed()).rejects.toThrow('another file');
  expect(await readFile(`${file}.aside`, 'utf8')).toBe('kept\n');
  await log.reopen(() => Promise.resolve());
  log.append('taken');
  await log.flushed();
  expect(await content()).toBe('another\ntaken\n');
});

describe('a new file in its place', () => {
  /** Begins one that holds `lines`, and is finished when the second result is called. */
  const begun = (lines: readonly string[]): [Promise<number>, () => void] => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((done) => (finish = done));
    const done = log.replaced(
      async () => {
        const beside = await writeBeside(file, lines);
        await finished;
        return beside;
      },
      (from) => (addedFrom = from),
    );
    return [done, finish];
  };
  let addedFrom: number;

  it('keeps no writer waiting, and has what was written meanwhile', async () => {
    log.append('old');
    await log.flushed();
    const [done, finish] = begun(['new']);
    log.append('meanwhile');
    await log.flushed();
    expect(await content()).toBe('old\nmeanwhile\n');
    finish();
    expect(await done).toBe(1);
    expect(addedFrom).toBe('old\n'.length);
    log.append('after');
    await log.flushed();
    expect(await content()).toBe('new\nmeanwhile\nafter\n');
  });

  it('has what was on its way to the file when it was begun', async () => {
    log.append('on its way');
    const [done, finish] = begun(['on its way']);
    finish();
    expect(await done).toBe(1);
    expect(await content()).toBe('on its way\non its way\n');
  });

  it('is laid aside when the log could not be written to meanwhile, reopened or not', async () => {
    for (const reopened of [false, true]) {
      log.append('kept');
      await log.flushed();
      const [done, finish] = begun(['never kept']);
      await rename(file, `${file}.aside`);
      await writeFile(file, 'another\n');
      log.append('lost');
      await expect(log.flushed()).rejects.toThrow('another file');
      if (reopened) await log.reopen(() => Promise.resolve());
      finish();
      await expect(done).rejects.toThrow(reopened ? 'read anew' : 'another file');
      expect(await content()).toBe('another\n');
      await expect(readFile(`${file}~`)).rejects.toThrow('ENOENT');
      await log.reopen(() => Promise.resolve());
    }
  });
});
