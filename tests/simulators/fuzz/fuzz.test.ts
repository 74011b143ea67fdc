import { once } from 'node:events';
import { createServer } from 'node:net';
import { hostileRequest } from '../../../simulators/fuzz/requests';
import { fuzz } from '../../../simulators/fuzz/run';
import { complaints, figures } from '../../../simulators/fuzz/verdict';
import { fuzzService } from '../../../simulators/fuzz/service';
import { startWholeService } from '../../../simulators/wholeService';

/** The same chances at every run, from a seed. */
function chances(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}

const credentials = { conversation: 'c', token: 't', signed: (body: string) => [`X-Signed: ${body.length}`] };

describe('hostile requests', () => {
  it('differ, reach every kind of path, and are the same for the same chances', () => {
    const made = (seed: number): string[] => {
      const random = chances(seed);
      return Array.from({ length: 1_000 }, () =>
        hostileRequest(random, credentials).bytes.toString('latin1'),
      );
    };
    const all = made(1);
    expect(made(1)).toEqual(all);
    expect(new Set(all).size).toBeGreaterThan(950);
    for (const path of [
      '/webhooks/messenger',
      '/webhooks/zalo',
      '/v3/directline/',
      '/thu-tuc',
      '/du-lieu',
      '/charts/',
    ])
      expect(all.filter((text) => text.includes(path)).length).toBeGreaterThan(10);
  });

  it('leave the whole service alive, with nothing held and no error of its own', async () => {
    const service = await startWholeService();
    try {
      const { report, vitals } = await fuzzService(service, {
        requests: 1_000,
        atOnce: 30,
        random: Math.random,
      });
      console.log(figures(report, vitals).join('\n'));
      expect(complaints(report, vitals)).toEqual([]);
      // Beyond the door as well: answers of every kind.
      expect(Object.keys(report.endings)).toEqual(
        expect.arrayContaining(['200', '400', '401', '404', '405']),
      );
    } finally {
      await service.end();
    }
  }, 300_000);
});

describe('what becomes of them', () => {
  it('is told: errors of the server and a server that is gone are faults', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      socket.end('HTTP/1.1 500 Oh\r\n\r\n');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const plan = { port, requests: 40, atOnce: 5, random: chances(3), credentials };
    expect((await fuzz(plan)).faults).toContainEqual(expect.stringMatching(/^500: /));
    await new Promise((done) => server.close(done));
    const { endings, faults } = await fuzz(plan);
    expect(endings).toEqual({ refused: 40 });
    expect(faults).toHaveLength(10);
  });

  const good = { requests: 1, endings: { 200: 1 }, faults: [] };
  const fine = {
    alive: true,
    answers: true,
    memoryMb: [100, 300, 310],
    descriptorsBefore: 20,
    descriptorsAfter: 22,
  };
  it.each([
    [{}, 0],
    [{ alive: false, answers: false }, 2],
    [{ memoryMb: [100, 300, 600] }, 1],
    [{ descriptorsAfter: 200 }, 1],
  ])('%j makes %i complaints', (seen, count) => {
    expect(complaints(good, { ...fine, ...seen })).toHaveLength(count);
  });
});
