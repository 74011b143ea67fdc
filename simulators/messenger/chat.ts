import { randomUUID } from 'node:crypto';
import type { Simulator, SimulatorParts } from '../simulator';
import { type Element, eventsOf } from './events';
import { graphStandIn } from './graph';
import { show, type Tap } from './show';
import { WebhookStandIn } from './webhook';

const pageId = '100000000000001';
const psid = '2000000000000001';
const FAILURE_MS = 20_000;

/** Messenger for a terminal: Meta's two sides, and one person. */
export async function messengerSimulator({ botUrl, print }: SimulatorParts): Promise<Simulator> {
  const secrets = { pageToken: randomUUID(), appSecret: randomUUID(), verifyToken: randomUUID() };
  const meta = await graphStandIn({ pageId, pageToken: secrets.pageToken });
  const webhook = new WebhookStandIn({ botUrl, pageId, appSecret: secrets.appSecret });
  const events = eventsOf(pageId, () => `m_${randomUUID()}`, Date.now);
  let taps: Tap[] = [];
  let last: Element | null = null;
  let broken = 0;

  meta.onShown = ({ message, mid }) => {
    const shown = show(message, taps.length + 1);
    taps.push(...shown.taps);
    for (const line of shown.lines) print(`  ${line}`);
    for (; broken < meta.violations.length; broken += 1)
      print(`! Meta would refuse this: ${meta.violations[broken]}`);
    void webhook.deliver([events.echo(psid, { ...message, mid, app_id: 1 })]);
  };

  async function deliver(element: Element): Promise<void> {
    last = element;
    const status = await webhook.deliver([element], { retries: 3 });
    if (status !== 200) print(`! The webhook answered ${status === 0 ? 'nothing' : status} instead of 200.`);
  }

  return {
    environment: {
      MESSENGER_PAGE_ID: pageId,
      MESSENGER_PAGE_TOKEN: secrets.pageToken,
      MESSENGER_APP_SECRET: secrets.appSecret,
      MESSENGER_VERIFY_TOKEN: secrets.verifyToken,
      MESSENGER_API_URL: meta.url,
    },
    commands: {
      start: { what: 'press "get started"', run: () => deliver(events.postback(psid, 'START', 'Bắt đầu')) },
      like: {
        what: 'send the thumb',
        run: () => deliver(events.attachment(psid, 'sticker', { sticker_id: '369239263222822' })),
      },
      photo: {
        what: 'send a picture',
        run: () => deliver(events.attachment(psid, 'image', { url: 'https://example.org/a.jpg' })),
      },
      human: {
        what: 'a human answers from the page inbox: the bot keeps silent for a day',
        run: () => deliver(events.echo(psid, { text: 'Em chào Anh/Chị ạ', app_id: 263902037430900 })),
      },
      again: {
        what: 'send the latest event once more, under the same id',
        run: async () => void (last && (await deliver(last))),
      },
      fail: {
        what: `Meta answers errors for ${FAILURE_MS / 1_000} seconds`,
        run: () => {
          meta.treat = () => ({ kind: 'error', status: 500, code: 2 });
          setTimeout(() => (meta.treat = () => undefined), FAILURE_MS).unref();
          return Promise.resolve();
        },
      },
    },
    say(text) {
      taps = [];
      return deliver(events.text(psid, text));
    },
    async tap(number) {
      const tap = taps[number - 1];
      if (!tap) return false;
      taps = [];
      const { kind, payload, title } = tap;
      await deliver(
        kind === 'chip' ? events.chip(psid, title, payload) : events.postback(psid, payload, title),
      );
      return true;
    },
    close: () => meta.close(),
  };
}
