import type { Server } from 'restify';
import type { Log } from '../../bots/log';
import type { Storage } from '../../storage/collection';
import type { ChannelAdapter, Enqueue } from '../adapter';
import { startPeriodicTask } from '../pipeline/periodicTask';
import { ZaloClient } from './api';
import { limits } from './limits';
import { NumberedChoiceStore } from './numberedChoices';
import type { OutboundMessage } from './message';
import { render } from './render';
import { routes } from './routes';
import { Sender } from './send';
import { NoTokenError, AccessTokens } from './tokens';
import { TokenStore } from './tokenStore';
import { Uploads } from './uploads';

export interface ZaloAdapterOptions {
  appId: string;
  appSecret: string;
  oaSecret: string;
  /** The first one; later ones live in the storage. */
  refreshToken: string;
  apiUrl: string;
  oauthUrl: string;
  storage: Storage;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** A new unique id at every call. */
  ids: () => string;
  /** Hears of a call without a valid signature. */
  onUnsigned?: (() => void) | undefined;
  /** Hears of renewals of the access token. @param expires when the one in use ends, milliseconds since 1970 */
  onRenewal?: ((outcome: 'renewed' | 'failed', expires?: number) => void) | undefined;
  /** How long to wait for Zalo's answer to one call, in milliseconds. */
  timeoutMs?: number;
}

/** A resent event may come after a later one, so an event waits this long for an earlier one. */
const SETTLE_MS = 100;
/** How often to see whether the access token is due, so that a failure is known hours before it hurts. */
const TOKEN_CHECK_INTERVAL_MS = 60_000;

/** The way in and out for Zalo. */
export async function createZaloAdapter(
  options: ZaloAdapterOptions,
): Promise<ChannelAdapter<OutboundMessage>> {
  const { appId, clock, ids, log, storage } = options;
  const store = await TokenStore.open(storage, appId, clock);
  const tokens = new AccessTokens({ ...options, store, owner: ids() });
  const lists = await NumberedChoiceStore.open(storage, clock);
  const api = new ZaloClient(options);
  const sender = new Sender({ api, tokens, uploads: new Uploads(api, clock), lists, log, clock });
  let looking: { stop(): Promise<void> } | null = null;

  const look = async (): Promise<void> => {
    await lists.clean();
    await tokens.access().catch((error: unknown) => {
      // Told as an alert already.
      if (!(error instanceof NoTokenError)) throw error;
    });
  };

  return {
    channel: 'zalo',
    // Not the seven days against payment: a reply that late would cost money nobody agreed to.
    windowMs: limits.freeMs,
    settleMs: SETTLE_MS,
    mount(server: Server, intake: Enqueue) {
      routes(server, intake, { ...options, read: (event) => lists.read(event) });
      looking = startPeriodicTask(TOKEN_CHECK_INTERVAL_MS, look, log);
    },
    render,
    send: (conversation, parcel, id) => sender.send(conversation, parcel, id),
    erase: (conversation) => lists.forget(conversation),
    async close() {
      await looking?.stop();
    },
  };
}
