import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { eventsOf as messengerEvents } from '../messenger/events';
import { graphStandIn } from '../messenger/graph';
import { WebhookStandIn as MessengerWebhook } from '../messenger/webhook';
import { eventsOf as zaloEvents } from '../zalo/events';
import { zaloStandIn } from '../zalo/openapi';
import { WebhookStandIn as ZaloWebhook } from '../zalo/webhook';
import type { Seen } from './verdict';

export type DoorName = 'messenger' | 'zalo';

export interface Platforms {
  /** What every message shows that a person saw, in order. */
  readonly seen: Seen[];
  /** What every message shows that was given up by the bot before this machine let its platform read it. */
  readonly late: string[];
  /** Tells of every message that a person sees, under the name `door:user`. */
  readonly shown: EventEmitter;
  /** What a platform would have refused. */
  violations(): string[];
  /** For the settings of a bot. */
  environment: Record<string, string>;
  /** Everything that must not be in a log. */
  secrets(): string[];
  /** Prepares an event; what comes back delivers it to a bot, as often as called, and says the status. */
  event(door: DoorName, user: string, text: string): (botUrl: string) => Promise<number>;
  /** From now on nothing fails any more. */
  calm(): void;
  /** How many pairs of tokens Zalo gave. */
  renewals(): number;
  /** What staff does at Zalo when the bot says that its tokens are lost; returns the new setting. */
  repair(): string;
  close(): Promise<void>;
}

const page = { pageId: '1000', pageToken: randomUUID(), appSecret: randomUUID(), verifyToken: randomUUID() };
const account = { appId: '3600000000000000001', oaId: '3800000000000000001' };

/** How often a call goes wrong, in each of these ways. */
const FAULT = { error: 0.03, limit: 0.003, cut: 0.01, hang: 0.002, slow: 0.03 };

/** Stand-ins for both platforms that fail now and then. `tokenSeconds`: how long Zalo's access tokens live. */
export async function platforms(random: () => number, tokenSeconds: number): Promise<Platforms> {
  const secret = { zaloApp: randomUUID(), zaloOa: randomUUID() };
  const meta = await graphStandIn(page);
  const zalo = await zaloStandIn({ appId: account.appId, appSecret: secret.zaloApp });
  zalo.grants.seconds = tokenSeconds;
  const given = [zalo.grants.mint()];
  const seen: Seen[] = [];
  const late: string[] = [];
  let wild = true;
  const fault = <T extends object>(kinds: { error: T; limit: T }) => {
    let share = wild ? random() : 1;
    const hits = (part: number): boolean => (share -= part) < 0;
    if (hits(FAULT.error)) return kinds.error;
    if (hits(FAULT.limit)) return kinds.limit;
    if (hits(FAULT.cut)) return { kind: 'cut' as const, taken: false };
    if (hits(FAULT.hang)) return { kind: 'hang' as const, taken: true };
    return hits(FAULT.slow) ? { kind: 'slow' as const, ms: 200 } : undefined;
  };
  meta.treat = ({ body }) =>
    body.sender_action
      ? undefined
      : fault({
          error: { kind: 'error' as const, status: 500, code: 2 },
          limit: { kind: 'error' as const, status: 400, code: 613 },
        });
  zalo.treat = () =>
    fault({ error: { kind: 'status' as const, status: 502 }, limit: { kind: 'code' as const, code: -32 } });

  const echoTo = new Map<DoorName, string>();
  const metaEvents = messengerEvents(page.pageId, randomUUID, Date.now);
  const oaEvents = zaloEvents(account, randomUUID, Date.now);
  const metaHook = (botUrl: string): MessengerWebhook => new MessengerWebhook({ ...page, botUrl });
  const zaloHook = (botUrl: string): ZaloWebhook =>
    new ZaloWebhook({ appId: account.appId, oaSecret: secret.zaloOa, botUrl });
  meta.onLate = zalo.onLate = ({ body }) => {
    const message = body.message as { text?: unknown } | undefined;
    if (message) late.push(String(message.text));
  };
  const shown = new EventEmitter().setMaxListeners(0);
  const note = (door: DoorName, user: string, message: Record<string, unknown>): void => {
    seen.push({ door, user, text: String(message.text), at: Date.now() });
    shown.emit(`${door}:${user}`);
  };
  meta.onShown = ({ psid, message, mid }) => {
    note('messenger', psid, message);
    const botUrl = echoTo.get('messenger');
    if (botUrl) void metaHook(botUrl).deliver([metaEvents.echo(psid, { ...message, mid, app_id: 1 })]);
  };
  zalo.onShown = ({ user, message, id }) => {
    note('zalo', user, message);
    const botUrl = echoTo.get('zalo');
    if (botUrl) void zaloHook(botUrl).deliver(oaEvents.echo(user, { ...message, msg_id: id }));
  };

  return {
    seen,
    late,
    shown,
    violations: () => [...meta.violations, ...zalo.violations],
    environment: {
      MESSENGER_PAGE_ID: page.pageId,
      MESSENGER_PAGE_TOKEN: page.pageToken,
      MESSENGER_APP_SECRET: page.appSecret,
      MESSENGER_VERIFY_TOKEN: page.verifyToken,
      MESSENGER_API_URL: meta.url,
      ZALO_APP_ID: account.appId,
      ZALO_APP_SECRET: secret.zaloApp,
      ZALO_OA_SECRET: secret.zaloOa,
      ZALO_REFRESH_TOKEN: given[0] ?? '',
      ZALO_API_URL: zalo.url,
      ZALO_OAUTH_URL: zalo.url,
    },
    secrets: () => [
      page.pageToken,
      page.appSecret,
      page.verifyToken,
      ...Object.values(secret),
      ...given,
      'access-',
      'refresh-',
    ],
    event(door, user, text) {
      const element = metaEvents.text(user, text);
      const event = oaEvents.text(user, text);
      return (botUrl) => {
        echoTo.set(door, botUrl);
        return door === 'messenger' ? metaHook(botUrl).deliver([element]) : zaloHook(botUrl).deliver(event);
      };
    },
    calm: () => void (wild = false),
    renewals: () => zalo.grants.renewals,
    repair() {
      const token = zalo.grants.mint();
      given.push(token);
      return token;
    },
    async close() {
      await Promise.all([meta.close(), zalo.close()]);
    },
  };
}
