import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsFollower } from '../../../app/staff/followWords';

const line = '{"procedure":"9.000001","names":["xin giấy nuôi cá vàng"]}\n';

describe('the city’s words, while the bot runs', () => {
  let folder: string;
  let reloads = 0;
  let fails = false;
  const told: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'words-'));
    reloads = 0;
    fails = false;
    told.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const follower = () => {
    const say = (fields: object, text?: string): void => void told.push(`${text} ${JSON.stringify(fields)}`);
    return wordsFollower(
      join(folder, 'words'),
      () => (fails ? Promise.reject(new Error('no')) : Promise.resolve(void (reloads += 1))),
      { info: say, warn: say },
    );
  };
  const put = async (name: string, text: string, at: number): Promise<void> => {
    await mkdir(join(folder, 'words'), { recursive: true });
    await writeFile(join(folder, 'words', name), text);
    await utimes(join(folder, 'words', name), at, at);
  };

  it('are read anew when they have changed and stay as they are, and only then', async () => {
    const look = follower();
    await look();
    await look();
    await put('own.jsonl', line, 1);
    await look();
    await put('own.jsonl', line + line, 2);
    await look();
    expect(reloads).toBe(0);
    await look();
    expect(reloads).toBe(1);
    for (let i = 0; i < 3; i++) await look();
    expect(reloads).toBe(1);
    expect(told).toEqual([`The city's words were read anew. {"procedures":1,"words":0,"leftOut":0}`]);
    await put('notes.txt', 'x', 9);
    for (let i = 0; i < 3; i++) await look();
    expect(reloads).toBe(1);
    await rm(join(folder, 'words'), { recursive: true });
    for (let i = 0; i < 3; i++) await look();
    expect(reloads).toBe(2);
  });

  it('name each line that cannot be used, by file and line', async () => {
    const look = follower();
    await look();
    await put('own.jsonl', `${line}cá;vàng\n`, 1);
    await look();
    await look();
    expect(told[0]).toMatch(/own\.jsonl:2: is not JSON/);
  });

  it('are tried again where the threads could not begin', async () => {
    const look = follower();
    await look();
    await put('own.jsonl', line, 1);
    await look();
    fails = true;
    await expect(look()).rejects.toThrow('no');
    fails = false;
    await look();
    expect(reloads).toBe(1);
  });
});
