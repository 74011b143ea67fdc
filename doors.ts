import { randomUUID } from 'node:crypto';
import type { Log } from './bots/log';
import type { Door } from './channels/door';
import { messengerDoor } from './channels/messenger/door';
import { keptSecret, webchatDoor } from './channels/webchat';
import { zaloDoor } from './channels/zalo/door';
import type { Settings } from './settings';
import type { Storage } from './storage/collection';

interface Parts {
  settings: Settings;
  storage: Storage;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
}

/** The doors whose settings are there. A door without them stays shut, and the log says what would open it. */
export async function openDoors({ settings, storage, log, clock }: Parts): Promise<Door[]> {
  const webchat = await webchatDoor({
    storage,
    secret: settings.WEBCHAT_SECRET ?? (await keptSecret(settings.DATA_DIR)),
    origins: settings.WEBCHAT_ORIGINS,
    publicUrl: settings.PUBLIC_URL,
    log,
    clock,
    ids: randomUUID,
  });
  return [webchat, messenger({ settings, log, clock }), await zalo({ settings, storage, log, clock })].filter(
    (door): door is Door => door !== null,
  );
}

function messenger({ settings, log, clock }: Omit<Parts, 'storage'>): Door | null {
  const given = required(settings, 'Messenger', log, [
    'MESSENGER_PAGE_ID',
    'MESSENGER_PAGE_TOKEN',
    'MESSENGER_APP_SECRET',
    'MESSENGER_VERIFY_TOKEN',
  ]);
  return (
    given &&
    messengerDoor({
      pageId: given.MESSENGER_PAGE_ID,
      pageToken: given.MESSENGER_PAGE_TOKEN,
      appSecret: given.MESSENGER_APP_SECRET,
      verifyToken: given.MESSENGER_VERIFY_TOKEN,
      apiUrl: settings.MESSENGER_API_URL,
      log,
      clock,
    })
  );
}

async function zalo({ settings, storage, log, clock }: Parts): Promise<Door | null> {
  const given = required(settings, 'Zalo', log, [
    'ZALO_APP_ID',
    'ZALO_APP_SECRET',
    'ZALO_OA_SECRET',
    'ZALO_REFRESH_TOKEN',
  ]);
  return (
    given &&
    zaloDoor({
      appId: given.ZALO_APP_ID,
      appSecret: given.ZALO_APP_SECRET,
      oaSecret: given.ZALO_OA_SECRET,
      refreshToken: given.ZALO_REFRESH_TOKEN,
      apiUrl: settings.ZALO_API_URL,
      oauthUrl: settings.ZALO_OAUTH_URL,
      storage,
      log,
      clock,
      ids: randomUUID,
    })
  );
}

type Text = Extract<keyof Settings, `MESSENGER_${string}` | `ZALO_${string}`>;

/** The named settings when all are there; otherwise says which are missing. */
function required<Name extends Text>(
  settings: Settings,
  door: string,
  log: Log,
  names: readonly Name[],
): Record<Name, string> | null {
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length === 0) {
    return Object.fromEntries(names.map((name) => [name, settings[name]])) as Record<Name, string>;
  }
  log.info({ missing }, `The ${door} door stays shut. Set ${missing.join(', ')} to open it.`);
  return null;
}
