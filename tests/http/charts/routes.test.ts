import type { AddressInfo } from 'node:net';
import { inflateSync } from 'node:zlib';
import type { Server } from 'restify';
import { silent } from '../../../bots/log';
import { chartAddresses } from '../../../dialogs/fact/chartAddress';
import { mountCharts } from '../../../http/charts/routes';
import { createHttpServer } from '../../../http/server';
import { series } from './figures';

const facts = series(1, 2, 3);
let server: Server;
let url: string;
beforeAll(async () => {
  server = createHttpServer({ log: silent, ids: () => 'id' });
  mountCharts(server, { current: () => ({ release: '1', facts }) });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => void server.close(resolve)));

/** Width, height and the colours of a PNG without filters. */
function read(png: Buffer): { width: number; height: number; colours: Set<string> } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const begins = png.indexOf('IDAT') + 4;
  const points = inflateSync(png.subarray(begins, begins + png.readUInt32BE(begins - 8)));
  const colours = new Set<string>();
  for (let y = 0; y < height; y += 4)
    for (let x = 0; x < width; x += 4) {
      const at = y * (width * 4 + 1) + 1 + x * 4;
      colours.add(points.subarray(at, at + 3).toString('hex'));
    }
  return { width, height, colours };
}

describe('Pictures over HTTP', () => {
  it('are PNGs with the bars on white and letters, kept by who fetches them', async () => {
    const response = await fetch(chartAddresses(url)(facts) ?? '');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toMatch(/max-age=\d+/);
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const { width, height, colours } = read(png);
    expect(width).toBe(800);
    expect(height).toBeGreaterThan(200);
    for (const colour of ['ffffff', '0b5cab', '1b1b1b']) expect([...colours]).toContain(colour);
  });

  it.each(['/charts/made-up/nowhere/2020-01-01_2022-12-31.png', '/charts/%00/x/y.png', '/charts/a/b/c'])(
    'are not at %s',
    async (path) => {
      expect((await fetch(url + path)).status).toBe(404);
    },
  );

  it('can be asked for without being fetched', async () => {
    const response = await fetch(chartAddresses(url)(facts) ?? '', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000);
  });
});
