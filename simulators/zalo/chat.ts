import { randomUUID } from 'node:crypto';
import type { Simulator, SimulatorParts } from '../simulator';
import { type Event, eventsOf } from './events';
import { zaloStandIn } from './openapi';
import { show, type Tap } from './show';
import { WebhookStandIn } from './webhook';

const account = { appId: '3600000000000000001', oaId: '3800000000000000001' };
const user = '2400000000000000001';
const FAILURE_MS = 20_000;

/** Zalo for a terminal: the platform's two sides, and one person. */
export async function zaloSimulator({ botUrl, print }: SimulatorParts): Promise<Simulator> {
  const secrets = { appSecret: randomUUID(), oaSecret: randomUUID() };
  const zalo = await zaloStandIn({ appId: account.appId, appSecret: secrets.appSecret });
  const webhook = new WebhookStandIn({ botUrl, appId: account.appId, oaSecret: secrets.oaSecret });
  const events = eventsOf(account, () => randomUUID(), Date.now);
  let taps: Tap[] = [];
  let last: Event | null = null;
  let broken = 0;
  let poor = false;

  zalo.treat = ({ body }) =>
    poor && (body.message as { attachment?: unknown } | undefined)?.attachment !== undefined
      ? { kind: 'code', code: -224 }
      : undefined;
  zalo.onShown = ({ message, id }) => {
    const shown = show(message, taps.length + 1);
    taps.push(...shown.taps);
    for (const line of shown.lines) print(`  ${line}`);
    for (; broken < zalo.violations.length; broken += 1)
      print(`! Zalo would refuse this: ${zalo.violations[broken]}`);
    void webhook.deliver(events.echo(user, { ...message, msg_id: id }));
  };

  async function deliver(event: Event): Promise<void> {
    last = event;
    const status = await webhook.deliver(event, { retries: 3 });
    if (status !== 200) print(`! The webhook answered ${status === 0 ? 'nothing' : status} instead of 200.`);
  }

  return {
    environment: {
      ZALO_APP_ID: account.appId,
      ZALO_APP_SECRET: secrets.appSecret,
      ZALO_OA_SECRET: secrets.oaSecret,
      ZALO_REFRESH_TOKEN: zalo.grants.mint(),
      ZALO_API_URL: zalo.url,
      ZALO_OAUTH_URL: zalo.url,
    },
    commands: {
      follow: { what: 'follow the Official Account', run: () => deliver(events.follow(user)) },
      menu: { what: 'tap the menu entry that begins', run: () => deliver(events.text(user, '#batdau')) },
      photo: {
        what: 'send a picture',
        run: () => deliver(events.attachment(user, 'image', 'image', { url: 'https://example.org/a.jpg' })),
      },
      human: {
        what: 'a human answers in the chat of the account: the bot keeps silent for a day',
        run: () => deliver(events.echo(user, { text: 'Em chào Anh/Chị ạ' }, '9000000000000000001')),
      },
      withdraw: {
        what: 'ask for erasure',
        run: () => deliver(events.fromUser(user, 'user_withdraw')),
      },
      again: {
        what: 'send the latest event once more, under the same id',
        run: async () => void (last && (await deliver(last))),
      },
      expire: {
        what: 'end the access token now',
        run: () => Promise.resolve(zalo.grants.expire()),
      },
      poor: {
        what: 'from now on the account has no package with buttons (-224)',
        run: () => Promise.resolve(void (poor = true)),
      },
      fail: {
        what: `Zalo answers errors for ${FAILURE_MS / 1_000} seconds`,
        run: () => {
          const before = zalo.treat;
          zalo.treat = () => ({ kind: 'status', status: 502 });
          setTimeout(() => (zalo.treat = before), FAILURE_MS).unref();
          return Promise.resolve();
        },
      },
    },
    say(text) {
      taps = [];
      return deliver(events.text(user, text));
    },
    async tap(number) {
      const tap = taps[number - 1];
      if (!tap) return false;
      taps = [];
      await deliver(events.text(user, tap.payload));
      return true;
    },
    close: () => zalo.close(),
  };
}
