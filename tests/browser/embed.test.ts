import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { running, type Running } from '../channels/webchat/setting';
import { noBrowser, startBrowser } from './browser';
import { Visit } from './visit';

jest.setTimeout(60_000);
if (noBrowser !== undefined) console.warn(`The browser tests are skipped: ${noBrowser}.`);

/** A page of somebody else's, with the one line, under a content policy that allows us and nothing more. */
async function portal(bot: () => string): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => {
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${bot()}; frame-src ${bot()}; img-src data:`,
    );
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><head><title>Cổng</title><link rel="icon" href="data:,">
      <script src="${bot()}/webchat.js" async></script></head><body><main><h1>Cổng</h1></main></body></html>`);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', () => done()));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

(noBrowser === undefined ? describe : describe.skip)('The one line on a page of another origin', () => {
  let browser: Browser;
  let house: Running;
  let invited: { url: string; server: Server };
  let stranger: { url: string; server: Server };
  let visit: Visit;

  beforeAll(async () => {
    browser = await startBrowser();
    [invited, stranger] = [await portal(() => house.url), await portal(() => house.url)];
    house = await running({ origins: [invited.url] });
  });
  afterEach(() => visit.close());
  afterAll(async () => {
    await browser.close();
    invited.server.close();
    stranger.server.close();
    await house.close();
  });

  it('brings the chat to a portal that is allowed, under a strict content policy, and keeps it over a reload', async () => {
    visit = await Visit.at(browser, invited.url, 1280);
    await visit.open();
    await visit.say('xin hỏi');
    await visit.shows('2: xin hỏi');
    await visit.page.reload();
    await visit.shows('2: xin hỏi');
    expect(visit.complaints).toEqual([]);
  });

  it('shows nothing on a page of a stranger', async () => {
    visit = await Visit.at(browser, stranger.url, 1280);
    await visit.page.locator('#tro-ly-1022 >>> button').click();
    const deadline = Date.now() + 5_000;
    while (visit.complaints.length === 0 && Date.now() < deadline)
      await new Promise((done) => setTimeout(done, 50));
    expect(visit.complaints.join()).toContain('frame-ancestors');
    expect(visit.paths.some((path) => path.includes('directline'))).toBe(false);
  });
});
