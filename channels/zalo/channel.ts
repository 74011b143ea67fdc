import { defineChannel, httpAddress, optionalText } from '../definition';
import { createZaloAdapter } from './adapter';

/** A Zalo Official Account. */
export const zalo = defineChannel({
  name: 'zalo',
  title: 'Zalo',
  settings: {
    ZALO_APP_ID: optionalText,
    ZALO_APP_SECRET: optionalText,
    ZALO_OA_SECRET: optionalText,
    ZALO_REFRESH_TOKEN: optionalText,
    ZALO_API_URL: httpAddress.default('https://openapi.zalo.me'),
    ZALO_OAUTH_URL: httpAddress.default('https://oauth.zaloapp.com'),
  },
  required: ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_SECRET', 'ZALO_REFRESH_TOKEN'],
  create: (settings, { storage, log, clock, ids, renewed, unsigned }) =>
    createZaloAdapter({
      appId: settings.ZALO_APP_ID ?? '',
      appSecret: settings.ZALO_APP_SECRET ?? '',
      oaSecret: settings.ZALO_OA_SECRET ?? '',
      refreshToken: settings.ZALO_REFRESH_TOKEN ?? '',
      apiUrl: settings.ZALO_API_URL,
      oauthUrl: settings.ZALO_OAUTH_URL,
      storage,
      log,
      clock,
      ids,
      onUnsigned: () => unsigned('zalo'),
      onRenewal: (outcome, expires) => renewed('zalo', outcome, expires),
    }),
});
