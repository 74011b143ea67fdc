import type { Browser, Frame } from 'puppeteer-core';
import type { Storage } from '../../storage/collection';
import { HOSTILE } from '../channels/webchat/fakeBot';
import { running, type Running } from '../channels/webchat/setting';
import { temporaryStorage } from '../helpers/storage';
import { until } from '../channels/shared/setting';
import { noBrowser, startBrowser } from './browser';
import { faults } from './axe';
import { Visit } from './visit';

jest.setTimeout(240_000);
if (noBrowser !== undefined) console.warn(`The browser tests are skipped: ${noBrowser}.`);

const WIDTHS = [390, 1280];
const GREETING = 'Xin chào, tôi là Trợ lý 1022, máy trả lời tự động.';
const LAUNCHER = `document.getElementById('tro-ly-1022').shadowRoot`;
const TYPING = `document.activeElement?.id === 'box' && document.hasFocus()`;

const birth = { title: 'Đăng ký khai sinh', says: '#p/1.001193/overview' };
const finding = {
  suggest: (words: string) => Promise.resolve(/khai/.test(words) ? [birth] : []),
  fields: () => Promise.resolve([{ name: 'Hộ tịch', count: 43 }]),
  ofField: () => Promise.resolve([birth]),
  byCode: (code: string) => Promise.resolve(code === '1.001193' ? birth : undefined),
};

(noBrowser === undefined ? describe : describe.skip)('The chat in a browser', () => {
  let browser: Browser;
  let storage: Storage;
  let dispose: () => Promise<void>;
  let house: Running;
  let visit: Visit;
  const parts = { finding, limits: { tokensAtOnce: 1_000 } };

  beforeAll(async () => {
    browser = await startBrowser();
    ({ storage, dispose } = await temporaryStorage());
    house = await running({ storage, ...parts });
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

  const arrive = async (width = 1280, height = 780, path = ''): Promise<Visit> =>
    (visit = await Visit.at(browser, `${house.url}${path}`, width, height));
  /** The chat as a page of its own, with the first answer there. */
  const direct = async (width = 390, height = 780, query = ''): Promise<Frame> => {
    await arrive(width, height, `/webchat${query}`);
    await visit.shows('Xin chào');
    return visit.frame();
  };

  it('loads the launcher alone until it is opened, and then nothing from elsewhere', async () => {
    const { paths } = await arrive();
    expect(paths.filter((path) => /webchat/.test(path) && !path.endsWith('.css'))).toEqual(['/webchat.js']);
    await visit.open();
    expect(paths.filter((path) => /webchat\/assets/.test(path) && !path.endsWith('.css'))).toHaveLength(1);
    expect(visit.hosts).toEqual(new Set([new URL(house.url).host]));
  });

  it.each(WIDTHS)('holds a conversation at %i pixels, without scrolling sideways', async (width) => {
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

  it('speaks English when asked to, and Vietnamese again', async () => {
    const frame = await direct(390, 780, '?lang=en');
    expect(await visit.inChat('document.documentElement.lang')).toBe('en');
    await frame.waitForSelector('textarea[aria-label="Your question"]');
    await (await frame.waitForSelector('header button[aria-label="Options"]'))?.click();
    await visit.tap('Tiếng Việt');
    await frame.waitForSelector('textarea[aria-label="Câu hỏi của Anh/Chị"]');
    expect(await visit.inChat('document.documentElement.lang')).toBe('vi');
  });

  it('shows blocks as what they are', async () => {
    const frame = await direct();
    await visit.say('khối');
    await visit.shows('Cần 2 giấy tờ');
    const found = await visit.inChat(`({
      call: document.querySelector('.answer a[href="tel:02361022"]') !== null,
      link: [...document.querySelectorAll('.answer a[href="https://example.vn/nop"]')].map(({ target, rel }) => [target, rel]),
      headings: [...document.querySelectorAll('.exchange h2, .exchange h3')].map((heading) => heading.textContent),
      rows: [...document.querySelectorAll('.answer tr')].map((row) => row.innerText.replace(/\\s+/g, ' ')),
      folded: [...document.querySelectorAll('.answer details')].map(({ open }) => open),
    })`);
    expect(found).toEqual({
      call: true,
      link: [['_blank', 'noopener noreferrer']],
      headings: ['Anh/Chị hỏi: khối', 'Mang theo', 'Chỉ khi nhờ người khác nộp'],
      rows: ['Trong 60 ngày từ khi sinh Miễn phí', 'Quá 60 ngày 8.000 đồng'],
      folded: [false, false],
    });
    // Papers stay ticked over a reload.
    await (await frame.waitForSelector('.tick'))?.click();
    await visit.page.reload();
    await visit.shows('Cần 2 giấy tờ');
    expect(
      await visit.inChat(`[...document.querySelectorAll('.tick input')].map(({ checked }) => checked)`),
    ).toEqual([true, false, false]);
  });

  it('shows choices once, as a numbered list of buttons with their whole names', async () => {
    await direct();
    await visit.say('chọn');
    await visit.shows('Anh/Chị hỏi việc nào');
    expect(
      await visit.inChat(
        `[...document.querySelectorAll('.choices button')].map(({ innerText }) => innerText.replace(/\\s+/g, ' '))`,
      ),
    ).toEqual([
      '1 Đăng ký khai sinh',
      '2 Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới',
      '3 Đăng ký lại khai sinh',
    ]);
    await visit.tap('Đăng ký lại khai sinh');
    await visit.shows('3: #p/1.004884/overview');
    // What was tapped stands there as its title.
    expect(await visit.transcript()).toContain('Đăng ký lại khai sinh');
  });

  it('shows hostile text as text', async () => {
    const frame = await direct();
    await visit.say(HOSTILE);
    await visit.shows(`2: ${HOSTILE.slice(0, 8)}`);
    await visit.say('html');
    await visit.say('thẻ');
    await visit.shows('Nơi nộp');
    expect(await visit.inChat(`'hacked' in window`)).toBe(false);
    expect(await frame.$('main b, main script, main img[src="x"], main [onerror]')).toBeNull();
    expect((await visit.transcript()).join('\n').match(/<script>/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('suggests procedures while one types, and sends the one that is picked', async () => {
    await direct();
    const { page } = visit;
    await page.focus('#box');
    await page.type('#box', 'khai si');
    await visit.shows('Đăng ký khai sinh');
    await visit.tap('Đăng ký khai sinh');
    await visit.shows('2: #p/1.001193/overview');
    expect(await visit.transcript()).toContain('Đăng ký khai sinh');
    expect(await visit.inChat(TYPING)).toBe(true);
    expect(await visit.inChat(`document.getElementById('box').value`)).toBe('');
  });

  it('leads to procedures by field, and opens on the procedure of the portal’s page', async () => {
    await direct(390, 780, '?procedure=1.001193');
    await visit.shows('Anh/Chị đang xem');
    await visit.tap('Xem theo lĩnh vực');
    await visit.tap('Hộ tịch');
    await visit.tap('Đăng ký khai sinh');
    await visit.shows('2: #p/1.001193/overview');
  });

  it('takes ratings, counts them once, and shows them again after a reload', async () => {
    const rated: unknown[] = [];
    const own = await running({ ...parts, rated: (rating) => rated.push(rating) });
    try {
      visit = await Visit.at(browser, `${own.url}/webchat`, 390);
      await visit.shows('Xin chào');
      await visit.say('khối');
      await visit.shows('Cần 2 giấy tờ');
      const frame = await visit.frame();
      await (await frame.waitForSelector('.tool[aria-label="Chưa hữu ích"]'))?.click();
      await visit.tap('Khó hiểu');
      await visit.shows('Cảm ơn Anh/Chị');
      await until('both ratings', async () => rated.length === 2);
      const about = { kind: 'procedure', procedure: '1.001193', rating: -1 };
      expect(rated).toEqual([
        { ...about, reason: undefined },
        { ...about, reason: 'unclear' },
      ]);
      await visit.page.reload();
      await (await visit.frame()).waitForSelector('.tool[aria-label="Chưa hữu ích"][aria-pressed="true"]');
      expect(rated).toHaveLength(2);
    } finally {
      await own.close();
    }
  });

  describe('reading', () => {
    /** Where things are, from the top of what can be read. */
    const places = `(() => {
      const foot = document.querySelector('.foot').getBoundingClientRect().top;
      const header = document.querySelector('header');
      const top = getComputedStyle(header).position === 'fixed' ? header.getBoundingClientRect().bottom : 0;
      const exchange = [...document.querySelectorAll('.exchange')].at(-1);
      const answer = exchange.querySelector('.answer .content');
      const lines = new Set();
      const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects())
          if (box.height > 4 && box.top >= top - 1 && box.bottom <= foot + 1) lines.add(Math.round(box.bottom / 6));
      }
      return {
        question: Math.round(exchange.getBoundingClientRect().top - top),
        answer: Math.round(answer.getBoundingClientRect().top - top),
        lines: lines.size,
        hidden: document.getElementById('end').getBoundingClientRect().top > foot + 8,
        more: document.querySelector('.more') !== null,
      };
    })()`;
    interface Places {
      question: number;
      answer: number;
      lines: number;
      hidden: boolean;
      more: boolean;
    }

    it.each([
      [320, 568],
      [390, 780],
      [768, 1024],
      [844, 390],
      [640, 400],
      [320, 256],
    ])('an answer opens at its question and its first line at %i×%i', async (width, height) => {
      await direct(width, height);
      await visit.say('dài');
      await visit.shows('Lệ phí');
      await visit.say('khối');
      await visit.shows('Cần 2 giấy tờ');
      await visit.rest();
      const { question, answer, lines, hidden, more } = (await visit.inChat(places)) as Places;
      expect(question).toBeGreaterThanOrEqual(0);
      expect(question).toBeLessThan(24);
      expect(answer).toBeLessThan(height / 3);
      expect(lines).toBeGreaterThanOrEqual(4);
      expect(more).toBe(hidden);
    });

    it('a long question does not push the answer out of sight', async () => {
      await direct(320, 256);
      await visit.say('câu chuyện dài của tôi '.repeat(15).trim());
      await visit.shows('2: câu chuyện');
      await visit.rest();
      const { answer } = (await visit.inChat(places)) as Places;
      expect(answer).toBeGreaterThanOrEqual(0);
      expect(answer).toBeLessThan(60);
    });

    it('leads on by what says that there is more', async () => {
      const frame = await direct();
      await visit.say('khối');
      await visit.shows('Cần 2 giấy tờ');
      await visit.rest();
      const before = await visit.inChat('scrollY');
      await (await frame.waitForSelector('.more'))?.click();
      await frame.waitForFunction(`scrollY > ${Number(before)} + 100`);
    });

    it('follows the size of text that the browser has', async () => {
      await direct(390, 780);
      await visit.inChat(`document.documentElement.style.fontSize = '32px'`);
      await visit.say('khối');
      await visit.shows('Cần 2 giấy tờ');
      await visit.rest();
      expect(
        await visit.inChat(`parseFloat(getComputedStyle(document.querySelector('.answer .lead')).fontSize)`),
      ).toBe(36);
      expect(
        await visit.inChat('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
    });
  });

  describe('without a mouse', () => {
    it.each(WIDTHS)(
      'opens by Enter, closes by Escape, and the focus is right every time at %i pixels',
      async (width) => {
        const { page } = await arrive(width);
        await page.evaluate(`${LAUNCHER}.querySelector('button').focus()`);
        await page.keyboard.press('Enter');
        await visit.shows('Xin chào');
        const frame = await visit.frame();
        for (let opening = 0; opening < 3; opening++) {
          await frame.waitForFunction(TYPING);
          expect(await page.evaluate('document.body.inert')).toBe(width === 390);
          await page.keyboard.press('Escape');
          await page.waitForFunction(`${LAUNCHER}.activeElement?.tagName === 'BUTTON'`);
          expect(await page.evaluate('document.body.inert')).toBe(false);
          await page.keyboard.press('Enter');
        }
        await frame.waitForFunction(TYPING);
        await page.keyboard.type('abc');
        expect(await frame.evaluate(`document.getElementById('box').value`)).toBe('abc');
      },
    );

    it('Tab leads from the box to what can be asked next, then into the talk; Escape leaves from everywhere', async () => {
      await arrive();
      const frame = await visit.open();
      const { page } = visit;
      await visit.say('khối');
      await visit.shows('Cần 2 giấy tờ');
      await frame.waitForFunction(TYPING);
      const way: unknown[] = [];
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('Tab');
        way.push(
          await frame.evaluate(
            `document.activeElement.innerText || document.activeElement.getAttribute('aria-label') || document.activeElement.type`,
          ),
        );
      }
      const chips = way.indexOf('Nộp ở đâu?');
      expect(chips).toBeGreaterThanOrEqual(0);
      expect(way.slice(chips, chips + 4)).toEqual([
        'Nộp ở đâu?',
        'Bao lâu có?',
        'Không phải việc này',
        'checkbox',
      ]);
      await page.keyboard.press('Escape');
      await page.waitForFunction(`${LAUNCHER}.activeElement?.tagName === 'BUTTON'`);
      // Nothing that is typed now goes into the hidden box.
      await page.keyboard.type('abc');
      expect(await frame.evaluate(`document.getElementById('box').value`)).toBe('');
    });

    it('Escape closes a window over the chat alone, and gives the focus back', async () => {
      await arrive();
      const frame = await visit.open();
      const { page } = visit;
      await frame.focus('header button[aria-label="Tuỳ chọn"]');
      await page.keyboard.press('Enter');
      await frame.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await frame.waitForFunction(`document.activeElement?.getAttribute('aria-label') === 'Tuỳ chọn'`);
      expect(await page.evaluate(`${LAUNCHER}.getElementById('panel').hidden`)).toBe(false);
    });

    it('does not send while a letter is being composed', async () => {
      await direct();
      await visit.page.focus('#box');
      await visit.page.type('#box', 'tieng');
      await visit.inChat(
        `document.getElementById('box').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))`,
      );
      expect(await visit.inChat(`document.getElementById('box').value`)).toBe('tieng');
      expect(await visit.transcript()).toEqual([GREETING]);
    });

    it('reads answers out in short, and has headings to walk by', async () => {
      await direct();
      await visit.say('khối');
      await visit.shows('Cần 2 giấy tờ');
      const frame = await visit.frame();
      await frame.waitForFunction(
        `document.querySelector('[aria-live="polite"]').textContent.includes('Cần 2 giấy tờ')`,
      );
      const said = String(await visit.inChat(`document.querySelector('[aria-live="polite"]').textContent`));
      expect(said).toContain('Trợ lý trả lời:');
      expect(said.length).toBeLessThan(300);
      const tree = JSON.stringify(await visit.page.accessibility.snapshot());
      for (const part of [
        '"name":"Anh/Chị hỏi: khối"',
        '"name":"Mang theo"',
        '"role":"checkbox"',
        '"role":"DisclosureTriangle"',
      ])
        expect(tree).toContain(part);
    });
  });

  describe('by the rules of accessibility', () => {
    it.each([
      [390, 780],
      [1280, 780],
      [320, 256],
    ])('nothing is at fault in any state at %i×%i', async (width, height) => {
      const { page } = await arrive(width, height);
      expect(await faults(page)).toEqual([]);
      const frame = await visit.open();
      const states: [string, () => Promise<unknown>][] = [
        ['start', () => Promise.resolve()],
        ['fields', () => visit.tap('Xem theo lĩnh vực').then(() => visit.shows('Hộ tịch'))],
        ['answer', () => visit.say('khối').then(() => visit.shows('Cần 2 giấy tờ'))],
        [
          'unfolded',
          () => frame.evaluate(`document.querySelectorAll('details').forEach((one) => (one.open = true))`),
        ],
        ['rated', () => frame.click('.tool[aria-label="Chưa hữu ích"]')],
        ['choices', () => visit.say('chọn').then(() => visit.shows('Anh/Chị hỏi việc nào'))],
        ['danger', () => visit.say('cháy').then(() => visit.shows('xin ra ngoài'))],
        ['suggestions', () => frame.type('#box', 'khai').then(() => frame.waitForSelector('.suggestions'))],
        ['menu', () => frame.click('header button[aria-label="Tuỳ chọn"]')],
        ['restart', () => visit.tap('Cuộc trò chuyện mới')],
      ];
      for (const [state, reach] of states) {
        await reach();
        await visit.rest();
        expect([state, await faults(frame)]).toEqual([state, []]);
        expect([state, await faults(page)]).toEqual([state, []]);
      }
    });

    it('nor in the dark', async () => {
      await arrive();
      await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      const frame = await visit.open();
      await visit.say('khối');
      await visit.shows('Cần 2 giấy tờ');
      expect(await faults(frame)).toEqual([]);
    });

    it('everything that can be tapped is 44 pixels high', async () => {
      await direct();
      await visit.say('khối');
      await visit.shows('Cần 2 giấy tờ');
      const small = await visit.inChat(`
        [...document.querySelectorAll('button, summary, .tick, textarea, .content a')]
          .filter((element) => element.getBoundingClientRect().height > 0)
          .filter((element) => Math.round(element.getBoundingClientRect().height) < 44)
          .map((element) => element.outerHTML.slice(0, 80))`);
      expect(small).toEqual([]);
    });
  });
});
