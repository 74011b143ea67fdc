import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';

/** Where words are typed: in our own client, and in the official one. */
const BOX = '#box, [data-id="webchat-sendbox-input"]';

/** How long a busy machine may take for what is at once on an idle one. */
const PATIENCE_MS = 60_000;

/** The client waits 3 s and a random share of 12 s before it comes back; and its sockets are to be at hand. */
const BEFORE = `
  const random = Math.random;
  Math.random = () => random() / 50;
  window.opened = [];
  window.WebSocket = class extends WebSocket {
    constructor(address) {
      super(address);
      window.opened.push(this);
    }
  };`;

/** A citizen at a browser of their own, on a portal's page with the launcher. */
export class Visit {
  /** What the page complained about: errors, and what its content policy refused. */
  readonly complaints: string[] = [];
  /** Paths that were asked for. */
  readonly paths: string[] = [];
  /** Hosts that were asked. */
  readonly hosts = new Set<string>();
  /** How many bytes the answers had on the way, by path. */
  readonly bytes = new Map<string, number>();

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async at(browser: Browser, url: string, width: number, height = 780, before = ''): Promise<Visit> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const visit = new Visit(context, page);
    page.on('pageerror', (error) => visit.complaints.push(String(error)));
    page.on('console', (message) => {
      // Connections that fail during a restart are told of too; they are the test's doing.
      if (message.type() === 'error' && !/ERR_|WebSocket/.test(message.text()))
        visit.complaints.push(message.text());
    });
    page.on('request', (request) => {
      const { pathname, host, protocol } = new URL(request.url());
      visit.paths.push(pathname);
      if (protocol !== 'data:') visit.hosts.add(host);
    });
    page.on('response', (response) =>
      visit.bytes.set(new URL(response.url()).pathname, Number(response.headers()['content-length'])),
    );
    await page.evaluateOnNewDocument(BEFORE);
    if (before !== '') await page.evaluateOnNewDocument(before);
    await page.setViewport({ width, height });
    await page.goto(url, { waitUntil: 'networkidle0' });
    return visit;
  }

  /** Opens the chat by its button and waits for the bot. */
  async open(): Promise<Frame> {
    await this.page.locator('#tro-ly-1022 >>> button').click();
    await this.shows('Xin chào');
    return this.frame();
  }

  frame(): Promise<Frame> {
    return this.page.waitForFrame((frame) => /\/webchat(\?|$)/.test(frame.url()));
  }

  async say(text: string): Promise<void> {
    const frame = await this.frame();
    await frame.waitForSelector(BOX);
    await frame.focus(BOX);
    await frame.type(BOX, text);
    await this.page.keyboard.press('Enter');
  }

  /** Taps the button of the chat with these words on it. */
  async tap(title: string): Promise<void> {
    // For a second, screen readers are told of new buttons by a hidden copy of them.
    const path = `//button[contains(., "${title}")][not(ancestor::*[contains(@class, "live-region")])]`;
    await (await this.frame()).locator(`::-p-xpath(${path})`).click();
  }

  /** Waits until the chat shows a text. */
  async shows(text: string, timeout = PATIENCE_MS): Promise<void> {
    const frame = await this.frame();
    const wanted = `document.body?.innerText.includes(${JSON.stringify(text)})`;
    await frame.waitForFunction(wanted, { timeout, polling: 50 });
  }

  /** Waits until the page has drawn what it was told to. */
  async rest(): Promise<void> {
    const drawn = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`;
    await this.inChat(drawn);
    await this.inChat(`new Promise((done) => setTimeout(done, 60)).then(() => ${drawn})`);
  }

  /** The texts of the bubbles, in order. */
  async transcript(): Promise<string[]> {
    return (await this.inChat(
      `[...document.querySelectorAll('.webchat__bubble__content, .question h2, .answer .content')].map((bubble) => {
        const copy = bubble.cloneNode(true);
        copy.querySelectorAll('.hidden').forEach((hidden) => hidden.remove());
        return bubble.matches('h2, .content') ? copy.textContent.trim() : bubble.innerText.trim();
      })`,
    )) as string[];
  }

  /** Breaks the connection under the open chat. */
  async cut(): Promise<void> {
    await this.inChat('opened.forEach((socket) => socket.close())');
  }

  /** The value of an expression in the chat's page. */
  async inChat(expression: string): Promise<unknown> {
    return (await this.frame()).evaluate(expression);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
