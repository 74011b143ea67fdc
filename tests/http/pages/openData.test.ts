import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Server } from 'restify';
import { keptTimes } from '../../../app/keptTimes';
import { silent } from '../../../bots/log';
import openApi from '../../../http/pages/openapi.json';
import { mountPages } from '../../../http/pages/routes';
import { csvOf, objectsOf } from '../../../http/pages/table';
import { createHttpServer } from '../../../http/server';
import { readBodies } from '../../../knowledge/offices/readBodies';
import type { Fact } from '../../../knowledge/schema/fact';
import { readServices } from '../../../knowledge/services/readServices';
import { readShippedOffices } from '../../../knowledge/shipped';

const hostile = '<script>alert(1)</script>';
const facts: Fact[] = [2023, 2024, 2025].map((year) => ({
  id: `fact-${year}`,
  topic: 'population',
  title: 'Dân số',
  value: year * 1000,
  unit: 'người',
  period: String(year),
  area: 'city-since-2025-07',
  note: hostile,
  source: { publisher: 'Cục Thống kê', url: 'https://example.org/a', asOf: '2025-01-01' },
  aliases: [],
}));

let server: Server;
let url: string;
beforeAll(async () => {
  server = createHttpServer({ log: silent, ids: randomUUID });
  const data = {
    facts,
    offices: await readShippedOffices(),
    bodies: await readBodies(),
    services: await readServices(),
  };
  const listed = { code: '1.000894', title: 'Đăng ký kết hôn' };
  mountPages(server, {
    reader: {
      sheet: () => Promise.resolve(null),
      suggest: () => Promise.resolve([]),
      catalogue: () =>
        Promise.resolve({ fields: [{ name: 'Hộ tịch', slug: 'ho-tich', count: 1 }], lifeEvents: [] }),
      field: () => Promise.resolve({ name: 'Hộ tịch', procedures: [listed] }),
    },
    folder: join(__dirname, '../../../http/pages'),
    data: () => data,
    publicUrl: 'https://danang.gov.vn/tro-ly/',
    kept: keptTimes('embedded'),
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

describe('open data', () => {
  it('tells what there is, with files and topics', async () => {
    const answer = await fetch(`${url}/du-lieu`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await answer.text();
    // Under the path of the bot, though the page itself lies at the root of the site.
    expect(text).toContain('src="/tro-ly/webchat.js"');
    expect(text).toContain('/du-lieu/tai/so-lieu.csv');
    expect(text).toContain('/du-lieu/so-lieu/population');
  });

  it('shows a topic as table and picture, escaped', async () => {
    const text = await (await fetch(`${url}/du-lieu/so-lieu/population`)).text();
    expect(text).toContain('/charts/population/city-since-2025-07/2023-01-01_2025-12-31.png');
    expect(text).toContain('2.025.000 người');
    expect(text).not.toContain(hostile);
    expect((await fetch(`${url}/du-lieu/so-lieu/nothing`)).status).toBe(404);
  });

  test.each([
    ['so-lieu', 3],
    ['thu-tuc', 1],
  ])('%s has %d rows in both forms', async (set, rows) => {
    const csv = await (await fetch(`${url}/du-lieu/tai/${set}.csv`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
    expect(await (await fetch(`${url}/du-lieu/tai/${set}.json`)).json()).toHaveLength(rows);
  });

  test.each(['co-quan', 'dich-vu'])('%s names every row', async (set) => {
    const rows = (await (await fetch(`${url}/du-lieu/tai/${set}.json`)).json()) as { id: string }[];
    expect(rows.length).toBeGreaterThan(80);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('has no other files', async () => {
    expect((await fetch(`${url}/du-lieu/tai/openapi.json`)).status).toBe(404);
  });

  it('is described route by route, no more and no less', async () => {
    expect(await (await fetch(`${url}/du-lieu/openapi.json`)).json()).toEqual(openApi);
    const routes = Object.values(
      (
        server.router as unknown as { getRoutes(): Record<string, { method: string; path: string }> }
      ).getRoutes(),
    );
    const mounted = routes
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
    expect(mounted.sort()).toEqual(Object.keys(openApi.paths).sort());
  });
});

describe('tables', () => {
  const table = {
    columns: ['a', 'b'],
    rows: [
      ['=1+1', -2],
      ['x "y", z', undefined],
    ],
  };

  it('keep formulas from running and quotes in place', () => {
    expect(csvOf(table)).toBe('\uFEFFa,b\r\n\'=1+1,-2\r\n"x ""y"", z",\r\n');
  });

  it('leave out what is not known', () => expect(objectsOf(table)[1]).toEqual({ a: 'x "y", z' }));
});
