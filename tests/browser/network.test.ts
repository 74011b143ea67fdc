import type { Browser, Page } from 'puppeteer-core';
import type { Storage } from '../../storage/collection';
import { running, type Running, type Wanted } from '../channels/webchat/setting';
import { temporaryStorage } from '../helpers/storage';
import { noBrowser, startBrowser } from './browser';
import { Visit } from './visit';

jest.setTimeout(240_000);
if (noBrowser !== undefined) console.warn(`The browser tests are skipped: ${noBrowser}.`);

const GREETING = 'Xin chào, tôi là Trợ lý 1022, máy trả lời tự động.';

(noBrowser === undefined ? describe : describe.skip)('The chat on bad networks', () => {
  let browser: Browser;
  let storage: Storage;
  let dispose: () => Promise<void>;
  let house: Running;
  let visit: Visit;
  const parts: Wanted = { limits: { tokensAtOnce: 1_000 } };

  beforeAll(async () => {
    browser = await startBrowser();
    ({ storage, dispose } = await temporaryStorage());
    house = await running({ storage, ...parts });
  });
  afterEach(async () => {
    const complaints = visit.complaints.filter((one) => !/net::ERR|WebSocket|Failed to load/.test(one));
    await visit.close();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
    await dispose();
  });

  const arrive = async (before?: string): Promise<Visit> => {
    visit = await Visit.at(browser, `${house.url}/webchat`, 390, 780, before);
    await visit.shows('Xin chào');
    return visit;
  };

  it('says at once that there is no network, keeps what is written, and sends it once when it is back', async () => {
    const { page } = await arrive();
    await page.setOfflineMode(true);
    await visit.shows('Đang mất mạng');
    // The number to call is a link meanwhile.
    expect(await visit.inChat(`document.querySelector('.banner a')?.getAttribute('href')`)).toBe('tel:1022');
    await visit.cut();
    await visit.say('ngoại tuyến');
    await visit.shows('Chưa gửi được, sẽ tự gửi khi có mạng');
    await page.setOfflineMode(false);
    await visit.shows('2: ngoại tuyến');
    expect(await visit.transcript()).toEqual([GREETING, 'ngoại tuyến', '2: ngoại tuyến']);
    await visit.inChat(`new Promise((done) => setTimeout(done, 500))`);
    expect(
      await visit.inChat(
        `document.body.innerText.includes('mất mạng') || document.body.innerText.includes('Chưa gửi')`,
      ),
    ).toBe(false);
  });

  it('keeps what was not sent over a reload', async () => {
    const { page } = await arrive();
    await page.setRequestInterception(true);
    let refusing = true;
    page.on('request', (request) => {
      const post = request.method() === 'POST' && request.url().endsWith('/activities');
      if (refusing && post) void request.abort('connectionfailed');
      else void request.continue();
    });
    await visit.say('chưa gửi được');
    await visit.shows('chưa gửi được');
    await page.reload();
    await visit.shows('chưa gửi được');
    refusing = false;
    await visit.shows('2: chưa gửi được');
    expect(await visit.transcript()).toEqual([GREETING, 'chưa gửi được', '2: chưa gửi được']);
  });

  it('is answered once when the answer to the call is lost', async () => {
    const { page } = await arrive();
    await page.setRequestInterception(true);
    let lost = 0;
    page.on('request', (request) => {
      const post = request.method() === 'POST' && request.url().endsWith('/activities');
      if (!post || lost > 0) return void request.continue();
      lost += 1;
      // The server hears it; the page never learns that it has.
      const { origin } = new URL(request.url());
      void fetch(request.url(), {
        method: 'POST',
        headers: { ...request.headers(), origin },
        body: request.postData() ?? '',
      }).then(() => request.abort('connectionreset'));
    });
    await visit.say('nghe chưa');
    await visit.shows('2: nghe chưa');
    await visit.say('nữa');
    await visit.shows('3: nữa');
    expect(lost).toBe(1);
    expect(await visit.transcript()).toEqual([GREETING, 'nghe chưa', '2: nghe chưa', 'nữa', '3: nữa']);
  });

  it('goes on after a lost socket without losing what came meanwhile', async () => {
    await arrive();
    await visit.cut();
    await visit.say('giữa chừng');
    await visit.shows('2: giữa chừng');
    expect(await visit.transcript()).toEqual([GREETING, 'giữa chừng', '2: giữa chừng']);
  });

  it('goes on after a restart of the server, with what was asked while it was away', async () => {
    await arrive();
    await visit.say('trước');
    await visit.shows('2: trước');
    const { port } = house;
    await house.close();
    await visit.say('lúc vắng');
    await visit.shows('Chưa kết nối được');
    house = await running({ storage, port, ...parts });
    await visit.shows('3: lúc vắng');
    expect(await visit.transcript()).toEqual([GREETING, 'trước', '2: trước', 'lúc vắng', '3: lúc vắng']);
  });

  it('shows the same in two tabs of one conversation', async () => {
    const { page } = await arrive();
    await visit.say('một');
    await visit.shows('2: một');
    const opened = new Promise<Page>((done) => page.once('popup', (other) => done(other as Page)));
    await page.evaluate('window.open(location.href)');
    const other = await opened;
    const shows = (text: string) =>
      other.waitForFunction(`document.body?.innerText.includes(${JSON.stringify(text)})`, { polling: 50 });
    await shows('2: một');
    await other.type('#box', 'hai');
    await other.keyboard.press('Enter');
    await shows('3: hai');
    await visit.shows('3: hai');
    const wanted = [GREETING, 'một', '2: một', 'hai', '3: hai'];
    expect(await visit.transcript()).toEqual(wanted);
    expect(await other.evaluate(`[...document.querySelectorAll('.question h2')].length`)).toBe(2);
  });

  it('polls where sockets are refused', async () => {
    await arrive(
      `window.WebSocket = class { constructor() { setTimeout(() => this.onclose?.(), 10); } close() {} send() {} };`,
    );
    await visit.say('không ổ cắm');
    await visit.shows('2: không ổ cắm');
    expect(await visit.transcript()).toEqual([GREETING, 'không ổ cắm', '2: không ổ cắm']);
  });

  it('says that the server has forgotten the talk, and goes on in a new one with what was asked', async () => {
    await arrive();
    await visit.say('một');
    await visit.shows('2: một');
    const conversations = await storage.collection({ name: 'webchat_conversations' });
    await conversations.remove({});
    await visit.say('hai');
    await visit.shows('2: hai');
    await visit.shows('Máy chủ không còn giữ');
    expect(await visit.transcript()).toEqual([GREETING, 'một', '2: một', GREETING, 'hai', '2: hai']);
  });

  it('starts anew when asked to, after asking back', async () => {
    await arrive();
    await visit.say('một');
    await visit.shows('2: một');
    const frame = await visit.frame();
    await frame.click('header button[aria-label="Tuỳ chọn"]');
    await visit.tap('Cuộc trò chuyện mới');
    await visit.tap('Bắt đầu mới');
    await frame.waitForFunction(`!document.body.innerText.includes('2: một')`);
    await visit.shows('Xin chào');
    await frame.waitForFunction(`document.activeElement?.id === 'box'`);
    await visit.say('hai');
    await visit.shows('2: hai');
    expect(await visit.transcript()).toEqual([GREETING, 'hai', '2: hai']);
  });

  it('can be typed into before the conversation is open, and sends it then', async () => {
    visit = await Visit.at(browser, 'about:blank', 390);
    const { page } = visit;
    await page.setRequestInterception(true);
    const held: (() => void)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/tokens/generate')) held.push(() => void request.continue());
      else void request.continue();
    });
    await page.goto(`${house.url}/webchat`);
    await visit.say('sớm quá');
    // After some seconds the number to call stands there.
    await visit.shows('Mạng đang chậm');
    held.forEach((go) => go());
    await visit.shows('2: sớm quá');
    expect(await visit.transcript()).toEqual([GREETING, 'sớm quá', '2: sớm quá']);
  });
});
