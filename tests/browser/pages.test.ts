import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Server } from 'restify';
import { keptTimes } from '../../app/keptTimes';
import { silent } from '../../bots/log';
import { mountPages } from '../../http/pages/routes';
import { createHttpServer } from '../../http/server';
import type { Knowledge } from '../../knowledge/knowledge';
import { catalogueOf, fieldsOf, listed, sheetOf, suggested } from '../../knowledge/sheet/reader';
import { openCityBot } from '../helpers/cityBot';
import { faults } from './axe';
import { noBrowser, startBrowser } from './browser';
import { Visit } from './visit';

jest.setTimeout(600_000);
if (noBrowser !== undefined) console.warn(`The browser tests are skipped: ${noBrowser}.`);

const DAY = '2026-11-28';
/** Widths of a phone and of a screen on a desk. */
const [PHONE, DESK, HEIGHT] = [390, 1280, 780];
/** What people come for, and as many that rest on the record alone. */
const FROM_EACH = 4;

(noBrowser === undefined ? describe : describe.skip)('The pages of procedures in a browser', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  let codes: string[];

  beforeAll(async () => {
    browser = await startBrowser();
    const { knowledge } = await openCityBot();
    codes = [...written(knowledge, true), ...written(knowledge, false)];
    server = createHttpServer({ log: silent, ids: randomUUID });
    mountPages(server, {
      reader: {
        sheet: (code) => {
          const sheet = sheetOf(knowledge, code, DAY);
          return Promise.resolve(sheet && { sheet, related: listed(knowledge, sheet.related) });
        },
        suggest: (text, limit) => Promise.resolve(suggested(knowledge, text, limit)),
        catalogue: () => Promise.resolve(catalogueOf(knowledge)),
        field: (slug) => Promise.resolve(fieldsOf(knowledge).find((one) => one.slug === slug) ?? null),
      },
      folder: join(__dirname, '../../http/pages'),
      data: () => ({ facts: [], offices: [], bodies: [], services: [] }),
      kept: keptTimes('embedded'),
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  });

  /** Procedures spread over the fields, with a card or without. */
  function written({ procedures, card }: Knowledge, withCard: boolean): string[] {
    const own = procedures.filter(({ code }) => (card(code)?.card.kind === 'full') === withCard);
    const step = Math.floor(own.length / FROM_EACH);
    return own.filter((_, i) => i % step === 0 && i < step * FROM_EACH).map(({ code }) => code);
  }

  it('are accessible and do not scroll sideways, on a phone and on a desk', async () => {
    const paths = ['/thu-tuc', '/thu-tuc?q=khai%20sinh', ...codes.map((code) => `/thu-tuc/${code}`)];
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      const visit = await Visit.at(browser, `${url}${path}`, PHONE);
      for (const width of [PHONE, DESK]) {
        await visit.page.setViewport({ width, height: HEIGHT });
        const wide = (await visit.page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )) as number;
        const own = [...(await faults(visit.page)), ...(wide > 0 ? [`${wide} pixels too wide`] : [])];
        if (own.length > 0) found[`${path} at ${width} pixels`] = own;
      }
      await visit.close();
    }
    expect(found).toEqual({});
  });
});
