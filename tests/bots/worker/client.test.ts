import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { KnowledgeSnapshot } from '../../../knowledge/knowledge';
import { noRecords } from '../../../knowledge/schema/records';
import { readShippedProcedures } from '../../../knowledge/shipped';
import { City } from '../../../dialogs/text/city';
import { BotWorkerClient } from '../../../bots/worker/client';
import type { WorkerThread } from '../../../bots/worker/thread';

const said = (text: string) => ({ activity: { type: 'message', text }, state: {} });
const turns: number[] = [];
const ends: Error[] = [];
/** The threads inside, for what happens to them from outside. */
const threadsOf = (client: BotWorkerClient): WorkerThread[] =>
  (client as unknown as { pool: { slots: { thread: WorkerThread }[] } }).pool.slots.map(
    ({ thread }) => thread,
  );
let holdings: KnowledgeSnapshot;
let client: BotWorkerClient;

beforeAll(async () => {
  const procedures = (await readShippedProcedures()).slice(0, 200);
  holdings = { release: 'a', ...noRecords(), procedures };
  ({ client } = await BotWorkerClient.open({
    snapshot: holdings,
    logLevel: 'silent',
    onTurn: (_, ms) => void turns.push(ms),
    onExit: (error) => void ends.push(error),
  }));
}, 120_000);
afterAll(() => client.close());
const opened: BotWorkerClient[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

describe('the city in the thread', () => {
  it('is another one where it is told, and its words are read anew without a restart', async () => {
    const wordsDir = await mkdtemp(join(tmpdir(), 'words-'));
    const [procedure] = holdings.procedures;
    if (!procedure) throw new Error('No procedure');
    const hotline = {
      name: '1900 1075',
      numbers: [{ from: 'mọi máy', number: '1900 1075' }],
      hours: 'Cả ngày.',
    };
    const { client: own } = await BotWorkerClient.open({
      snapshot: { release: 'a', ...noRecords(), procedures: [procedure] },
      city: City.parse({ name: 'Huế', hotline }),
      wordsDir,
      logLevel: 'silent',
      onTurn: () => undefined,
      onExit: (error) => void ends.push(error),
    });
    opened.push(own);
    expect((await own.turn(said('xin chào'))).replies[0]?.text).toContain('của thành phố Huế');
    const ask = async () => JSON.stringify((await own.turn(said('giấy cá vàng bơi'))).replies);
    expect(await ask()).not.toContain(procedure.code);
    const line = { procedure: procedure.code, names: ['giấy cá vàng bơi'], situations: [] };
    await writeFile(join(wordsDir, 'own.jsonl'), JSON.stringify(line));
    await own.reload();
    expect(await ask()).toContain(procedure.code);
    await rm(wordsDir, { recursive: true });
  });
});

describe('the dialog tree in a client of its own', () => {
  it('answers with replies and state, and says how long it took', async () => {
    const { replies, state } = await client.turn(said('xin chào'));
    expect(replies[0]).toMatchObject({ channelData: { answer: { kind: 'smalltalk' } } });
    expect(typeof state).toBe('object');
    expect(turns).toEqual([expect.any(Number)]);
  });

  it('gives every turn its own answer', async () => {
    const names = holdings.procedures.slice(0, 6).map(({ name }) => name);
    const alone: unknown[] = [];
    for (const name of names) alone.push(await client.turn(said(name)));
    expect(new Set(alone.map((result) => JSON.stringify(result))).size).toBeGreaterThan(1);
    expect(await Promise.all(names.map((name) => client.turn(said(name))))).toEqual(alone);
  });

  it('leaves the thread that asks free while it thinks and learns', async () => {
    let ticks = 0;
    const procedures = [...holdings.procedures, ...(await readShippedProcedures()).slice(200, 260)];
    const known = client.loadKnowledge({ ...holdings, release: 'b', procedures });
    const all = Promise.all([known, ...Array.from({ length: 40 }, () => client.turn(said('khai sinh')))]);
    const watch = setInterval(() => (ticks += 1), 1);
    await all;
    clearInterval(watch);
    expect(await known).toMatchObject({ procedures: 260 });
    // Work on this thread would have let no timer run in between.
    expect(ticks).toBeGreaterThan(3);
  });

  it('answers turns with what it knows while other knowledge is made ready beside it', async () => {
    const [answering] = threadsOf(client);
    const done: string[] = [];
    const known = client.loadKnowledge({ ...holdings, release: 'c' }).then(() => done.push('known'));
    await client.turn(said('khai sinh')).then(() => done.push('answered'));
    await known;
    expect(done).toEqual(['answered', 'known']);
    expect(threadsOf(client)).not.toContain(answering);
    expect((await client.turn(said('xin chào'))).replies).not.toEqual([]);
  }, 120_000);

  it('keeps what it knows when other knowledge cannot be taken in', async () => {
    const broken = { ...holdings, procedures: [{}] } as KnowledgeSnapshot;
    await expect(client.loadKnowledge(broken)).rejects.toThrow();
    expect((await client.turn(said('xin chào'))).replies).not.toEqual([]);
    expect(ends).toEqual([]);
  }, 120_000);

  it('is closed on purpose without a word, and answers nothing afterwards', async () => {
    await client.close();
    await pause(50);
    expect(ends).toEqual([]);
    await expect(client.turn(said('chào'))).rejects.toThrow('closed');
  });
});

it('several threads answer alike, each turn from the one with the fewest in hand', async () => {
  const { client: pool } = await BotWorkerClient.open({
    snapshot: holdings,
    logLevel: 'silent',
    threads: 2,
    onTurn: () => {},
    onExit: () => {},
  });
  opened.push(pool);
  const asked = threadsOf(pool).map((thread) => jest.spyOn(thread, 'request'));
  const results = await Promise.all(Array.from({ length: 8 }, () => pool.turn(said('khai sinh'))));
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(asked.map(({ mock }) => mock.calls.length)).toEqual([4, 4]);
}, 120_000);

describe('a client that', () => {
  it('cannot take its knowledge in does not begin', async () => {
    const broken = { ...holdings, procedures: [{}] } as KnowledgeSnapshot;
    const opening = BotWorkerClient.open({
      snapshot: broken,
      logLevel: 'silent',
      onTurn: () => {},
      onExit: () => {},
    });
    await expect(opening).rejects.toThrow();
  }, 120_000);

  it('ends by itself says so, and leaves no turn waiting', async () => {
    const ended: Error[] = [];
    const { client: dying } = await BotWorkerClient.open({
      snapshot: holdings,
      logLevel: 'silent',
      onTurn: () => {},
      onExit: (error) => void ended.push(error),
    });
    opened.push(dying);
    const turn = dying.turn(said('khai sinh'));
    const thread = threadsOf(dying)[0] as unknown as { worker: Worker };
    await thread.worker.terminate();
    await expect(turn).rejects.toThrow('ended');
    await expect(dying.turn(said('chào'))).rejects.toThrow('ended');
    expect(ended).toHaveLength(1);
  }, 120_000);

  it('hangs in a turn is replaced, and goes on with the same knowledge', async () => {
    const hangs: Error[] = [];
    const { client: hanging } = await BotWorkerClient.open({
      snapshot: holdings,
      logLevel: 'silent',
      onTurn: () => {},
      onHang: (error) => void hangs.push(error),
      onExit: () => {},
    });
    opened.push(hanging);
    // Whatever a thread is asked now waits: it is kept busy by a load that the client does not know of.
    const [thread] = threadsOf(hanging);
    void thread?.request({ ask: 'loadKnowledge', snapshot: holdings }).catch(() => {});
    await expect(hanging.turn(said('khai sinh'), { deadlineMs: 5 })).rejects.toMatchObject({
      code: 'TURN_TIMEOUT',
    });
    expect(hangs).toHaveLength(1);
    const { replies } = await hanging.turn(said('xin chào'));
    expect(replies).not.toEqual([]);
    expect(await hanging.isResponsive(10_000)).toBe(true);
    await hanging.close();
    expect(await hanging.isResponsive(10)).toBe(false);
  }, 120_000);
});
