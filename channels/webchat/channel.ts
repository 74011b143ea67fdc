import { z } from 'zod';
import type { ChannelAdapter } from '../adapter';
import { defineChannel, httpAddress } from '../definition';
import { createWebchatAdapter } from './adapter';
import { loadOrCreateSecret } from './secret';

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
  },
  required: [],
  create: async (settings, { storage, log, clock, ids, publicUrl, dataDir }) =>
    createWebchatAdapter({
      storage,
      secret: settings.WEBCHAT_SECRET ?? (await loadOrCreateSecret(dataDir)),
      origins: settings.WEBCHAT_ORIGINS,
      publicUrl,
      log,
      clock,
      ids,
    }) as Promise<ChannelAdapter>,
});
