import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { running, type Running } from '../channels/webchat/setting';
import { noBrowser, startBrowser } from './browser';
import { Visit } from './visit';

jest.setTimeout(240_000);
if (noBrowser !== undefined) console.warn(`The browser tests are skipped: ${noBrowser}.`);

/** Ways in which portals hold the line, by path; the rest is the line as it is documented. */
const lines: Record<string, (bot: string) => string> = {
  '/module': (bot) => `<script type="module" src="${bot}/webchat.js"></script>`,
  '/twice': (bot) => `<script src="${bot}/webchat.js" async></script>`.repeat(2),
  '/inline': (bot) =>
    `<div id="hoi-dap" style="height: 600px"></div><script src="${bot}/webchat.js" data-inline="#hoi-dap" async></script>`,
  '/procedure': (bot) =>
    `<script src="${bot}/webchat.js" data-procedure="1.001193" data-lang="en" data-color="#7a1022" async></script>`,
};

/** A page of somebody else's, with the one line, under a content policy that allows us and nothing more. */
async function portal(bot: () => string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${bot()}; frame-src ${bot()}; img-src data:; style-src-attr 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const line =
      lines[request.url ?? ''] ?? ((url: string) => `<script src="${url}/webchat.js" async></script>`);
    response.end(`<!doctype html><html lang="vi"><head><title>Cổng</title><link rel="icon" href="data:,">
      </head><body><main><h1>Cổng</h1>
      <a href="${bot()}/webchat" data-hoi-1022="Sinh con?">Sinh con?</a>${line(bot())}</main></body></html>`);
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
    const birth = { title: 'Đăng ký khai sinh', says: '#p/1.001193/overview' };
    const finding = {
      suggest: () => Promise.resolve([birth]),
      fields: () => Promise.resolve([]),
      ofField: () => Promise.resolve([]),
      byCode: () => Promise.resolve(birth),
    };
    house = await running({ origins: [invited.url], finding });
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

  it.each(['/module', '/twice'])('works as %s', async (path) => {
    visit = await Visit.at(browser, `${invited.url}${path}`, 1280);
    expect(await visit.page.evaluate(`document.querySelectorAll('#tro-ly-1022').length`)).toBe(1);
    await visit.open();
    await visit.say('xin hỏi');
    await visit.shows('2: xin hỏi');
    expect(visit.complaints).toEqual([]);
  });

  it('stands in the page itself where that is wanted', async () => {
    visit = await Visit.at(browser, `${invited.url}/inline`, 1280);
    await visit.shows('Xin chào');
    expect(await visit.page.evaluate(`document.querySelector('#hoi-dap > #tro-ly-1022') !== null`)).toBe(
      true,
    );
    expect(
      await visit.page.evaluate(
        `document.getElementById('tro-ly-1022').shadowRoot.querySelector('button').hidden`,
      ),
    ).toBe(true);
    // It does not take the focus of a page that somebody is reading.
    expect(await visit.page.evaluate(`document.activeElement.tagName`)).toBe('BODY');
    expect(visit.complaints).toEqual([]);
  });

  it('opens on a procedure, in a language and in a colour', async () => {
    visit = await Visit.at(browser, `${invited.url}/procedure`, 1280);
    const button = `document.getElementById('tro-ly-1022').shadowRoot.querySelector('button')`;
    expect(await visit.page.evaluate(`getComputedStyle(${button}).backgroundColor`)).toBe('rgb(122, 16, 34)');
    await visit.open();
    await visit.shows('You are viewing');
    await visit.tap('Đăng ký khai sinh');
    await visit.shows('2: #p/1.001193/overview');
  });

  it('takes a question from the portal’s page', async () => {
    visit = await Visit.at(browser, invited.url, 1280);
    await visit.page.click('[data-hoi-1022]');
    await visit.shows('2: Sinh con?');
    expect(visit.complaints).toEqual([]);
  });

  it('stays where it is under a body that is transformed, and when the portal replaces its body', async () => {
    visit = await Visit.at(browser, invited.url, 1280);
    await visit.page.evaluate(`document.body.style.transform = 'translateX(100px) scale(0.5)'`);
    const place = await visit.page.evaluate(
      `document.getElementById('tro-ly-1022').shadowRoot.querySelector('button').getBoundingClientRect().right`,
    );
    expect(place).toBe(1260);
    await visit.open();
    await visit.say('trước');
    await visit.shows('2: trước');
    await visit.page.evaluate(`
      const fresh = document.createElement('body');
      fresh.append(document.createElement('main'));
      document.documentElement.replaceChild(fresh, document.body);`);
    await visit.say('sau');
    await visit.shows('3: sau');
  });

  it('shows on the button how much has not been read', async () => {
    visit = await Visit.at(browser, invited.url, 1280);
    const frame = await visit.open();
    await frame.type('#box', 'chậm');
    await visit.page.keyboard.press('Enter');
    await visit.page.keyboard.press('Escape');
    const button = `document.getElementById('tro-ly-1022').shadowRoot.querySelector('button')`;
    await visit.page.waitForFunction(`${button}.getAttribute('aria-label') === 'Hỏi 1022, 1 tin mới'`);
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForFunction(`${button}.getAttribute('aria-label') === 'Hỏi 1022'`);
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
