import { faults } from './axe';
import type { Browser } from 'puppeteer-core';
import type { Storage } from '../../storage/collection';
import { HOSTILE } from '../channels/webchat/fakeBot';
import { running, type Running } from '../channels/webchat/setting';
import { temporaryStorage } from '../helpers/storage';
import { noBrowser, startBrowser } from './browser';
import { Visit } from './visit';

jest.setTimeout(240_000);
if (noBrowser !== undefined) console.warn(`The browser tests are skipped: ${noBrowser}.`);

const WIDTHS = [390, 1280];
const GREETING = 'Xin chào, tôi là Trợ lý 1022, máy trả lời tự động.';

(noBrowser === undefined ? describe : describe.skip)('The official Web Chat in a browser', () => {
  let browser: Browser;
  let storage: Storage;
  let dispose: () => Promise<void>;
  let house: Running;
  let visit: Visit;

  beforeAll(async () => {
    browser = await startBrowser();
    ({ storage, dispose } = await temporaryStorage());
    house = await running({ client: 'official', storage, limits: { tokensAtOnce: 1_000 } });
  });
  afterEach(async () => {
    const complaints = visit.complaints;
    await visit.close();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
    await dispose();
  });

  const arrive = async (width = 1280): Promise<Visit> => (visit = await Visit.at(browser, house.url, width));

  it('loads the launcher alone until it is opened', async () => {
    const { paths, bytes } = await arrive();
    expect(paths.filter((path) => /webchat/.test(path) && !path.endsWith('.css'))).toEqual(['/webchat.js']);
    expect(bytes.get('/webchat.js')).toBeLessThan(10_000);
    await visit.open();
    expect(paths.some((path) => /^\/webchat\/assets\/[0-9a-f]+\/webchat\.js$/.test(path))).toBe(true);
  });

  it.each(WIDTHS)('holds a conversation at %i pixels', async (width) => {
    await arrive(width);
    await visit.open();
    await visit.say('lam giay khai sinh');
    await visit.shows('2: lam giay khai sinh');
    await visit.tap('Phí bao nhiêu?');
    await visit.shows('3: Phí bao nhiêu?');
    await visit.say('thẻ');
    await visit.shows('Đăng ký khai sinh');
    await visit.tap('Lệ phí');
    await visit.shows('5: Lệ phí khai sinh');
    const transcript = await visit.transcript();
    expect(transcript.slice(0, 5)).toEqual([
      GREETING,
      'lam giay khai sinh',
      '2: lam giay khai sinh',
      'Phí bao nhiêu?',
      '3: Phí bao nhiêu?',
    ]);
    expect(
      await visit.inChat('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
  });

  it('speaks Vietnamese throughout', async () => {
    await arrive();
    await visit.open();
    await visit.say('chào');
    await visit.shows('2: chào');
    const words = await visit.inChat(`
      [document.body.innerText, ...[...document.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''))].join('\\n')`);
    expect(words).toContain('Nhập câu hỏi của Anh/Chị');
    expect(words).toContain('Vừa xong');
    expect(words).not.toMatch(
      /\b(?:send|message|type your|said|just now|close|suggested|chat history|upload)\b/i,
    );
  });

  it('keeps the conversation when the page is reloaded', async () => {
    await arrive();
    await visit.open();
    await visit.say('trước');
    await visit.shows('2: trước');
    await visit.page.reload();
    await visit.shows('2: trước');
    await visit.say('sau');
    await visit.shows('3: sau');
    expect(await visit.transcript()).toEqual([GREETING, 'trước', '2: trước', 'sau', '3: sau']);
  });

  it('starts anew when asked to', async () => {
    await arrive();
    await visit.open();
    await visit.say('một');
    await visit.shows('2: một');
    await Promise.all([(await visit.frame()).waitForNavigation(), visit.tap('Cuộc trò chuyện mới')]);
    await visit.shows('Xin chào');
    await visit.say('hai');
    await visit.shows('2: hai');
    expect(await visit.transcript()).toEqual([GREETING, 'hai', '2: hai']);
  });

  it('goes on after a lost socket without losing what came meanwhile', async () => {
    await arrive();
    await visit.open();
    await visit.cut();
    await visit.say('giữa chừng');
    await visit.shows('2: giữa chừng');
    expect(await visit.transcript()).toEqual([GREETING, 'giữa chừng', '2: giữa chừng']);
  });

  it('goes on after a restart of the server', async () => {
    await arrive();
    await visit.open();
    await visit.say('trước');
    await visit.shows('2: trước');
    const { port } = house;
    await house.close();
    house = await running({ client: 'official', storage, port, limits: { tokensAtOnce: 1_000 } });
    await visit.say('sau');
    await visit.shows('3: sau');
    expect(await visit.transcript()).toEqual([GREETING, 'trước', '2: trước', 'sau', '3: sau']);
  });

  it('starts anew by itself when the server no longer knows the conversation', async () => {
    await arrive();
    const frame = await visit.open();
    const conversations = await storage.collection({ name: 'webchat_conversations' });
    await conversations.remove({});
    const again = frame.waitForNavigation();
    await visit.cut();
    await again;
    await visit.shows('Xin chào');
    await visit.say('lại');
    await visit.shows('2: lại');
    // The client complains of it, as it should.
    visit.complaints.splice(0);
  });

  it('shows hostile text as text', async () => {
    await arrive();
    const frame = await visit.open();
    await visit.say(HOSTILE);
    await visit.shows(`2: ${HOSTILE.slice(0, 8)}`);
    await visit.say('html');
    await visit.say('thẻ');
    await visit.shows('Nơi nộp');
    const transcript = '[class*="transcript"]';
    expect(await visit.inChat(`'hacked' in window`)).toBe(false);
    expect(
      await frame.$(
        `${transcript} b, ${transcript} script, ${transcript} img[src="x"], ${transcript} [onerror]`,
      ),
    ).toBeNull();
    expect((await visit.transcript()).join('\n').match(/<script>/g)?.length).toBeGreaterThanOrEqual(4);
    const link = await visit.inChat(
      `(({ target, rel }) => [target, rel])(document.querySelector('a[href="https://example.vn/nguon"]'))`,
    );
    expect(link).toEqual(['_blank', 'noopener noreferrer']);
  });

  describe('by the rules of accessibility', () => {
    it.each(WIDTHS)('the portal and the launcher have no fault at %i pixels', async (width) => {
      const { page } = await arrive(width);
      expect(await faults(page)).toEqual([]);
      const frame = await visit.open();
      expect(await faults(page)).toEqual([]);
      expect(await faults(frame)).toEqual([]);
    });
  });
});
