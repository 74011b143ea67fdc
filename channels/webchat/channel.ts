import { z } from 'zod';
import type { Storage } from '../../storage/collection';
import type { ChannelAdapter } from '../adapter';
import { defineChannel, httpAddress } from '../definition';
import { createWebchatAdapter } from './adapter';
import type { Color } from './look/color';
import { assistantOf, lookSettings } from './look/look';
import { loadOrCreateSecret } from './secret';
import { sharedSecret } from './sharedSecret';

/** The file of this folder; processes that share a database share what the first of them found there. */
function keptSecret(storage: Storage, dataDir: string): Promise<string> {
  const own = (): Promise<string> => loadOrCreateSecret(dataDir);
  return storage.engine === 'mongodb' ? sharedSecret(storage, own) : own();
}

/** The chat on a portal's pages: Direct Line 3.0. Opens without any setting. */
export const webchat = defineChannel({
  name: 'webchat',
  title: 'Web chat',
  settings: {
    WEBCHAT_SECRET: z.string().min(16, 'must be at least 16 characters').optional(),
    WEBCHAT_ORIGINS: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(httpAddress)),
    WEBCHAT_CLIENT: z.enum(['own', 'official']).default('own'),
    WEBCHAT_DEMO: z.enum(['on', 'off'], 'must be on or off').default('on'),
    ...lookSettings,
  },
  required: [],
  create: async (
    settings,
    { storage, log, clock, ids, addressOf, publicUrl, dataDir, city, hotline, finding, rated, overloaded },
  ) =>
    createWebchatAdapter({
      storage,
      secret: settings.WEBCHAT_SECRET ?? (await keptSecret(storage, dataDir)),
      origins: settings.WEBCHAT_ORIGINS,
      publicUrl,
      client: settings.WEBCHAT_CLIENT,
      demo: settings.WEBCHAT_DEMO === 'on',
      look: {
        name: settings.WEBCHAT_NAME ?? assistantOf(hotline),
        city: settings.WEBCHAT_CITY ?? city,
        color: settings.WEBCHAT_COLOR as Color,
        ...(settings.WEBCHAT_EMBLEM !== undefined && { emblem: settings.WEBCHAT_EMBLEM }),
      },
      hotline,
      finding,
      rated,
      overloaded: (of) => overloaded('webchat', of),
      log,
      clock,
      ids,
      addressOf,
    }) as Promise<ChannelAdapter>,
});
